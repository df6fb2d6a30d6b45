// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailsdock.h"

#include "details/detailspanel.h"
#include "widgets/fonts.h"

#include <QMainWindow>

#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int widthAtRight = 376;
constexpr int heightAtBottom = 260;
/// Below this width of the window the details go to the bottom.
constexpr int bottomBelow = 1100;

} // namespace

DetailsDock::DetailsDock(QMainWindow &window)
    : QDockWidget(tr("Details"), &window), m_window(window), m_panel(new DetailsPanel)
{
    setObjectName(u"details"_s);
    setWidget(m_panel);
    setAllowedAreas(Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    place(false);
}

void DetailsDock::placeFor(int windowWidth)
{
    const bool atBottom = windowWidth < scaledLength(bottomBelow, m_window.fontMetrics());
    if (std::exchange(m_isAtBottom, atBottom) != atBottom)
        place(atBottom);
}

void DetailsDock::place(bool atBottom)
{
    m_window.addDockWidget(atBottom ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea, this);
    const int length = atBottom ? heightAtBottom : widthAtRight;
    m_window.resizeDocks({this}, {scaledLength(length, m_window.fontMetrics())},
        atBottom ? Qt::Vertical : Qt::Horizontal);
}

} // namespace Landfall
