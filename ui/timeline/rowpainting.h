// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QString>
#include <QStyleOptionViewItem>

class QPainter;

namespace Landfall {

/// What the columns of the timeline share when they paint.

/// Left and right of what a column paints, px; the title comes closer to the glyph before it.
constexpr int columnPadding = 8;
constexpr int titlePadding = 2;

/// The places of the two lines of text in a cell.
struct RowLines {
    QRect first;
    QRect second;
};

/// 44 px, or what two lines of a larger font need.
[[nodiscard]] int rowHeight(const QFont &font);
/// 24 px, or what one line of a larger font needs.
[[nodiscard]] int dayRowHeight(const QFont &font);

[[nodiscard]] RowLines rowLines(const QStyleOptionViewItem &option, int leftPadding = columnPadding,
    int rightPadding = columnPadding);

/// Whether the view is the one that keys go to; decides between the two looks of a selection.
[[nodiscard]] bool isViewActive(const QStyleOptionViewItem &option);

/// The selection's tint, bar and frame, and the line under each row.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option);

/// A day row: its name and, quieter, the rest.
void paintDayRow(QPainter &painter, const QStyleOptionViewItem &option, const QString &name,
    const QString &rest);

/// One line, cut short at the right where it does not fit. Returns the width it took.
int paintLine(QPainter &painter, const QRect &rect, const QString &text);

} // namespace Landfall
