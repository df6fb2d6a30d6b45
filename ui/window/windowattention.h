// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>

#include <QMainWindow>
#include <QObject>
#include <QTimer>

namespace Landfall {

class StatusNote;
class TimelineView;
class WindowActions;

/// What the window knows of attention: marks the current deployment as wanted or as the only one,
/// pauses notifications, says both in the status bar, and tells what the user looked at.
class WindowAttention : public QObject {
    Q_OBJECT
public:
    /// The window owns this; the others outlive it.
    WindowAttention(
        Engine &engine, WindowActions &actions, TimelineView &view, QMainWindow &window);

    /// The details show the current deployment: it is seen, if the user is there at all.
    void look();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectActions();
    void update();
    void setPaused(bool isPaused);
    void showPause(const QDateTime &now);
    void showOnly();

    Engine &m_engine;
    WindowActions &m_actions;
    TimelineView &m_view;
    QMainWindow &m_window;
    StatusNote *m_only = nullptr;
    StatusNote *m_pause = nullptr;
    QTimer m_pauseEnd;
};

} // namespace Landfall
