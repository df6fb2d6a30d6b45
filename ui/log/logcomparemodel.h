// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <logs/logcomparison.h>

#include <QAbstractTableModel>
#include <QString>

namespace Landfall {

/// The rows of a comparison, a column for each log. A line that only one log has is marked with ‹
/// or › and, where colors are seen, tinted.
class LogCompareModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LeftColumn, RightColumn, ColumnCount };

    /// All must outlive this; the names are those of the machines.
    LogCompareModel(const LogBuffer &left, const QString &leftName, const LogBuffer &right,
        const QString &rightName, const LogComparison &comparison, QObject *parent = nullptr);

    /// The comparison has finished, or begins anew.
    void update();

    /// The next row after `row` (or before it) that only one log has; -1: none.
    [[nodiscard]] int difference(int row, bool isBackwards) const;
    /// How many lines only the left and only the right log has.
    [[nodiscard]] int count(ComparedRow::Kind kind) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString lineText(const ComparedRow &row, bool isLeft) const;
    [[nodiscard]] QString shownText(const ComparedRow &row, bool isLeft) const;
    [[nodiscard]] QString spokenText(const ComparedRow &row, bool isLeft) const;

    const LogBuffer &m_left;
    const LogBuffer &m_right;
    const QString m_leftName;
    const QString m_rightName;
    const LogComparison &m_comparison;
    QList<ComparedRow> m_rows;
};

} // namespace Landfall
