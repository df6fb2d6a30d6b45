// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowdelegate.h"

namespace Landfall {

/// Counts of instances, or of parts.
class InstancesDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const Cell &cell) const override;
    [[nodiscard]] QString toolTip(const Cell &cell, const QPoint &pos) const override;
};

} // namespace Landfall
