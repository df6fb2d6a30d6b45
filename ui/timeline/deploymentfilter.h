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
/// deployment never changes, so rows do not jump.
class DeploymentFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    /// The model must outlive this.
    explicit DeploymentFilter(DeploymentModel &model, QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setScope(const Scope &scope);
    [[nodiscard]] const Scope &scope() const { return m_scope; }

    /// UTC; moves the 24 hours of "Failed, last 24 h".
    void setNow(const QDateTime &now);

    /// The value behind one of this model's rows.
    [[nodiscard]] const Deployment &deployment(int row) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    DeploymentModel &m_model;
    QString m_text;
    FilterQuery m_query;
    Scope m_scope;
    QDateTime m_now;
};

} // namespace Landfall
