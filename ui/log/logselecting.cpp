// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logviewprivate.h"

#include "logaccessible.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace Landfall {

void LogView::Private::setCursor(const LogPlace &place, bool selects)
{
    const LogPlace before = cursor;
    const LogPlace start = selectionStart();
    const LogPlace stop = selectionEnd();
    cursor = place;
    if (!selects)
        origin = place;
    match.reset();
    updateLines(std::min({start, place, before}).line, std::max({stop, place, before}).line);
    if (before.line != cursor.line) {
        Q_EMIT q->currentLineChanged(cursor.line);
        announceCurrentLine(q);
    } else if (before != cursor) {
        announceCaret(q);
    }
}

/// Up and down: over what is hidden.
void LogView::Private::moveRows(qsizetype count, bool selects)
{
    if (rows.rowCount() == 0)
        return;
    const qsizetype step = count < 0 ? -1 : 1;
    const qsizetype last = rows.rowCount() - 1;
    const auto isFold = [this](qsizetype row) { return !rows.isShown(rows.firstLineOf(row)); };
    qsizetype row = std::clamp<qsizetype>(rows.rowOf(cursor.line) + count, 0, last);
    // No two runs of hidden lines follow each other.
    if (isFold(row))
        row += row + step < 0 || row + step > last ? -step : step;
    if (row < 0 || row > last || isFold(row))
        return;
    const qsizetype line = rows.firstLineOf(row);
    const qsizetype column = std::min(wantedColumn, layout(line).text().size());
    setCursor({line, column}, selects);
    showPlace(cursor);
}

void LogView::Private::moveColumns(bool isBackwards, bool selects)
{
    if (!rows.isShown(cursor.line))
        return;
    const LogLayout &line = layout(cursor.line);
    const bool atEdge = isBackwards ? cursor.column == 0 : cursor.column >= line.text().size();
    if (atEdge) {
        wantedColumn = 0;
        const qsizetype before = cursor.line;
        moveRows(isBackwards ? -1 : 1, selects);
        if (isBackwards && cursor.line != before)
            setCursor({cursor.line, layout(cursor.line).text().size()}, selects);
    } else {
        const qsizetype column =
            isBackwards ? line.columnBefore(cursor.column) : line.columnAfter(cursor.column);
        setCursor({cursor.line, column}, selects);
    }
    wantedColumn = cursor.column;
    showPlace(cursor);
}

/// Behind the last line that is shown.
LogPlace LogView::Private::end()
{
    qsizetype row = rows.rowCount() - 1;
    if (row > 0 && !rows.isShown(rows.firstLineOf(row)))
        --row;
    if (row < 0)
        return {};
    return lineEnd(rows.firstLineOf(row));
}

LogPlace LogView::Private::lineEnd(qsizetype line)
{
    const bool isText = line < rows.lineCount() && rows.isShown(line);
    return {line, isText ? layout(line).text().size() : 0};
}

/// Of the word or line at `place`, whatever is selected with it.
void LogView::Private::selectUnit(const LogPlace &place)
{
    LogPlace from = place;
    LogPlace to = place;
    if (unit == LogUnit::Line) {
        from.column = 0;
        to = lineEnd(place.line);
    } else if (unit == LogUnit::Word && rows.isShown(place.line)) {
        const QString &text = layout(place.line).text();
        const auto isPart = [&](qsizetype i) {
            return text.at(i).isLetterOrNumber() || text.at(i) == QChar(u'_')
                || text.at(i).isSurrogate() || text.at(i).isMark();
        };
        while (from.column > 0 && isPart(from.column - 1))
            --from.column;
        while (to.column < text.size() && isPart(to.column))
            ++to.column;
    }
    if (!isDragging) {
        unitStart = from;
        unitEnd = to;
    }
    const bool isBackwards = from < unitStart;
    origin = isBackwards ? unitEnd : unitStart;
    setCursor(isBackwards ? from : std::max(to, unitEnd), true);
}

void LogView::Private::copy() const
{
    QGuiApplication::clipboard()->setText(q->selectedText());
}

QList<LogHit> LogView::Private::hitsOf(qsizetype line)
{
    LogLayout &shown = layout(line);
    const QList<LogHit> hits = shown.hits(search.matcher(), searchTurn);
    // It was found in what is cut off.
    return hits.isEmpty() ? QList<LogHit> {{shown.text().size(), 0}} : hits;
}

std::optional<LogMatch> LogView::Private::matchAfter(const LogPlace &place)
{
    const QList<qsizetype> &lines = search.lines();
    if (lines.isEmpty())
        return {};
    auto found = std::lower_bound(lines.cbegin(), lines.cend(), place.line);
    if (found != lines.cend() && *found == place.line) {
        const QList<LogHit> hits = hitsOf(*found);
        for (qsizetype i = 0; i < hits.size(); ++i) {
            if (hits.at(i).start >= place.column)
                return LogMatch {*found, i, hits.at(i)};
        }
        ++found;
    }
    if (found == lines.cend())
        found = lines.cbegin();
    return LogMatch {*found, 0, hitsOf(*found).first()};
}

std::optional<LogMatch> LogView::Private::matchBefore(const LogPlace &place)
{
    const QList<qsizetype> &lines = search.lines();
    if (lines.isEmpty())
        return {};
    const auto found = std::lower_bound(lines.cbegin(), lines.cend(), place.line);
    if (found != lines.cend() && *found == place.line) {
        const QList<LogHit> hits = hitsOf(*found);
        for (qsizetype i = hits.size() - 1; i >= 0; --i) {
            if (hits.at(i).start < place.column)
                return LogMatch {*found, i, hits.at(i)};
        }
    }
    const qsizetype line = found == lines.cbegin() ? lines.last() : *std::prev(found);
    const QList<LogHit> hits = hitsOf(line);
    return LogMatch {line, hits.size() - 1, hits.last()};
}

} // namespace Landfall
