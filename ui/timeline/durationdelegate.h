// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowdelegate.h"

namespace Landfall {

/// How long it took, or takes so far; below, how long it usually takes.
class DurationDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const Cell &cell) const override;
    [[nodiscard]] QString toolTip(const Cell &cell, const QPoint &pos) const override;
};

} // namespace Landfall
