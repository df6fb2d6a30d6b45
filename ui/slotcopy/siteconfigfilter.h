// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>
#include <QString>

namespace Landfall {

/// The rows of SiteConfigModel that fit, with all that is above them and, for a search, below.
class SiteConfigFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum Choice { All, Ticked, Differing };

    explicit SiteConfigFilter(QObject *parent = nullptr);

    void setChoice(Choice choice);
    /// Sought in names, paths, types and shown values, without regard to case.
    void setSearch(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_text.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isFound(const QModelIndex &row) const;
    [[nodiscard]] bool isChosen(const QModelIndex &row) const;

    Choice m_choice = All;
    QString m_text;
};

} // namespace Landfall
