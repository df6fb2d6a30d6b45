// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Landfall {

/// What the window shows while there is no account: what Landfall does, how to add an account in a
/// terminal, and the demo.
class EmptyPage : public QWidget {
    Q_OBJECT
public:
    explicit EmptyPage(QWidget *parent = nullptr);

    /// The command that adds an account.
    [[nodiscard]] static QString command();

Q_SIGNALS:
    void demoRequested();

private:
    void addWords(QVBoxLayout &layout);
    void addCommand(QVBoxLayout &layout);
    void addNotes(QVBoxLayout &layout);
};

} // namespace Landfall
