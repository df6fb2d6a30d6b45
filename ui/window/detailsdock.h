// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDockWidget>

class QMainWindow;

namespace Landfall {

class DetailsPanel;

/// The details at the right of the list, at the bottom of a narrow window.
class DetailsDock : public QDockWidget {
    Q_OBJECT
public:
    /// Stands in the window, which owns it.
    explicit DetailsDock(QMainWindow &window);

    [[nodiscard]] DetailsPanel &panel() const { return *m_panel; }

    /// Moves only when the width (pixels) crosses the limit: the user may have put the dock
    /// elsewhere since.
    void placeFor(int windowWidth);

private:
    void place(bool atBottom);

    QMainWindow &m_window;
    DetailsPanel *m_panel = nullptr;
    bool m_isAtBottom = false;
};

} // namespace Landfall
