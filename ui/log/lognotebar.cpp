// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lognotebar.h"

#include "widgets/icon.h"
#include "widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int iconLeft = 10;
constexpr int iconSize = 16;
constexpr int textLeft = 36;
constexpr int buttonHeight = 26;

} // namespace

LogNoteBar::LogNoteBar(QWidget *parent)
    : QWidget(parent), m_text(new PlainLabel(this)), m_action(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1);
    m_action->setAutoDefault(false);
    m_action->setMinimumHeight(buttonHeight);
    setFocusProxy(m_action);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(textLeft, 4, 10, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &LogNoteBar::actionRequested);
    hide();
}

void LogNoteBar::setNote(Look look, const QString &text, const QString &action)
{
    const bool isNew = isHidden() || text != m_text->text();
    m_look = look;
    setText(text);
    // A name of the network's in it stands for no key.
    m_action->setText(QString(action).replace(u'&', u"&&"_s));
    m_action->setVisible(!action.isEmpty());
    show();
    update();
    if (!isNew)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void LogNoteBar::setText(const QString &text)
{
    setAccessibleName(text);
    m_text->setText(text);
}

void LogNoteBar::clear()
{
    hide();
    m_text->clear();
}

QString LogNoteBar::text() const
{
    return m_text->text();
}

bool LogNoteBar::canFocus() const
{
    return m_action->isVisible();
}

void LogNoteBar::paintEvent(QPaintEvent *)
{
    const QColor strong = lookColors(m_look, palette()).strong;
    QPainter painter(this);
    painter.fillRect(rect(), bannerGround(m_look, palette()));
    painter.setPen(paneLine(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    const QRect place(iconLeft, (height() - iconSize) / 2, iconSize, iconSize);
    paintIcon(painter, u"info"_s, place, strong);
}

} // namespace Landfall
