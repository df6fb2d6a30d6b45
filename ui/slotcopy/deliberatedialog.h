// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace Landfall {

/// A dialog for what cannot be undone: Enter presses the button that has the focus, if that one
/// wants to be pressed so, and nothing else. From a cell, a list or a line it neither sends
/// anything nor closes the dialog and loses what was typed.
class DeliberateDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Landfall
