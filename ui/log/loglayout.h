// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logcolors.h"

#include <logs/logsearch.h>

#include <QTextLayout>

class QPainter;

namespace Landfall {

/// What all lines of a view are laid out with.
struct LogMetrics {
    QFont font;
    int lineHeight = 0; ///< px
    int wrapWidth = 0; ///< px; 0: a line is one row
};

/// A line as it stands on the screen: one row, or several where it is wrapped. Coordinates in px
/// from its upper left corner.
class LogLayout {
public:
    LogLayout(
        const LogText &line, const QColor &ground, const LogColors &colors, LogMetrics metrics);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] int rowCount() const { return m_layout.lineCount(); }
    [[nodiscard]] qreal width() const { return m_width; }

    /// Where characters stand, a rectangle a row.
    [[nodiscard]] QList<QRectF> rects(qsizetype start, qsizetype length) const;
    [[nodiscard]] qsizetype columnAt(const QPointF &point) const;
    [[nodiscard]] QPointF placeOf(qsizetype column) const; ///< the upper end of a caret there
    [[nodiscard]] qsizetype columnAfter(qsizetype column) const;
    [[nodiscard]] qsizetype columnBefore(qsizetype column) const;

    void paintGrounds(QPainter &painter, const QPointF &origin) const;
    /// `overrides`: other colours for some characters.
    void paintText(QPainter &painter, const QPointF &origin,
        const QList<QTextLayout::FormatRange> &overrides, const QRectF &clip) const;

    /// Looked for once in each `turn`: another pattern needs another number.
    [[nodiscard]] const QList<LogHit> &hits(const LogMatcher &matcher, int turn);

private:
    struct Ground {
        LogHit place;
        QColor color;
    };

    [[nodiscard]] QList<QTextLayout::FormatRange> formats(
        const LogText &line, const QColor &ground, const LogColors &colors);
    void arrange();

    QString m_text;
    LogMetrics m_metrics;
    QTextLayout m_layout;
    QList<Ground> m_grounds;
    QList<LogHit> m_hits;
    int m_turn = 0; ///< of the hits; 0: never
    qreal m_width = 0;
    bool m_isCut = false;
};

} // namespace Landfall
