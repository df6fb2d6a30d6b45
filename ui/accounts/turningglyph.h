// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

namespace Landfall {

/// The glyph of what is under way. It turns while it is seen, unless the desktop wants nothing to
/// move.
class TurningGlyph : public QWidget {
    Q_OBJECT
public:
    explicit TurningGlyph(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer m_timer;
    int m_frame = 0;
};

} // namespace Landfall
