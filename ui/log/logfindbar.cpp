// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfindbar.h"

#include "timeline/phasestyle.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int longestPattern = 1000;
constexpr int smallest = 26;
constexpr int widest = 300;
constexpr qsizetype longestError = 500;

} // namespace

LogFindBar::LogFindBar(QWidget *parent)
    : QWidget(parent), m_text(new QLineEdit(this)), m_found(new ElidedLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 10, 5);
    layout->setSpacing(8);
    auto *label = new PlainLabel(tr("F&ind"), this);
    label->setBuddy(m_text);
    setFocusProxy(m_text);
    m_text->setAccessibleName(tr("Find"));
    m_text->setMaxLength(longestPattern);
    m_text->setMinimumHeight(smallest);
    m_text->setMaximumWidth(widest);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_found);
    connect(addTool(u"chevron-up"_s, tr("Previous match")), &QToolButton::clicked, this,
        [this] { Q_EMIT wanted(true); });
    connect(addTool(u"chevron-down"_s, tr("Next match")), &QToolButton::clicked, this,
        [this] { Q_EMIT wanted(false); });
    m_case = addCheck(tr("Match &case"));
    m_expression = addCheck(tr("&Regular expression"));
    m_highlight = addCheck(tr("Highlight &all"));
    m_highlight->setChecked(true);
    layout->addStretch(1);
    connect(addTool(u"close"_s, tr("Close the search")), &QToolButton::clicked, this,
        &LogFindBar::closed);
    connect(m_text, &QLineEdit::textChanged, this, &LogFindBar::patternChanged);
    connect(m_case, &QCheckBox::toggled, this, &LogFindBar::patternChanged);
    connect(m_expression, &QCheckBox::toggled, this, &LogFindBar::patternChanged);
    connect(m_highlight, &QCheckBox::toggled, this, &LogFindBar::highlightsAllChanged);
    hide();
}

QCheckBox *LogFindBar::addCheck(const QString &text)
{
    auto *check = new QCheckBox(text, this);
    check->setMinimumHeight(smallest);
    layout()->addWidget(check);
    return check;
}

QToolButton *LogFindBar::addTool(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumSize(smallest, smallest);
    button->setAccessibleName(name);
    setPlainToolTip(*button, name);
    layout()->addWidget(button);
    return button;
}

LogPattern LogFindBar::pattern() const
{
    LogPattern pattern;
    pattern.text = m_text->text();
    pattern.matchesCase = m_case->isChecked();
    pattern.isRegularExpression = m_expression->isChecked();
    return pattern;
}

bool LogFindBar::highlightsAll() const
{
    return m_highlight->isChecked();
}

void LogFindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void LogFindBar::setFound(qsizetype current, qsizetype count, bool isFinished)
{
    const QLocale locale;
    const QString all = locale.toString(qlonglong(count)) + (isFinished ? QString() : u"…"_s);
    if (m_text->text().isEmpty())
        m_found->setFullText({});
    else if (count == 0)
        m_found->setFullText(isFinished ? tr("Not found") : tr("Searching…"));
    else
        m_found->setFullText(tr("%1 of %2").arg(locale.toString(qlonglong(current)), all));
}

void LogFindBar::setError(const QString &error)
{
    m_found->setFullText(tr("Not an expression: %1").arg(error), longestError);
}

void LogFindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_text->hasFocus())
        Q_EMIT wanted(event->modifiers() & Qt::ShiftModifier);
    else
        QWidget::keyPressEvent(event);
}

void LogFindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(paneLine(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace Landfall
