// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace Landfall {

/// A title, plain text that can be selected, and a Close button; open it with open(). Deletes
/// itself when closed.
class TextDialog : public QDialog {
    Q_OBJECT
public:
    /// `command`: set below the text in a fixed font; may be empty.
    TextDialog(const QString &title, const QString &text, const QString &command,
        QWidget *parent = nullptr);
};

} // namespace Landfall
