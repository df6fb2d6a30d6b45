// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace Landfall {

class LogView;

/// A log as a list of the lines in view, which an assistive technology reads one by one: each is
/// named by its number, level and text. Never makes more than is in view.
class LogAccessible : public QAccessibleWidget {
public:
    explicit LogAccessible(LogView *view);
    ~LogAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;

    /// Of a line, or of the hidden lines that begin with it.
    [[nodiscard]] QAccessibleInterface *ofLine(qsizetype line) const;

    // For the lines.
    [[nodiscard]] LogView *view() const;
    [[nodiscard]] bool hasLine(qsizetype line) const;
    [[nodiscard]] QString nameOf(qsizetype line) const;
    [[nodiscard]] QString textOf(qsizetype line) const;
    [[nodiscard]] QRect rectOf(qsizetype line) const; ///< on the screen
    [[nodiscard]] QRect characterRect(qsizetype line, int column) const; ///< on the screen
    [[nodiscard]] int columnAt(qsizetype line, const QPoint &point) const;
    /// From and to; equal without a selection in this line.
    [[nodiscard]] std::pair<int, int> selectionIn(qsizetype line) const;
    [[nodiscard]] int caretIn(qsizetype line) const; ///< -1: in another line
    void setCaret(qsizetype line, int column, int selectedFrom);

private:
    void forgetUnseen() const;

    mutable QHash<qsizetype, QAccessible::Id> m_lines;
};

/// Makes the interfaces of all LogViews.
void installLogAccessibility();

/// The current line is another one: an assistive technology reads it.
void announceCurrentLine(LogView *view);
/// The caret moved within its line.
void announceCaret(LogView *view);

} // namespace Landfall
