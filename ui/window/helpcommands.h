// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace Landfall {

class WindowActions;

/// The menus' answers to "how do I …": keys, about, the demo.
class HelpCommands : public QObject {
    Q_OBJECT
public:
    /// The window is the dialogs' parent and owns this; the actions outlive it.
    HelpCommands(WindowActions &actions, QWidget &window);

    /// Starts the demo as a program of its own.
    void startDemo();

    /// A sentence in a dialog that can be left.
    void say(const QString &title, const QString &sentence, const QString &command = {});

private:
    void showAbout();

    QWidget &m_window;
};

} // namespace Landfall
