// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglayout.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qreal endless = 1e6; // px

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogView)
};

/// "… 12,345 more characters"
QString cutRemark(qsizetype count)
{
    return u" … "_s
        + Text::tr("%Ln more character(s)", nullptr, int(std::min<qsizetype>(count, INT_MAX)));
}

QTextLayout::FormatRange range(qsizetype start, qsizetype length, const QColor &color)
{
    QTextLayout::FormatRange result;
    result.start = int(start);
    result.length = int(length);
    result.format.setForeground(color);
    return result;
}

} // namespace

LogLayout::LogLayout(
    const LogText &line, const QColor &ground, const LogColors &colors, LogMetrics metrics)
    : m_text(line.text), m_metrics(std::move(metrics)), m_isCut(line.cutOff > 0)
{
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(
        m_metrics.wrapWidth > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    m_layout.setTextOption(option);
    m_layout.setFont(m_metrics.font);
    m_layout.setCacheEnabled(true);
    m_layout.setText(m_isCut ? m_text + cutRemark(line.cutOff) : m_text);
    m_layout.setFormats(formats(line, ground, colors));
    arrange();
}

QList<QTextLayout::FormatRange> LogLayout::formats(
    const LogText &line, const QColor &ground, const LogColors &colors)
{
    QList<QTextLayout::FormatRange> result;
    for (const AnsiRun &run : line.runs) {
        QColor behind = ground;
        if (run.style.background) {
            behind = colors.ansiGround(*run.style.background);
            m_grounds.append({{run.start, run.length}, behind});
        }
        QTextLayout::FormatRange format = range(run.start, run.length, colors.text);
        if (run.style.foreground)
            format.format.setForeground(colors.ansi(*run.style.foreground, behind));
        else if (run.style.background)
            format.format.setForeground(readableOn(behind, colors.text));
        const bool isBright =
            run.style.foreground && *run.style.foreground >= 8 && *run.style.foreground < 16;
        if (run.style.isBold || isBright)
            format.format.setFontWeight(QFont::Bold);
        format.format.setFontItalic(run.style.isItalic);
        format.format.setFontUnderline(run.style.isUnderlined);
        result.append(format);
    }
    if (m_isCut)
        result.append(range(m_text.size(), m_layout.text().size() - m_text.size(), colors.remark));
    return result;
}

void LogLayout::arrange()
{
    const qreal ascent = QFontMetricsF(m_metrics.font).ascent();
    const qreal above = (m_metrics.lineHeight - QFontMetricsF(m_metrics.font).height()) / 2;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(m_metrics.wrapWidth > 0 ? m_metrics.wrapWidth : endless);
        // A fallback font is higher; its letters still stand on the row's line.
        line.setPosition(
            {0, line.lineNumber() * m_metrics.lineHeight + above + ascent - line.ascent()});
        m_width = std::max(m_width, line.naturalTextWidth());
    }
    m_layout.endLayout();
}

QList<QRectF> LogLayout::rects(qsizetype start, qsizetype length) const
{
    QList<QRectF> result;
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const int from = int(std::max<qsizetype>(start, line.textStart()));
        const int to =
            int(std::min<qsizetype>(start + length, line.textStart() + line.textLength()));
        if (from >= to)
            continue;
        const qreal one = line.cursorToX(from);
        const qreal other = line.cursorToX(to);
        result.append(QRectF(std::min(one, other), qreal(i) * m_metrics.lineHeight,
            std::abs(other - one), m_metrics.lineHeight));
    }
    return result;
}

qsizetype LogLayout::columnAt(const QPointF &point) const
{
    const int row =
        std::clamp(int(point.y()) / m_metrics.lineHeight, 0, std::max(rowCount() - 1, 0));
    if (row >= rowCount())
        return 0;
    return std::min<qsizetype>(m_layout.lineAt(row).xToCursor(point.x()), m_text.size());
}

QPointF LogLayout::placeOf(qsizetype column) const
{
    const int place = int(std::clamp<qsizetype>(column, 0, m_text.size()));
    const QTextLine line = m_layout.lineForTextPosition(place);
    if (!line.isValid())
        return {};
    return {line.cursorToX(place), qreal(line.lineNumber()) * m_metrics.lineHeight};
}

qsizetype LogLayout::columnAfter(qsizetype column) const
{
    return std::min<qsizetype>(m_layout.nextCursorPosition(int(column)), m_text.size());
}

qsizetype LogLayout::columnBefore(qsizetype column) const
{
    return m_layout.previousCursorPosition(int(std::min(column, m_text.size())));
}

const QList<LogHit> &LogLayout::hits(const LogMatcher &matcher, int turn)
{
    if (m_turn != turn)
        m_hits = matcher.isEmpty() ? QList<LogHit>() : matcher.hits(m_text);
    m_turn = turn;
    return m_hits;
}

void LogLayout::paintGrounds(QPainter &painter, const QPointF &origin) const
{
    for (const Ground &ground : m_grounds) {
        for (const QRectF &rect : rects(ground.place.start, ground.place.length))
            painter.fillRect(rect.translated(origin), ground.color);
    }
}

void LogLayout::paintText(QPainter &painter, const QPointF &origin,
    const QList<QTextLayout::FormatRange> &overrides, const QRectF &clip) const
{
    m_layout.draw(&painter, origin, overrides, clip);
}

} // namespace Landfall
