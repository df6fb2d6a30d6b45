// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bannernote.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace Landfall {

class ElidedLabel;
class PlainLabel;

/// One banner: glyph, title, text, its one action and a close button. Takes the focus; Enter is its
/// action, Delete closes it.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void setNote(const BannerNote &note);
    [[nodiscard]] const BannerNote &note() const { return m_note; }

Q_SIGNALS:
    void actionRequested(const Landfall::BannerNote &note);
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fitHeight();

    BannerNote m_note;
    ElidedLabel *m_title = nullptr;
    PlainLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace Landfall
