// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paintmoment.h"

#include <deploymentmodel.h>

#include <QStyledItemDelegate>

namespace Landfall {

/// What all columns of the timeline share: row height, selection, the line below a row, tool tips.
/// Reads the deployment from the index (DeploymentModel::DeploymentRole); an index without one is a
/// day row. The view keeps its branches and its own selection out of the way: no indentation, and
/// a delegate for each column.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `moment` is the view's and outlives the delegate.
    explicit RowDelegate(const PaintMoment *moment, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    /// What painting one cell needs; `moment` has the row's own staleSince.
    struct Cell {
        const Deployment &deployment;
        PaintMoment moment;
        const QStyleOptionViewItem &option;
        int runs = 0; ///< that the row stands for, the deployment being the newest; 0 for one alone
        QDateTime since = {}; ///< start of the oldest of them
        DeploymentModel::Marks marks = {};
        bool isBelow = false; ///< one of the runs below such a row
    };

    virtual void paintCell(QPainter &painter, const Cell &cell) const = 0;
    /// Plain text for the place under the pointer; empty for none.
    [[nodiscard]] virtual QString toolTip(const Cell &cell, const QPoint &pos) const = 0;

private:
    [[nodiscard]] Cell cellOf(const Deployment &deployment, const QStyleOptionViewItem &option,
        const QModelIndex &index) const;

    const PaintMoment *m_moment;
};

} // namespace Landfall
