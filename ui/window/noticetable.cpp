// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticetable.h"

#include "details/markdelegate.h"
#include "timeline/formatting.h"
#include "timeline/phasestyle.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <QHeaderView>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int mostNotices = 200;
constexpr int markWidth = 28;
constexpr int titleWidth = 300;
constexpr int rowPadding = 8;

/// Of the item in the first column.
enum Role { DeploymentsRole = MarkDelegate::LookRole + 1, ReadRole };

} // namespace

NoticeTable::NoticeTable(QWidget *parent) : QTreeView(parent), m_model(0, ColumnCount)
{
    setAccessibleName(tr("Notices"));
    setEditTriggers(NoEditTriggers);
    setRootIsDecorated(false);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    m_model.setHorizontalHeaderLabels({QString(), tr("Notice"), tr("More"), tr("Time")});
    m_model.horizontalHeaderItem(TimeColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setModel(&m_model);
    setItemDelegateForColumn(MarkColumn, new MarkDelegate(this));
    header()->setStretchLastSection(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(MarkColumn, QHeaderView::Fixed);
    header()->setSectionResizeMode(BodyColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    header()->resizeSection(MarkColumn, markWidth);
    header()->resizeSection(TitleColumn, scaledLength(titleWidth, fontMetrics()));
    connect(this, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const auto deployments =
            index.siblingAtColumn(MarkColumn).data(DeploymentsRole).value<QList<Deployment>>();
        if (!deployments.isEmpty())
            Q_EMIT chosen(deployments.constFirst());
    });
}

void NoticeTable::prepend(const Notice &notice)
{
    const NoticeText text = textOf(notice);
    QList<Deployment> deployments;
    for (const Announcement &announcement : notice.announcements)
        deployments.append(announcement.deployment);
    const Look look = lookOf(deployments.constFirst());

    auto *mark = new QStandardItem;
    mark->setData(int(look), MarkDelegate::LookRole);
    mark->setData(QVariant::fromValue(deployments), DeploymentsRole);
    mark->setData(lookName(look), Qt::AccessibleTextRole);
    mark->setToolTip(plainToolTip(lookName(look)));
    mark->setSizeHint({markWidth, fontMetrics().height() + rowPadding});
    auto *title = new QStandardItem(visibleText(text.title));
    title->setToolTip(plainToolTip(visibleLines(text.title)));
    auto *body = new QStandardItem(visibleText(text.body));
    body->setToolTip(plainToolTip(visibleLines(text.body)));
    auto *time = new QStandardItem(formatTimeOfDay(notice.at));
    time->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    time->setToolTip(plainToolTip(formatMoment(notice.at)));
    m_model.insertRow(0, {mark, title, body, time});
    setRead(0, false);
    if (m_model.rowCount() > mostNotices)
        m_model.setRowCount(mostNotices);
}

int NoticeTable::unreadCount() const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        count += isRead(row) ? 0 : 1;
    return count;
}

void NoticeTable::markAllRead()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!isRead(row))
            setRead(row, true);
    }
}

void NoticeTable::markRead(const Deployment &deployment)
{
    const auto isMeant = [key = deploymentKey(deployment)](
                             const Deployment &other) { return deploymentKey(other) == key; };
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto about =
            m_model.item(row, MarkColumn)->data(DeploymentsRole).value<QList<Deployment>>();
        if (!isRead(row) && std::all_of(about.begin(), about.end(), isMeant))
            setRead(row, true);
    }
}

void NoticeTable::setRead(int row, bool isRead)
{
    m_model.item(row, MarkColumn)->setData(isRead, ReadRole);
    QStandardItem &title = *m_model.item(row, TitleColumn);
    QFont titleFont = font();
    titleFont.setBold(!isRead);
    title.setFont(titleFont);
    //: What a screen reader says of a notice that nobody read yet
    title.setData(isRead ? title.text() : tr("New: %1").arg(title.text()), Qt::AccessibleTextRole);
}

bool NoticeTable::isRead(int row) const
{
    return m_model.item(row, MarkColumn)->data(ReadRole).toBool();
}

void NoticeTable::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTreeView::initViewItemOption(option);
    // The marks' colours are readable on this tint, not on any highlight.
    option->palette.setColor(QPalette::Highlight, selectionTint(palette(), hasFocus()));
    option->palette.setColor(QPalette::HighlightedText, palette().color(QPalette::Text));
}

void NoticeTable::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(secondaryText(palette()));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
        tr("Ends of deployments and failures are listed here as they come."));
}

} // namespace Landfall
