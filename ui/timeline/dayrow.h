// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace Landfall {

/// A day of the list: "Today Wed 19 Nov · 82 deployments", spanning all columns.
struct DayRow {
    QString name; ///< set strong before the text; may be empty
    QString text;
    bool open = true;
    bool current = false; ///< the keyboard is on it
};

void paintDay(
    QPainter &painter, const DayRow &row, const QRect &rect, const QStyleOptionViewItem &option);

} // namespace Landfall
