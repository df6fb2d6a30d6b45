// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "groupedmodel.h"
#include "paintmoment.h"

#include <QSet>
#include <QTimer>
#include <QTreeView>

namespace Landfall {

/// The list: days and their deployments in the columns of DeploymentModel. Keeps the clock of its
/// delegates; what moves, moves only while it can be seen. Owns neither model nor selection logic
/// of others: currentDeployment() is what the window shows details of.
class TimelineView : public QTreeView {
    Q_OBJECT
public:
    /// The model must outlive this.
    explicit TimelineView(GroupedModel &model, QWidget *parent = nullptr);

    /// None on a day row or without a current row.
    [[nodiscard]] std::optional<Deployment> currentDeployment() const;

    /// Makes the deployment's row the current one and shows it. False when the list has none.
    bool setCurrentDeployment(const Deployment &deployment);

    /// Next or (step -1) previous failed deployment from the current row; stays where it is when
    /// there is none.
    void stepToFailed(int step);

    /// Narrow windows go without instances and durations.
    void setNarrow(bool narrow);

    /// Whether new rows on top would move what the user looks at.
    [[nodiscard]] bool isBusy() const;

    /// Nobody can see the view while false: nothing ticks. The view that is shown begins awake.
    void setAwake(bool isAwake);

    /// Nothing moves by itself while false (reduced motion).
    void setAnimated(bool animated);
    [[nodiscard]] bool isAnimating() const { return m_animation.isActive(); }

Q_SIGNALS:
    /// The current row is another one, or its deployment changed.
    void currentDeploymentChanged();
    void busyChanged(bool busy);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    void drawBranches(
        QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    /// A menu of the view's actions that are on. New rows wait until it is closed.
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpColumns();
    void setUpClock();
    void fitStages();
    void expandDays(int first, int last);
    /// Whether that is where a row of several runs has its arrow; at least 24 px wide.
    [[nodiscard]] bool isOnChevron(const QModelIndex &index, const QPoint &pos) const;
    void animate();
    void tick();
    void updateAnimation();
    void updateBusy();
    [[nodiscard]] bool isMoving(const QModelIndex &index) const;
    [[nodiscard]] QModelIndexList visibleRows() const;
    void updateCell(const QModelIndex &row, int column);

    GroupedModel &m_model;
    PaintMoment m_moment;
    QTimer m_animation;
    QTimer m_clock;
    QTimer m_pointed; ///< runs while somebody points at a row
    QSet<QDate> m_closedDays;
    qint64 m_ticks = 0;
    bool m_animated = true;
    int m_stagesWidth = 0; ///< what the column has where there is room
    bool m_fitting = false;
    bool m_menuOpen = false;
    bool m_busy = false;
};

} // namespace Landfall
