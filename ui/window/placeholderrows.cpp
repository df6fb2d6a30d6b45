// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placeholderrows.h"

#include "timeline/phasestyle.h"

#include <QPainter>

namespace Landfall {

namespace {

constexpr int rowCount = 6;
constexpr int rowHeight = 44;

} // namespace

PlaceholderRows::PlaceholderRows(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Waiting for the first answer"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void PlaceholderRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor grey = lookColors(Look::Queued, palette()).tint;
    for (int row = 0; row < rowCount; ++row) {
        const int top = row * rowHeight;
        painter.fillRect(10, top + 14, 16, 16, grey);
        painter.fillRect(38, top + 9, width() / 4, 10, grey);
        painter.fillRect(38, top + 26, width() / 6, 8, grey);
        painter.fillRect(width() / 2, top + 8, width() / 4, 16, grey);
        painter.fillRect(width() - 80, top + 9, 64, 10, grey);
        painter.setPen(gridLine(palette()));
        painter.drawLine(0, top + rowHeight - 1, width(), top + rowHeight - 1);
    }
}

} // namespace Landfall
