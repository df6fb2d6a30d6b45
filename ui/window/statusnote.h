// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Landfall {

class LinkButton;
class PlainLabel;

/// A line of the status bar about something that is on, with a button that ends it. Hidden until
/// there is something to say.
class StatusNote : public QWidget {
    Q_OBJECT
public:
    StatusNote(const QString &iconName, const QString &buttonText, QWidget *parent = nullptr);

    /// Plain text; empty hides the note.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void endRequested();

private:
    PlainLabel *m_text = nullptr;
    LinkButton *m_button = nullptr;
};

} // namespace Landfall
