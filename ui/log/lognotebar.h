// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"

#include <QWidget>

class QPushButton;

namespace Landfall {

class PlainLabel;

/// One sentence about a log, with what can be done about it.
class LogNoteBar : public QWidget {
    Q_OBJECT
public:
    explicit LogNoteBar(QWidget *parent = nullptr);

    /// Shows it, and tells it to an assistive technology when its text is another one. `look`:
    /// whose ground and strong color it takes; an empty action: no button.
    void setNote(Look look, const QString &text, const QString &action = {});
    /// The text changes often (a number that grows): it is not told again.
    void setText(const QString &text);
    void clear();
    [[nodiscard]] QString text() const;
    /// It is visible and has a button, which takes the keyboard.
    [[nodiscard]] bool canFocus() const;

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look = Look::Running;
    PlainLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace Landfall
