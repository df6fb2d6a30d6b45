// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowdelegate.h"

#include "groupedmodel.h"
#include "rowpainting.h"
#include "widgets/plaintext.h"

#include <deploymentmodel.h>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Landfall {

namespace {

/// Of a row that no longer belongs to the list.
constexpr qreal leftOpacity = 0.5;

bool isDeployment(const QVariant &value)
{
    return value.userType() == qMetaTypeId<Deployment>();
}

} // namespace

RowDelegate::RowDelegate(const PaintMoment *moment, QObject *parent)
    : QStyledItemDelegate(parent), m_moment(moment)
{
}

void RowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QVariant value = index.data(DeploymentModel::DeploymentRole);
    if (isDeployment(value)) {
        const auto deployment = value.value<Deployment>();
        paintRowGround(*painter, option);
        painter->setClipRect(option.rect, Qt::IntersectClip);
        if (index.data(DeploymentFilter::LeftRole).toBool())
            painter->setOpacity(leftOpacity);
        paintCell(*painter, cellOf(deployment, option, index));
    } else {
        paintDayRow(*painter, option, {}, index.data().toString());
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isRow = isDeployment(index.data(DeploymentModel::DeploymentRole));
    return {0, isRow ? rowHeight(option.font) : dayRowHeight(option.font)};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant value = index.data(DeploymentModel::DeploymentRole);
    if (event->type() != QEvent::ToolTip || !isDeployment(value))
        return false;
    const auto deployment = value.value<Deployment>();
    const QString text = toolTip(cellOf(deployment, option, index), event->pos());
    QToolTip::showText(event->globalPos(), plainToolTip(text), view, option.rect);
    return true;
}

RowDelegate::Cell RowDelegate::cellOf(const Deployment &deployment,
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    PaintMoment moment = *m_moment;
    moment.staleSince = index.data(DeploymentModel::StaleRole).toDateTime();
    const QVariant forecast = index.data(DeploymentModel::ForecastRole);
    if (forecast.isValid() && moment.staleSince.isNull())
        moment.forecast = forecast.value<Forecast>();
    Cell cell {deployment, moment, option};
    cell.runs = index.data(GroupedModel::RunsRole).toInt();
    cell.since = index.data(GroupedModel::SinceRole).toDateTime();
    cell.marks = DeploymentModel::Marks(index.data(DeploymentModel::MarksRole).toInt());
    cell.isBelow = index.parent().parent().isValid();
    return cell;
}

} // namespace Landfall
