// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"

#include <QRect>
#include <QString>

class QWidget;

namespace Landfall {

/// What is behind the words of a notice: ground and frame in the colours of a look, and a glyph.
struct NoticeFrame {
    enum Edge {
        Outline, ///< all around; shows the focus
        SideBar ///< a bar at the left, a line below, the focus inside
    };

    Look look = Look::Running; ///< Running for information, Canceled for a warning, Failed
    QString icon; ///< its name
    QRect iconRect; ///< in px of the widget
    Edge edge = Outline;
};

/// Paints it over the whole widget; to be called from its paintEvent().
void paintNotice(QWidget &widget, const NoticeFrame &frame);

} // namespace Landfall
