// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowdelegate.h"

#include "widgets/plaintext.h"

#include <deploymentmodel.h>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Landfall {

RowDelegate::RowDelegate(const PaintMoment *moment, QObject *parent)
    : QStyledItemDelegate(parent), m_moment(moment)
{
}

void RowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(DeploymentModel::DeploymentRole);
    if (!value.canConvert<Deployment>()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const auto deployment = value.value<Deployment>();
    PaintMoment moment = *m_moment;
    moment.staleSince = index.data(DeploymentModel::StaleRole).toDateTime();
    painter->save();
    paintCell(*painter, {deployment, moment, option});
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, index.data(DeploymentModel::DeploymentRole).canConvert<Deployment>() ? 44 : 24};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

QString RowDelegate::toolTip(const Cell &, const QPoint &) const
{
    return {};
}

} // namespace Landfall
