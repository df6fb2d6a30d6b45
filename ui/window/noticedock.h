// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <announcement.h>

#include <QDockWidget>

class QMainWindow;
class QToolButton;

namespace Landfall {

class Announcer;
class NoticeTable;
class WindowActions;

/// Below the list: what was told in this run, whether or not the desktop showed it, and a button in
/// the status bar that counts what nobody read yet. Hidden until it is asked for.
class NoticeDock : public QDockWidget {
    Q_OBJECT
public:
    /// The window owns this; the others outlive it.
    NoticeDock(const Announcer &announcer, const WindowActions &actions, QMainWindow &window);

    /// Takes the keyboard.
    [[nodiscard]] NoticeTable &table() { return *m_table; }

Q_SIGNALS:
    /// See NoticeTable::chosen().
    void chosen(const Landfall::Deployment &deployment);

protected:
    bool event(QEvent *event) override;

private:
    void take(const Notice &notice);
    void open(bool isOpen);
    [[nodiscard]] bool isInView() const;
    void showCount();

    const WindowActions &m_actions;
    NoticeTable *m_table = nullptr;
    QToolButton *m_count = nullptr;
};

} // namespace Landfall
