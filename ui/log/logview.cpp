// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logaccessible.h"
#include "logviewprivate.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr qsizetype mostLayouts = 640 * 1024; // characters: more than the largest window holds
constexpr auto dragInterval = 50ms;

} // namespace

LogView::Private::Private(LogView *view, const LogBuffer &log, LogSearch &finder)
    : q(view), buffer(log), search(finder), rows(log), colors(view->palette()), layouts(mostLayouts)
{
}

LogView::LogView(const LogBuffer &buffer, LogSearch &search, QWidget *parent)
    : QAbstractScrollArea(parent), d(std::make_unique<Private>(this, buffer, search))
{
    installLogAccessibility();
    setAccessibleName(tr("Log"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    d->ruler = new LogRuler(d->rows, search, this);
    setVerticalScrollBar(d->ruler);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    d->dragTurn.setInterval(dragInterval);
    connect(&d->dragTurn, &QTimer::timeout, this, [this] { d->dragTo(d->pointer); });
    connect(&search, &LogSearch::progressed, this, [this] { d->updateHits(); });
    d->updateMetrics();
    d->updateRange();
}

LogView::~LogView()
{
    // What the base classes still tell an assistive technology is no longer about a log.
    if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(this))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(interface));
}

void LogView::grow()
{
    if (d->rows.isOutdated())
        return restart();
    const qsizetype before = d->rows.lineCount();
    const qsizetype last = std::max<qsizetype>(before - 1, 0);
    d->rows.grow();
    d->layouts.remove(last);
    const int gutter = d->columns.gutterRight;
    d->updateColumns();
    d->updateRange();
    if (d->columns.gutterRight != gutter)
        viewport()->update();
    const QRect dirty = d->rectOf(last, d->rows.lineCount());
    if (!dirty.isEmpty())
        viewport()->update(dirty.adjusted(0, 0, 0, d->metrics.lineHeight));
    if (d->isFollowing)
        d->scrollToEnd();
}

void LogView::restart()
{
    d->rows.restart();
    d->layouts.clear();
    d->widest = 0;
    const qsizetype last = std::max<qsizetype>(d->rows.lineCount() - 1, 0);
    d->match.reset();
    d->top = {std::min(d->top.line, last), 0};
    d->setCursor({std::min(d->cursor.line, last), 0}, false);
    d->updateColumns();
    d->updateRange();
    d->setTop(d->isFollowing ? d->lastTop() : d->top);
    viewport()->update();
}

void LogView::setShownLevels(const QSet<LogLevel> &levels)
{
    if (levels == d->rows.shownLevels())
        return;
    // What is looked at stays where it is: the current line, or else the uppermost.
    const QRect current = d->rectOf(d->cursor.line, d->cursor.line);
    const bool keepsCurrent = !current.isEmpty() && current.top() >= 0;
    const qsizetype kept = keepsCurrent ? d->cursor.line : d->top.line;
    const int above = keepsCurrent ? current.top() / d->metrics.lineHeight : 0;
    d->rows.setShownLevels(levels);
    d->updateRange();
    if (d->rows.rowCount() > 0) {
        const LogTop line {d->rows.firstLineOf(d->rows.rowOf(kept)), 0};
        d->setTop(d->isFollowing ? d->lastTop() : d->moved(line, -above));
    }
    viewport()->update();
    Q_EMIT levelsChanged();
}

QSet<LogLevel> LogView::shownLevels() const
{
    return d->rows.shownLevels();
}

void LogView::setWrapping(bool wraps)
{
    if (wraps == d->wraps)
        return;
    d->wraps = wraps;
    d->top.above = 0;
    d->updateColumns();
    d->updateRange();
    d->updateColumns();
    d->setTop(d->isFollowing ? d->lastTop() : d->top);
    viewport()->update();
}

bool LogView::isWrapping() const
{
    return d->wraps;
}

void LogView::setHighlightsAll(bool highlightsAll)
{
    if (highlightsAll == d->highlightsAll)
        return;
    d->highlightsAll = highlightsAll;
    viewport()->update();
}

void LogView::setFollowing(bool isFollowing)
{
    d->follow(isFollowing);
}

bool LogView::isFollowing() const
{
    return d->isFollowing;
}

void LogView::showLine(qsizetype line)
{
    if (line < 0 || line >= d->rows.lineCount())
        return;
    d->pause();
    if (!d->rows.isShown(line)) {
        QSet<LogLevel> levels = shownLevels();
        levels.insert(d->buffer.level(line));
        setShownLevels(levels);
    }
    d->setCursor({line, 0}, false);
    d->wantedColumn = 0;
    d->showPlace(d->cursor);
}

qsizetype LogView::currentLine() const
{
    return d->cursor.line;
}

bool LogView::showNextHit(bool isBackwards)
{
    if (d->buffer.lineCount() != d->rows.lineCount()) // the search may be further
        grow();
    LogPlace from = d->selectionStart();
    if (d->match)
        from = {d->match->line, d->match->hit.start + (isBackwards ? 0 : 1)};
    return showHit(isBackwards ? d->matchBefore(from) : d->matchAfter(from));
}

bool LogView::showHitFrom(qsizetype line)
{
    if (d->buffer.lineCount() != d->rows.lineCount()) // as above
        grow();
    return showHit(d->matchAfter({line, 0}));
}

bool LogView::showHit(const std::optional<LogMatch> &found)
{
    if (!found)
        return false;
    showLine(found->line);
    d->setCursor({found->line, found->hit.start}, false);
    d->match = found;
    d->updateLines(found->line, found->line);
    d->showPlace({found->line, found->hit.start + found->hit.length});
    d->showPlace(d->cursor);
    return true;
}

qsizetype LogView::currentHit() const
{
    if (!d->match || d->rows.isOutdated() || d->search.matcher().isEmpty())
        return 0;
    return d->search.hitsBefore(d->match->line) + d->match->number + 1;
}

bool LogView::hasSelection() const
{
    return d->cursor != d->origin;
}

void LogView::selectAll()
{
    if (d->rows.rowCount() == 0)
        return;
    d->pause();
    d->origin = {};
    d->setCursor(d->end(), true);
}

QString LogView::selectedText() const
{
    if (d->rows.lineCount() == 0)
        return {};
    if (hasSelection())
        return copiedText(d->buffer, d->rows, d->selectionStart(), d->selectionEnd());
    const qsizetype line = d->cursor.line;
    return copiedText(d->buffer, d->rows, {line, 0}, {line, INT_MAX});
}

} // namespace Landfall
