// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineview.h"

/// When the view's clocks run: only while somebody can see it.

namespace Landfall {

void TimelineView::setAwake(bool isAwake)
{
    if (!isAwake || !isVisible()) {
        m_clock.stop();
        m_animation.stop();
        return;
    }
    tick();
    m_clock.start();
}

void TimelineView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    setAwake(true);
}

void TimelineView::hideEvent(QHideEvent *event)
{
    setAwake(false);
    QTreeView::hideEvent(event);
}

} // namespace Landfall
