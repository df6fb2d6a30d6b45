// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowdelegate.h"

namespace Landfall {

/// The stage bar with the current word below it.
class StagesDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const Cell &cell) const override;
    [[nodiscard]] QString toolTip(const Cell &cell, const QPoint &pos) const override;

private:
    /// How it goes beside the usual, or what else there is to say.
    [[nodiscard]] static QString noteOf(const Cell &cell);
};

} // namespace Landfall
