// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

// GNOME's real prompter on the session's display (LANDFALL_SESSION_DISPLAY=1), and a person there.

/// The prompts that can be seen: X windows, newest last.
QStringList visiblePrompts();

/// Presses keys (names as xdotool's) in the prompt, each after its text, again and again until it
/// is over: a prompt that has just appeared, or looks at a password, takes none. Whether it got
/// over.
struct Typed {
    QString text;
    QString key;
};
bool typeIntoPrompt(const QList<Typed> &typed, const std::function<bool()> &isOver);
