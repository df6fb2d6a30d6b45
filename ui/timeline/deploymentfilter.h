// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filterquery.h"
#include "scope.h"

#include <deploymentmodel.h>

#include <QDateTime>
#include <QSortFilterProxyModel>

namespace Landfall {

/// The deployments that sidebar and filter line let through, newest start first. The start of a
/// deployment never changes, so rows do not jump. One row may be kept: it stays when it no longer
/// matches, until another one is kept or the filter itself becomes another.
class DeploymentFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum Role {
        LeftRole = Qt::UserRole + 40, ///< true for a row that is there only because it is kept
    };

    /// The model must outlive this.
    explicit DeploymentFilter(DeploymentModel &model, QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setScope(const Scope &scope);
    [[nodiscard]] const Scope &scope() const { return m_scope; }

    /// UTC; moves the 24 hours of "Failed, last 24 h" and "Slower than usual".
    void setNow(const QDateTime &now);

    /// Keeps one of this model's rows; an invalid index keeps none.
    void keep(const QModelIndex &index);

    /// The value behind one of this model's rows.
    [[nodiscard]] const Deployment &deployment(int row) const;

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool matches(int sourceRow) const;
    void refilter();

    DeploymentModel &m_model;
    QString m_text;
    FilterQuery m_query;
    Scope m_scope;
    QDateTime m_now;
    QPersistentModelIndex m_kept; ///< of the source
};

} // namespace Landfall
