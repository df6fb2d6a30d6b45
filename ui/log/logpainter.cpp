// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logpainter.h"

#include "logrows.h"

#include <timeline/glyphs.h>
#include <timeline/phasestyle.h>
#include <widgets/fonts.h>

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogView)
};

void paintTriangle(QPainter &painter, const QRect &rect, const QColor &color)
{
    const QRectF box = QRectF(rect).adjusted(0.5, 0.8, -0.5, -0.8);
    QPainterPath path(QPointF(box.center().x(), box.top()));
    path.lineTo(box.bottomRight());
    path.lineTo(box.bottomLeft());
    path.closeSubpath();
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

QColor groundOf(LogLevel level, const LogColors &colors)
{
    return level == LogLevel::Error ? colors.errorGround : colors.base;
}

QString logLevelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return Text::tr("Debug");
    case LogLevel::Warning:
        return Text::tr("Warning");
    case LogLevel::Error:
        return Text::tr("Error");
    case LogLevel::Info:
        break;
    }
    return Text::tr("Info");
}

QString foldRemark(qsizetype count, int levels)
{
    const int number = int(count);
    if (levels == LogRows::bit(LogLevel::Debug))
        return Text::tr("%Ln Debug line(s) hidden by the level filter", nullptr, number);
    if (levels == LogRows::bit(LogLevel::Info))
        return Text::tr("%Ln Info line(s) hidden by the level filter", nullptr, number);
    if (levels == LogRows::bit(LogLevel::Warning))
        return Text::tr("%Ln Warning line(s) hidden by the level filter", nullptr, number);
    if (levels == LogRows::bit(LogLevel::Error))
        return Text::tr("%Ln Error line(s) hidden by the level filter", nullptr, number);
    return Text::tr("%Ln line(s) hidden by the level filter", nullptr, number);
}

LogPainter::LogPainter(QPainter &painter, const LogColors &colors, const LogColumns &columns,
    const LogMetrics &metrics, const QPalette &palette)
    : m_painter(painter), m_colors(colors), m_columns(columns), m_metrics(metrics),
      m_palette(palette), m_foldFont(smallFont(painter.font()))
{
}

void LogPainter::paintGround(const QRect &rect)
{
    m_painter.fillRect(rect, m_colors.base);
    m_painter.fillRect(
        QRect(m_columns.gutterRight, rect.top(), 1, rect.height()), m_colors.gutterLine);
}

void LogPainter::paintFold(const LogRow &row, const QString &remark)
{
    const QFontMetrics metrics(m_foldFont);
    m_painter.save();
    m_painter.setClipRect(QRect(m_columns.gutterRight + 1, row.top,
                              m_columns.right - m_columns.gutterRight, row.height),
        Qt::IntersectClip);
    m_painter.setFont(m_foldFont);
    m_painter.setPen(m_colors.remark);
    const QRect rect(m_columns.textLeft, row.top, m_columns.right, row.height);
    m_painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, remark);
    m_painter.setPen(QPen(m_colors.remark, 1, Qt::DashLine));
    m_painter.setOpacity(0.6);
    const int from = m_columns.textLeft + metrics.horizontalAdvance(remark) + 8;
    const int middle = row.top + row.height / 2;
    if (from < m_columns.right - 12)
        m_painter.drawLine(from, middle, m_columns.right - 12, middle);
    m_painter.restore();
}

void LogPainter::paintLine(const LogRow &row, const LogRowState &state, const LogLayout &layout)
{
    if (state.level == LogLevel::Error)
        m_painter.fillRect(QRect(0, row.top, m_columns.right, row.height), m_colors.errorGround);
    paintGutter(row, state);
    m_painter.save();
    m_painter.setClipRect(QRect(m_columns.gutterRight + 1, row.top,
                              m_columns.right - m_columns.gutterRight, row.height),
        Qt::IntersectClip);
    paintText(row, state, layout);
    m_painter.restore();
}

void LogPainter::paintGutter(const LogRow &row, const LogRowState &state)
{
    QFont font = m_metrics.font;
    font.setBold(state.isCurrent);
    m_painter.setFont(font);
    const bool isError = state.level == LogLevel::Error;
    m_painter.setPen(state.isCurrent ? m_colors.text
            : isError                ? m_colors.errorNumber
                                     : m_colors.number);
    const QRect rect(0, row.top, m_columns.numberRight, m_metrics.lineHeight);
    m_painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
        QString::number(row.line + 1));
    if (!state.isContinuation)
        paintMark(m_columns.mark.translated(0, row.top), state.level);
    m_painter.fillRect(QRect(m_columns.gutterRight, row.top, 1, row.height), m_colors.gutterLine);
}

void LogPainter::paintMark(const QRect &rect, LogLevel level)
{
    if (level != LogLevel::Error && level != LogLevel::Warning)
        return;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (level == LogLevel::Error)
        Landfall::paintMark(m_painter, Look::Failed, rect, m_palette);
    else
        paintTriangle(m_painter, rect, m_colors.warning);
    m_painter.restore();
}

void LogPainter::paintText(const LogRow &row, const LogRowState &state, const LogLayout &layout)
{
    const QPointF origin(m_columns.textLeft - m_columns.scrolled, row.top);
    layout.paintGrounds(m_painter, origin);
    paintSelection(row, state, layout);
    QList<QTextLayout::FormatRange> overrides;
    for (const LogHit &hit : state.hits) {
        const bool isCurrent = hit == state.currentHit;
        for (const QRectF &rect : layout.rects(hit.start, hit.length))
            m_painter.fillRect(rect.translated(origin),
                isCurrent ? m_colors.currentHitGround : m_colors.hitGround);
        QTextLayout::FormatRange format;
        format.start = int(hit.start);
        format.length = int(hit.length);
        format.format.setForeground(m_colors.hitText);
        overrides.append(format);
    }
    m_painter.setPen(m_colors.text);
    const QRectF clip(
        m_columns.gutterRight, row.top, m_columns.right - m_columns.gutterRight, row.height);
    layout.paintText(m_painter, origin, overrides, clip);
    m_painter.setPen(m_colors.text);
    if (state.currentHit) {
        for (const QRectF &rect : layout.rects(state.currentHit->start, state.currentHit->length))
            m_painter.drawRect(rect.translated(origin).adjusted(-0.5, 0.5, 0.5, -1.5));
    }
    if (state.caret)
        m_painter.fillRect(
            QRectF(layout.placeOf(*state.caret) + origin, QSizeF(1, m_metrics.lineHeight)),
            m_colors.text);
}

void LogPainter::paintSelection(
    const LogRow &row, const LogRowState &state, const LogLayout &layout)
{
    if (!state.selection)
        return;
    const QColor color = selectionTint(m_palette, true);
    const QPointF origin(m_columns.textLeft - m_columns.scrolled, row.top);
    for (const QRectF &rect : layout.rects(state.selection->start, state.selection->length))
        m_painter.fillRect(rect.translated(origin), color);
    if (!state.isSelectedToEnd)
        return;
    const QPointF end = layout.placeOf(layout.text().size()) + origin;
    m_painter.fillRect(
        QRectF(end.x(), end.y(), m_columns.right - end.x(), m_metrics.lineHeight), color);
}

} // namespace Landfall
