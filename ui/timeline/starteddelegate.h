// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowdelegate.h"

namespace Landfall {

/// When it was created, as a clock and as an age.
class StartedDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const Cell &cell) const override;
    [[nodiscard]] QString toolTip(const Cell &cell, const QPoint &pos) const override;
};

} // namespace Landfall
