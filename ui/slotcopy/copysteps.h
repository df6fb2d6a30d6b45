// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "details/detailtable.h"

#include <slotcopier.h>

#include <QStandardItemModel>

namespace Landfall {

/// What was asked about a slot copy, and what came of it: time, mark, request, outcome. Only grows
/// while it is shown.
class CopySteps : public DetailTable {
    Q_OBJECT
public:
    enum Column { TimeColumn, MarkColumn, RequestColumn, OutcomeColumn, ColumnCount };

    explicit CopySteps(QWidget *parent = nullptr);

    /// Rows that are there already stay as they are.
    void setSteps(const QList<CopyStep> &steps);

protected:
    /// With a line between two rows.
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    void append(const CopyStep &step);

    QStandardItemModel m_model;
    QList<CopyStep> m_steps;
};

} // namespace Landfall
