// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineview.h"

#include "dayrow.h"
#include "durationdelegate.h"
#include "instancesdelegate.h"
#include "phasedelegate.h"
#include "phasestyle.h"
#include "stagesdelegate.h"
#include "starteddelegate.h"
#include "timelineheader.h"
#include "titledelegate.h"
#include "widgets/fonts.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr auto frame = 100ms;
constexpr int framesPerTurn = 12;
constexpr int leastTitle = 180;
constexpr int leastStages = 140;
constexpr int usualStages = 220;
/// A pointer that lies still for longer was left there: nobody is about to click.
constexpr auto pointing = 30s;
constexpr int chevronWidth = 24;
/// A relative time changes each 5 s below a minute, then each minute.
constexpr int freshTicks = 5;
constexpr int minuteTicks = 60;

} // namespace

TimelineView::TimelineView(GroupedModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setAccessibleName(tr("Deployments"));
    setRootIsDecorated(false);
    setIndentation(0);
    // The delegates frame the current row; Fusion's own focus would tint the bars.
    setAllColumnsShowFocus(false);
    setUniformRowHeights(false);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setHeader(new TimelineHeader(this));
    setModel(&model);
    setUpColumns();
    setUpClock();
    expandDays(0, model.rowCount() - 1);

    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (m_model.isDay(index))
            m_closedDays.insert(index.data(GroupedModel::DayRole).toDate());
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (m_model.isDay(index))
            m_closedDays.remove(index.data(GroupedModel::DayRole).toDate());
    });
    connect(header(), &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (section == DeploymentModel::StagesColumn && !m_fitting)
            m_stagesWidth = width;
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        updateBusy();
        updateAnimation();
    });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
        // Whose run has joined a group since wants to see it still.
        const QModelIndex group = currentIndex().parent();
        if (m_model.isGroup(group) && !isExpanded(group))
            expand(group);
        Q_EMIT currentDeploymentChanged();
        updateAnimation();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
            const QModelIndex current = currentIndex();
            if (current.parent() == topLeft.parent() && current.row() >= topLeft.row()
                && current.row() <= bottomRight.row()) {
                // Having left the filter shows in every column.
                viewport()->update();
                Q_EMIT currentDeploymentChanged();
            }
            updateAnimation();
        });
}

void TimelineView::setUpColumns()
{
    const QList<RowDelegate *> delegates {new PhaseDelegate(&m_moment, this),
        new TitleDelegate(&m_moment, this), new StagesDelegate(&m_moment, this),
        new InstancesDelegate(&m_moment, this), new DurationDelegate(&m_moment, this),
        new StartedDelegate(&m_moment, this)};
    for (int column = 0; column < int(delegates.size()); ++column)
        setItemDelegateForColumn(column, delegates.at(column));

    m_stagesWidth = scaledLength(usualStages, fontMetrics());
    static_cast<TimelineHeader *>(header())->setUpSections(m_stagesWidth);
}

/// The title keeps its least width as long as the stages can give some of theirs.
void TimelineView::fitStages()
{
    const int title = scaledLength(leastTitle, fontMetrics());
    const int room = header()->sectionSize(DeploymentModel::DeploymentColumn)
        + header()->sectionSize(DeploymentModel::StagesColumn)
        - std::max(0, header()->length() - viewport()->width());
    // Rather narrow stages than no time.
    const int narrowest = header()->minimumSectionSize();
    const int usual = std::min(scaledLength(leastStages, fontMetrics()), m_stagesWidth);
    const int least = std::min(usual, std::max(narrowest, room - narrowest));
    m_fitting = true;
    header()->resizeSection(
        DeploymentModel::StagesColumn, std::clamp(room - title, least, m_stagesWidth));
    m_fitting = false;
}

void TimelineView::setUpClock()
{
    m_moment.now = QDateTime::currentDateTimeUtc();
    m_model.setToday(QDate::currentDate());
    m_animation.setInterval(frame);
    connect(&m_animation, &QTimer::timeout, this, &TimelineView::animate);
    m_pointed.setSingleShot(true);
    m_pointed.setInterval(pointing);
    connect(&m_pointed, &QTimer::timeout, this, &TimelineView::updateBusy);
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &TimelineView::tick);
    m_animated = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_moment.animate = m_animated;
}

std::optional<Deployment> TimelineView::currentDeployment() const
{
    const QVariant value = currentIndex().data(DeploymentModel::DeploymentRole);
    if (!value.canConvert<Deployment>())
        return std::nullopt;
    return value.value<Deployment>();
}

bool TimelineView::setCurrentDeployment(const Deployment &deployment)
{
    const QModelIndex index = m_model.find(deployment);
    if (!index.isValid())
        return false;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void TimelineView::stepToFailed(int step)
{
    QModelIndex index = currentIndex().siblingAtColumn(0);
    if (!index.isValid())
        index = m_model.index(0, 0);
    while (index.isValid()) {
        index = step > 0 ? indexBelow(index) : indexAbove(index);
        const QVariant value = index.data(DeploymentModel::DeploymentRole);
        if (value.canConvert<Deployment>() && hasFailed(value.value<Deployment>())) {
            setCurrentIndex(index);
            return;
        }
    }
}

void TimelineView::setNarrow(bool narrow)
{
    setColumnHidden(DeploymentModel::InstancesColumn, narrow);
    setColumnHidden(DeploymentModel::DurationColumn, narrow);
    fitStages();
}

bool TimelineView::isBusy() const
{
    return m_pointed.isActive() || m_menuOpen || verticalScrollBar()->value() > 0;
}

void TimelineView::setAnimated(bool animated)
{
    m_animated = animated;
    m_moment.animate = animated;
    updateAnimation();
    viewport()->update();
}

void TimelineView::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_model.isDay(index)) {
        QTreeView::drawRow(painter, option, index);
        return;
    }
    DayRow row;
    row.name = index.data(GroupedModel::DayNameRole).toString();
    row.text = index.data().toString();
    row.open = isExpanded(index);
    row.current = hasFocus() && currentIndex().siblingAtColumn(0) == index;
    paintDay(*painter, row, option.rect, option);
}

void TimelineView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const { }

void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.parent() != previous.parent())
        Q_EMIT currentDeploymentChanged();
}

void TimelineView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    if (!parent.isValid())
        expandDays(start, end);
    updateAnimation();
}

void TimelineView::expandDays(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex day = m_model.index(row, 0);
        setFirstColumnSpanned(row, {}, true);
        setExpanded(day, !m_closedDays.contains(day.data(GroupedModel::DayRole).toDate()));
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint()).siblingAtColumn(0);
    QTreeView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (m_model.isDay(index) || (m_model.isGroup(index) && isOnChevron(index, event->pos())))
        setExpanded(index, !isExpanded(index));
}

bool TimelineView::isOnChevron(const QModelIndex &index, const QPoint &pos) const
{
    const QRect cell = visualRect(index.siblingAtColumn(DeploymentModel::DeploymentColumn));
    const int width = scaledLength(chevronWidth, fontMetrics());
    return QRect(cell.left(), cell.center().y(), width, cell.height() / 2).contains(pos);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    QList<QAction *> entries = actions();
    entries.removeIf([](const QAction *action) { return !action->isEnabled(); });
    if (entries.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(entries);
    connect(menu, &QMenu::aboutToHide, this, [this] {
        m_menuOpen = false;
        updateBusy();
    });
    m_menuOpen = true;
    updateBusy();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint middle = visualRect(currentIndex()).center();
    menu->popup(byKey ? viewport()->mapToGlobal(middle) : event->globalPos());
}

bool TimelineView::viewportEvent(QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::MouseMove || type == QEvent::MouseButtonPress || type == QEvent::Wheel)
        m_pointed.start();
    else if (type == QEvent::Leave)
        m_pointed.stop();
    updateBusy();
    return QTreeView::viewportEvent(event);
}

void TimelineView::updateBusy()
{
    if (m_busy == isBusy())
        return;
    m_busy = !m_busy;
    Q_EMIT busyChanged(m_busy);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitStages();
}

void TimelineView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

bool TimelineView::isMoving(const QModelIndex &index) const
{
    const QVariant value = index.data(DeploymentModel::DeploymentRole);
    return value.canConvert<Deployment>() && lookOf(value.value<Deployment>()) == Look::Running
        && !index.data(DeploymentModel::StaleRole).toDateTime().isValid();
}

QModelIndexList TimelineView::visibleRows() const
{
    QModelIndexList rows;
    const int bottom = viewport()->height();
    for (QModelIndex index = indexAt({0, 0}); index.isValid() && visualRect(index).top() < bottom;
         index = indexBelow(index))
        rows.append(index.siblingAtColumn(0));
    return rows;
}

void TimelineView::updateCell(const QModelIndex &row, int column)
{
    update(row.siblingAtColumn(column));
}

void TimelineView::updateAnimation()
{
    const bool seen = isVisible() && !window()->isMinimized();
    const QModelIndexList rows = m_animated && seen ? visibleRows() : QModelIndexList();
    const bool moving = std::any_of(
        rows.begin(), rows.end(), [this](const QModelIndex &row) { return isMoving(row); });
    if (moving && !m_animation.isActive())
        m_animation.start();
    else if (!moving)
        m_animation.stop();
}

void TimelineView::animate()
{
    m_moment.turn = m_moment.turn + 1.0 / framesPerTurn;
    if (m_moment.turn >= 1)
        m_moment.turn -= 1;
    bool moving = false;
    for (const QModelIndex &row : visibleRows()) {
        if (!isMoving(row))
            continue;
        moving = true;
        updateCell(row, DeploymentModel::PhaseColumn);
        updateCell(row, DeploymentModel::StagesColumn);
    }
    if (!moving || window()->isMinimized())
        m_animation.stop();
}

void TimelineView::tick()
{
    ++m_ticks;
    m_moment.now = QDateTime::currentDateTimeUtc();
    m_model.setToday(QDate::currentDate());
    for (const QModelIndex &row : visibleRows()) {
        const QVariant value = row.data(DeploymentModel::DeploymentRole);
        if (!value.canConvert<Deployment>())
            continue;
        const auto deployment = value.value<Deployment>();
        if (!isOver(deployment)) {
            updateCell(row, DeploymentModel::StagesColumn);
            updateCell(row, DeploymentModel::DurationColumn);
        }
        const bool fresh = deployment.created.secsTo(m_moment.now) < minuteTicks + freshTicks;
        if (m_ticks % (fresh ? freshTicks : minuteTicks) == 0)
            updateCell(row, DeploymentModel::StartedColumn);
    }
    updateAnimation();
}

} // namespace Landfall
