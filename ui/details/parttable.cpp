// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parttable.h"

#include "links.h"
#include "markdelegate.h"
#include "timeline/formatting.h"
#include "timeline/phasestyle.h"
#include "widgets/plaintext.h"

#include <deploymenttext.h>

#include <QHeaderView>

#include <algorithm>

namespace Landfall {

namespace {

constexpr int markWidth = 28;
constexpr int addressRole = Qt::UserRole + 1;
/// More of them nobody reads.
constexpr qsizetype mostParts = 500;

QString durationOf(const Part &part, const QDateTime &now)
{
    const bool isUnderWay = part.phase == Phase::Running || part.phase == Phase::Queued;
    const QDateTime end = part.ended.isValid() || !isUnderWay ? part.ended : now;
    if (!part.started.isValid() || !end.isValid())
        return {};
    return durationText(std::chrono::milliseconds(part.started.msecsTo(end)));
}

} // namespace

PartTable::PartTable(QWidget *parent) : DetailTable(parent), m_model(0, ColumnCount)
{
    m_model.setHorizontalHeaderLabels(
        {QString(), tr("Name"), tr("Status"), tr("Start"), tr("Duration")});
    for (const Column column : {StartColumn, DurationColumn})
        m_model.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const Column column : {NameColumn, StatusColumn})
        m_model.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setModel(&m_model);
    setItemDelegateForColumn(MarkColumn, new MarkDelegate(this));
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(markWidth);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(MarkColumn, QHeaderView::Fixed);
    header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    header()->resizeSection(MarkColumn, markWidth);
    connect(this, &QTreeView::activated, this, [](const QModelIndex &index) {
        openExternal(index.siblingAtColumn(MarkColumn).data(addressRole).toString());
    });
}

void PartTable::setParts(const QList<Part> &parts, const QDateTime &now)
{
    const int count = int(std::min(parts.size(), mostParts));
    m_model.setRowCount(count);
    for (int row = 0; row < count; ++row)
        setPart(row, parts.at(row), now);
}

void PartTable::setPart(int row, const Part &part, const QDateTime &now)
{
    const Look look = lookOf(part.phase);
    const QString name = visibleText(part.name);
    const QString status = visibleText(part.status);
    setCell(row, MarkColumn, {});
    QStandardItem *mark = m_model.item(row, MarkColumn);
    mark->setData(lookName(look), Qt::AccessibleTextRole);
    mark->setData(int(look), MarkDelegate::LookRole);
    mark->setData(part.url, addressRole);
    mark->setSizeHint({markWidth, lineHeight()});
    setCell(row, NameColumn, name);
    m_model.item(row, NameColumn)
        ->setToolTip(
            plainToolTip(part.kind.isEmpty() ? name : name + u'\n' + visibleText(part.kind)));
    setCell(row, StatusColumn, status.isEmpty() ? lookName(look) : status);
    setCell(row, StartColumn, formatClock(part.started));
    setCell(row, DurationColumn, durationOf(part, now));

    const bool failed = look == Look::Failed || look == Look::Partial;
    const QVariant ink = failed ? lookColors(look, palette()).strong : QVariant();
    for (const Column column : {NameColumn, StatusColumn})
        m_model.item(row, column)->setData(ink, Qt::ForegroundRole);
}

void PartTable::setCell(int row, Column column, const QString &text)
{
    QStandardItem *item = m_model.item(row, column);
    if (!item) {
        item = new QStandardItem;
        if (column == StartColumn || column == DurationColumn)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model.setItem(row, column, item);
    }
    if (item->text() != text)
        item->setText(text);
}

} // namespace Landfall
