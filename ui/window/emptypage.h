// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Landfall {

/// What the window shows while there is no account: what Landfall does, adding an account, and the
/// demo.
class EmptyPage : public QWidget {
    Q_OBJECT
public:
    explicit EmptyPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void addAccountRequested();
    void demoRequested();

private:
    void addWords(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    void addNotes(QVBoxLayout &layout);
};

} // namespace Landfall
