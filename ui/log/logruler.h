// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logcolors.h"

#include <QScrollBar>
#include <QTimer>

namespace Landfall {

class LogRows;
class LogSearch;

/// The overview of a whole log in place of a scroll bar: errors over the full width, warnings at
/// the right and what was found at the left, and a frame around what is in view. A click goes
/// there. Looked up anew a moment after something changed, a few lines for each pixel.
class LogRuler : public QScrollBar {
    Q_OBJECT
public:
    /// `rows` and `search` must outlive this.
    LogRuler(const LogRows &rows, const LogSearch &search, QWidget *parent = nullptr);

    /// The log, its rows or what was found changed.
    void refresh();
    void setColors(const LogColors &colors);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Mark {
        int levels = 0;
        bool hasHit = false;

        friend bool operator==(const Mark &, const Mark &) = default;
    };

    void look();
    [[nodiscard]] Mark markAt(int pixel) const;
    void paintMarks(QPainter &painter) const;
    [[nodiscard]] QRect frame() const;
    void goTo(int y);

    const LogRows &m_rows;
    const LogSearch &m_search;
    LogColors m_colors;
    QList<Mark> m_marks; ///< a pixel each
    QTimer m_wait;
};

} // namespace Landfall
