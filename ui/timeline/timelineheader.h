// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace Landfall {

/// The titles above the list, quiet and flat, each at the left or right edge of what its column
/// paints.
class TimelineHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit TimelineHeader(QWidget *parent = nullptr);

    /// The widths to begin with, by the font; the title takes what is left. The view has its model
    /// by then.
    void setUpSections(int stagesWidth);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace Landfall
