// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instancebar.h"

#include "glyphs.h"
#include "stagepainting.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>

namespace Landfall {

namespace {

constexpr int leastWidth = 6;
constexpr std::array looks {Look::Succeeded, Look::Running, Look::Failed};

QList<int> listOf(const InstanceCounts &counts)
{
    return {
        std::max(0, counts.succeeded), std::max(0, counts.inProgress), std::max(0, counts.failed)};
}

} // namespace

QList<int> instanceWidths(const InstanceCounts &counts, int width)
{
    const QList<int> numbers = listOf(counts);
    const double total = std::accumulate(numbers.begin(), numbers.end(), 0.0);
    QList<int> widths;
    for (const int number : numbers)
        widths.append(number > 0 ? std::max(leastWidth, int(number / total * width)) : 0);
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest > 0)
        *widest += width - std::accumulate(widths.begin(), widths.end(), 0);
    return widths;
}

void paintInstanceBar(QPainter &painter, const InstanceCounts &counts, const QRect &rect,
    const QPalette &palette, const PaintMoment &moment)
{
    const QList<int> widths = instanceWidths(counts, rect.width());
    int x = rect.left();
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const int width = widths.at(i);
        if (width <= 0)
            continue;
        const bool isLast = x + width >= rect.left() + rect.width();
        StageSegment segment;
        segment.rect = QRect(x, rect.top(), isLast ? width : width - 1, rect.height());
        segment.look = looks.at(i);
        paintSegment(painter, segment, {}, palette, moment);
        x += width;
    }
}

void paintInstanceCounts(
    QPainter &painter, const InstanceCounts &counts, const QRect &rect, const QPalette &palette)
{
    constexpr int markSize = 10;
    const QList<int> numbers = listOf(counts);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (numbers.at(i) == 0)
            continue;
        const QRect place(
            rect.left() + int(i) * rect.width() / 3, rect.top(), rect.width() / 3, rect.height());
        const QRectF mark(
            place.left(), place.center().y() - markSize / 2 + 0.5, markSize, markSize);
        paintMark(painter, looks.at(i), mark, palette);
        painter.drawText(place.adjusted(markSize + 3, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            QLocale().toString(numbers.at(i)));
    }
}

} // namespace Landfall
