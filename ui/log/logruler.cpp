// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logruler.h"

#include "logrows.h"

#include <logs/logsearch.h>
#include <widgets/fonts.h>

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr int rulerWidth = 15;
constexpr int leastFrame = 14;

} // namespace

LogRuler::LogRuler(const LogRows &rows, const LogSearch &search, QWidget *parent)
    : QScrollBar(Qt::Vertical, parent), m_rows(rows), m_search(search), m_colors(palette())
{
    setAccessibleName(tr("Overview of the log"));
    m_wait.setSingleShot(true);
    m_wait.setInterval(100ms);
    connect(&m_wait, &QTimer::timeout, this, &LogRuler::look);
}

void LogRuler::refresh()
{
    if (!m_wait.isActive())
        m_wait.start();
}

void LogRuler::setColors(const LogColors &colors)
{
    m_colors = colors;
    update();
}

QSize LogRuler::sizeHint() const
{
    return {scaledLength(rulerWidth, fontMetrics()), QScrollBar::sizeHint().height()};
}

void LogRuler::look()
{
    QList<Mark> marks(height());
    for (int y = 0; y < marks.size(); ++y)
        marks[y] = markAt(y);
    if (marks == m_marks)
        return;
    m_marks = marks;
    update();
}

LogRuler::Mark LogRuler::markAt(int pixel) const
{
    const qsizetype count = m_rows.rowCount();
    // A short log is not stretched: its rows stand where they stand in the view.
    const qsizetype length = std::max<qsizetype>(count, maximum() + pageStep());
    const qsizetype firstRow = (pixel * length + height() - 1) / height();
    const qsizetype endRow = std::min(((pixel + 1) * length + height() - 1) / height(), count);
    if (firstRow >= endRow)
        return {};
    const qsizetype first = m_rows.firstLineOf(firstRow);
    const qsizetype last = m_rows.lastLineOf(endRow - 1);
    const QList<qsizetype> &found = m_search.lines();
    const auto hit = std::lower_bound(found.cbegin(), found.cend(), first);
    return {m_rows.levelsIn(first, last), hit != found.cend() && *hit <= last};
}

void LogRuler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, 1, height()), m_colors.gutterLine);
    paintMarks(painter);
    if (maximum() <= minimum())
        return;
    QColor inside = m_colors.text;
    inside.setAlphaF(0.1F);
    painter.fillRect(frame(), inside);
    painter.setPen(m_colors.text);
    painter.drawRect(frame().adjusted(0, 0, -1, -1));
}

void LogRuler::paintMarks(QPainter &painter) const
{
    const int middle = width() / 2;
    const auto paintAll = [&](auto &&isWanted, int left, int right, const QColor &color) {
        for (int y = 0; y < m_marks.size(); ++y) {
            if (isWanted(m_marks.at(y)))
                painter.fillRect(QRect(left, y, right - left, 2), color);
        }
    };
    const auto has = [](LogLevel level) {
        return [level](const Mark &mark) { return (mark.levels & LogRows::bit(level)) != 0; };
    };
    const int right = width() - 2;
    paintAll(has(LogLevel::Warning), middle + 1, right, m_colors.warning);
    paintAll(has(LogLevel::Error), 2, right, m_colors.error);
    paintAll([](const Mark &mark) { return mark.hasHit; }, 2, middle, m_colors.hitMark);
}

QRect LogRuler::frame() const
{
    const qint64 length = qint64(maximum()) - minimum() + pageStep();
    const int size = std::max(int(height() * qint64(pageStep()) / std::max<qint64>(length, 1)),
        std::min(leastFrame, height()));
    const qint64 room = height() - size;
    const int range = std::max(maximum() - minimum(), 1);
    return {0, int(room * (sliderPosition() - minimum()) / range), width(), size};
}

void LogRuler::goTo(int y)
{
    const int room = std::max(height() - frame().height(), 1);
    const qint64 top = std::clamp(y - frame().height() / 2, 0, room);
    setSliderPosition(int(minimum() + top * (qint64(maximum()) - minimum()) / room));
    update();
}

void LogRuler::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(true);
    goTo(qRound(event->position().y()));
}

void LogRuler::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        goTo(qRound(event->position().y()));
}

void LogRuler::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void LogRuler::resizeEvent(QResizeEvent *event)
{
    QScrollBar::resizeEvent(event);
    refresh();
}

} // namespace Landfall
