// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logtoolbar.h"

#include "loglevelbutton.h"
#include "timeline/phasestyle.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int lowest = 26;

QAction *made(QObject *parent, const QString &text, const QString &iconName,
    const QKeySequence &keys, bool isCheckable = false)
{
    auto *action = new QAction(icon(iconName), text, parent);
    action->setShortcut(keys);
    action->setCheckable(isCheckable);
    const QString shown = keys.toString(QKeySequence::NativeText);
    action->setToolTip(plainToolTip(shown.isEmpty() ? text : u"%1 (%2)"_s.arg(text, shown)));
    return action;
}

} // namespace

LogToolBar::LogToolBar(QWidget *parent)
    : QWidget(parent),
      firstError(made(this, tr("First error"), u"first"_s, QKeySequence(u"Ctrl+E"_s))),
      previousError(made(this, tr("Previous error"), u"chevron-up"_s, QKeySequence(u"Shift+F8"_s))),
      nextError(made(this, tr("Next error"), u"chevron-down"_s, QKeySequence(u"F8"_s))),
      follow(made(this, tr("Follow"), u"follow"_s, {}, true)),
      wrap(made(this, tr("Wrap"), u"wrap"_s, QKeySequence(u"Alt+Z"_s), true)),
      copy(made(this, tr("Copy"), u"copy"_s, QKeySequence::Copy)),
      save(made(this, tr("Save…"), u"save"_s, QKeySequence::Save)), m_more(new QMenu(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 5, 8, 6);
    layout->setSpacing(4);
    addLevels(layout);
    setFocusProxy(m_levels.constFirst());
    layout->addSpacing(12);
    addTools(layout);
}

void LogToolBar::addLevels(QHBoxLayout *layout)
{
    for (const LogLevel level :
        {LogLevel::Error, LogLevel::Warning, LogLevel::Info, LogLevel::Debug}) {
        auto *button = new LogLevelButton(level, this);
        button->setChecked(level != LogLevel::Debug);
        connect(button, &QToolButton::toggled, this, [this] { Q_EMIT levelsChanged(levels()); });
        layout->addWidget(button);
        m_levels.append(button);
    }
}

void LogToolBar::addTools(QHBoxLayout *layout)
{
    addTool(layout, firstError, true);
    addTool(layout, previousError, false);
    addTool(layout, nextError, false);
    layout->addStretch(1);
    addTool(layout, follow, true);
    addTool(layout, wrap, true);
    addTool(layout, copy, false);
    addTool(layout, save, true);
    auto *more = new QToolButton(this);
    more->setText(tr("&More"));
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::StrongFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMinimumHeight(lowest);
    more->setMenu(m_more);
    // The text is in the middle: room for the arrow at its right, and as much at its left.
    const int arrow = style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, more);
    more->setMinimumWidth(more->sizeHint().width() + 2 * arrow);
    layout->addWidget(more);
}

QToolButton *LogToolBar::addTool(QHBoxLayout *layout, QAction *action, bool isWorded)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(isWorded ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setMinimumSize(lowest, lowest);
    button->setAccessibleName(action->text());
    layout->addWidget(button);
    return button;
}

QSet<LogLevel> LogToolBar::levels() const
{
    QSet<LogLevel> levels;
    for (const LogLevelButton *button : m_levels) {
        if (button->isChecked())
            levels.insert(button->level());
    }
    return levels;
}

void LogToolBar::setLevels(const QSet<LogLevel> &levels)
{
    for (LogLevelButton *button : std::as_const(m_levels)) {
        const QSignalBlocker quiet(button);
        button->setChecked(levels.contains(button->level()));
    }
}

void LogToolBar::setCounts(const std::array<qsizetype, logLevelCount> &counts)
{
    for (LogLevelButton *button : std::as_const(m_levels))
        button->setCount(counts.at(size_t(button->level())));
}

QList<QAction *> LogToolBar::allActions() const
{
    return {firstError, previousError, nextError, follow, wrap, copy, save};
}

void LogToolBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(paneLine(palette()));
    painter.drawLine(0, 0, width(), 0);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace Landfall
