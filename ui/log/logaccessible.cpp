// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logaccessible.h"

#include "loglineaccessible.h"
#include "logviewprivate.h"

#include <algorithm>

namespace Landfall {

namespace {

constexpr int mostKept = 256; ///< lines

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<LogView *>(object);
    return view ? new LogAccessible(view) : nullptr;
}

LogAccessible *interfaceOf(LogView *view)
{
    return QAccessible::isActive()
        ? dynamic_cast<LogAccessible *>(QAccessible::queryAccessibleInterface(view))
        : nullptr;
}

} // namespace

void installLogAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void announceCurrentLine(LogView *view)
{
    const LogAccessible *log = view->hasFocus() ? interfaceOf(view) : nullptr;
    QAccessibleInterface *line = log ? log->ofLine(view->currentLine()) : nullptr;
    if (!line)
        return;
    QAccessibleEvent event(line, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void announceCaret(LogView *view)
{
    const LogAccessible *log = view->hasFocus() ? interfaceOf(view) : nullptr;
    QAccessibleInterface *line = log ? log->ofLine(view->currentLine()) : nullptr;
    if (!line)
        return;
    QAccessibleEvent event(line, QAccessible::TextCaretMoved);
    QAccessible::updateAccessibility(&event);
}

LogAccessible::LogAccessible(LogView *view) : QAccessibleWidget(view, QAccessible::List) { }

LogAccessible::~LogAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_lines))
        QAccessible::deleteAccessibleInterface(id);
}

LogView *LogAccessible::view() const
{
    return static_cast<LogView *>(widget());
}

int LogAccessible::childCount() const
{
    return int(view()->d->visibleRows().size());
}

QAccessibleInterface *LogAccessible::child(int index) const
{
    const QList<LogRow> seen = view()->d->visibleRows();
    return index >= 0 && index < seen.size() ? ofLine(seen.at(index).line) : nullptr;
}

QAccessibleInterface *LogAccessible::childAt(int x, int y) const
{
    const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
    for (const LogRow &row : view()->d->visibleRows()) {
        if (row.top <= point.y() && point.y() < row.top + row.height)
            return ofLine(row.line);
    }
    return nullptr;
}

QAccessibleInterface *LogAccessible::focusChild() const
{
    return view()->hasFocus() ? ofLine(view()->currentLine()) : nullptr;
}

int LogAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *line = dynamic_cast<const LogLineAccessible *>(child);
    const QList<LogRow> seen = view()->d->visibleRows();
    for (int i = 0; line && i < seen.size(); ++i) {
        if (seen.at(i).line == line->line())
            return i;
    }
    return -1;
}

QAccessibleInterface *LogAccessible::ofLine(qsizetype line) const
{
    if (!hasLine(line))
        return nullptr;
    const auto known = m_lines.constFind(line);
    if (known != m_lines.cend())
        return QAccessible::accessibleInterface(*known);
    if (m_lines.size() >= mostKept)
        forgetUnseen();
    auto *made = new LogLineAccessible(view(), line);
    m_lines.insert(line, QAccessible::registerAccessibleInterface(made));
    return made;
}

void LogAccessible::forgetUnseen() const
{
    QSet<qsizetype> kept {view()->currentLine()};
    for (const LogRow &row : view()->d->visibleRows())
        kept.insert(row.line);
    for (auto i = m_lines.begin(); i != m_lines.end();) {
        if (!kept.contains(i.key()))
            QAccessible::deleteAccessibleInterface(i.value());
        i = kept.contains(i.key()) ? std::next(i) : m_lines.erase(i);
    }
}

bool LogAccessible::hasLine(qsizetype line) const
{
    return line >= 0 && line < view()->d->rows.lineCount();
}

QString LogAccessible::nameOf(qsizetype line) const
{
    LogView::Private &log = *view()->d;
    if (!log.rows.isShown(line)) {
        const qsizetype last = log.rows.lastLineOf(log.rows.rowOf(line));
        return foldRemark(last - line + 1, log.rows.levelsIn(line, last));
    }
    //: A line of a log as it is read aloud: its number, its level ("Error"), its text.
    return LogView::tr("%1, %2, %3")
        .arg(QString::number(line + 1), logLevelName(log.buffer.level(line)), textOf(line));
}

QString LogAccessible::textOf(qsizetype line) const
{
    LogView::Private &log = *view()->d;
    return log.rows.isShown(line) ? log.layout(line).text() : QString();
}

QRect LogAccessible::rectOf(qsizetype line) const
{
    const QRect rect = view()->d->rectOf(line, line);
    return rect.isEmpty() ? rect
                          : QRect(view()->viewport()->mapToGlobal(rect.topLeft()), rect.size());
}

QRect LogAccessible::characterRect(qsizetype line, int column) const
{
    LogView::Private &log = *view()->d;
    const QRect row = rectOf(line);
    if (row.isEmpty() || !log.rows.isShown(line))
        return {};
    const QList<QRectF> rects = log.layout(line).rects(column, 1);
    const int left = log.columns.textLeft - log.columns.scrolled;
    return rects.isEmpty() ? QRect()
                           : rects.first().toRect().translated(row.topLeft() + QPoint(left, 0));
}

int LogAccessible::columnAt(qsizetype line, const QPoint &point) const
{
    const LogPlace place = view()->d->placeAt(view()->viewport()->mapFromGlobal(point));
    return place.line == line ? int(place.column) : -1;
}

std::pair<int, int> LogAccessible::selectionIn(qsizetype line) const
{
    const LogView::Private &log = *view()->d;
    LogRowState state;
    log.addSelection(state, line, textOf(line).size());
    const LogHit range = state.selection.value_or(LogHit());
    return {int(range.start), int(range.start + range.length)};
}

int LogAccessible::caretIn(qsizetype line) const
{
    const LogPlace &cursor = view()->d->cursor;
    return cursor.line == line ? int(std::min(cursor.column, textOf(line).size())) : -1;
}

void LogAccessible::setCaret(qsizetype line, int column, int selectedFrom)
{
    LogView::Private &log = *view()->d;
    const qsizetype size = textOf(line).size();
    log.pause();
    log.setCursor({line, std::clamp<qsizetype>(selectedFrom, 0, size)}, false);
    log.setCursor({line, std::clamp<qsizetype>(column, 0, size)}, true);
    log.showPlace(log.cursor);
}

} // namespace Landfall
