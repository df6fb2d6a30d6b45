// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglineaccessible.h"

#include "logaccessible.h"
#include "logview.h"

namespace Landfall {

LogLineAccessible::LogLineAccessible(LogView *view, qsizetype line) : m_view(view), m_line(line) { }

LogAccessible *LogLineAccessible::log() const
{
    if (!m_view)
        return nullptr;
    return dynamic_cast<LogAccessible *>(QAccessible::queryAccessibleInterface(m_view.data()));
}

bool LogLineAccessible::isValid() const
{
    const LogAccessible *owner = log();
    return owner && owner->hasLine(m_line);
}

QAccessibleInterface *LogLineAccessible::parent() const
{
    return log();
}

QString LogLineAccessible::text(QAccessible::Text kind) const
{
    return isValid() && kind == QAccessible::Name ? log()->nameOf(m_line) : QString();
}

QRect LogLineAccessible::rect() const
{
    return isValid() ? log()->rectOf(m_line) : QRect();
}

QAccessible::State LogLineAccessible::state() const
{
    QAccessible::State result;
    if (!isValid()) {
        result.invalid = true;
        return result;
    }
    result.focusable = true;
    result.readOnly = true;
    result.selectableText = true;
    result.focused = m_view->hasFocus() && m_view->currentLine() == m_line;
    result.offscreen = rect().isEmpty();
    return result;
}

void *LogLineAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                              : nullptr;
}

void LogLineAccessible::selection(int, int *start, int *end) const
{
    const auto range = isValid() ? log()->selectionIn(m_line) : std::pair(0, 0);
    *start = range.first;
    *end = range.second;
}

int LogLineAccessible::selectionCount() const
{
    if (!isValid())
        return 0;
    const auto range = log()->selectionIn(m_line);
    return range.first == range.second ? 0 : 1;
}

void LogLineAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void LogLineAccessible::removeSelection(int)
{
    if (isValid() && cursorPosition() >= 0)
        log()->setCaret(m_line, cursorPosition(), cursorPosition());
}

void LogLineAccessible::setSelection(int, int start, int end)
{
    if (isValid())
        log()->setCaret(m_line, end, start);
}

int LogLineAccessible::cursorPosition() const
{
    return isValid() ? log()->caretIn(m_line) : -1;
}

void LogLineAccessible::setCursorPosition(int position)
{
    if (isValid())
        log()->setCaret(m_line, position, position);
}

QString LogLineAccessible::text(int start, int end) const
{
    return isValid() ? log()->textOf(m_line).mid(start, end - start) : QString();
}

int LogLineAccessible::characterCount() const
{
    return isValid() ? int(log()->textOf(m_line).size()) : 0;
}

QRect LogLineAccessible::characterRect(int offset) const
{
    return isValid() ? log()->characterRect(m_line, offset) : QRect();
}

int LogLineAccessible::offsetAtPoint(const QPoint &point) const
{
    return isValid() ? log()->columnAt(m_line, point) : -1;
}

void LogLineAccessible::scrollToSubstring(int start, int)
{
    setCursorPosition(start);
}

QString LogLineAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace Landfall
