// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "iconlabel.h"

#include "icon.h"

#include <QPainter>

namespace Landfall {

namespace {

constexpr int iconSize = 16;

} // namespace

IconLabel::IconLabel(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_iconName(iconName)
{
    setFixedSize(iconSize, iconSize);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, m_iconName, rect(), palette().color(QPalette::WindowText));
}

} // namespace Landfall
