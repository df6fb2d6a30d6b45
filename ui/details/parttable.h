// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detailtable.h"

#include <deployment.h>

#include <QStandardItemModel>

namespace Landfall {

/// The parts of a deployment, services or actions: mark, name, the provider's word, start and
/// duration. Enter or a double click opens the address of one that has any.
class PartTable : public DetailTable {
    Q_OBJECT
public:
    enum Column { MarkColumn, NameColumn, StatusColumn, StartColumn, DurationColumn, ColumnCount };

    explicit PartTable(QWidget *parent = nullptr);

    /// `now` (UTC) ends the parts under way.
    void setParts(const QList<Part> &parts, const QDateTime &now);

private:
    void setPart(int row, const Part &part, const QDateTime &now);
    void setCell(int row, Column column, const QString &text);

    QStandardItemModel m_model;
};

} // namespace Landfall
