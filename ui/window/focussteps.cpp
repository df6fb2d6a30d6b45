// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "focussteps.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace Landfall {

void stepFocus(QList<QWidget *> panes, int step)
{
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    const auto current = std::find_if(panes.begin(), panes.end(), [](const QWidget *pane) {
        return pane->hasFocus() || pane->isAncestorOf(QApplication::focusWidget());
    });
    const qsizetype count = panes.size();
    const qsizetype position = current == panes.end() ? -step : current - panes.begin();
    panes.at((position + step + count) % count)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace Landfall
