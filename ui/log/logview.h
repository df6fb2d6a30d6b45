// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <logs/logbuffer.h>
#include <logs/logsearch.h>

#include <QAbstractScrollArea>
#include <QSet>

#include <memory>
#include <optional>

namespace Landfall {

/// A place between two characters of a log: the line and the character in its readLogLine().
struct LogPlace {
    qsizetype line = 0;
    qsizetype column = 0;

    friend auto operator<=>(const LogPlace &, const LogPlace &) = default;
};

struct LogMatch;

/// Shows a log: line numbers, marks of warnings and errors, the text with its colours, what was
/// found, and at the right an overview of the whole. Lays out only what is seen. Lines of levels
/// that are switched off are folded into "12 Debug lines hidden by the level filter". The current
/// line is the one that keys move and an assistive technology reads.
class LogView : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// `buffer` and `search` must outlive this.
    LogView(const LogBuffer &buffer, LogSearch &search, QWidget *parent = nullptr);
    ~LogView() override;

    /// The buffer has more lines. While following() the end stays in sight.
    void grow();
    /// The buffer was emptied and filled anew.
    void restart();

    void setShownLevels(const QSet<LogLevel> &levels);
    [[nodiscard]] QSet<LogLevel> shownLevels() const;
    void setWrapping(bool wraps);
    [[nodiscard]] bool isWrapping() const;
    void setHighlightsAll(bool highlightsAll);

    /// The end stays in sight while the log grows. Scrolling up, moving and showLine() pause it.
    void setFollowing(bool isFollowing);
    [[nodiscard]] bool isFollowing() const;

    /// Makes it the current line and brings it into sight; a hidden one is shown with its level.
    void showLine(qsizetype line);
    [[nodiscard]] qsizetype currentLine() const;
    /// The next (or previous) match from the current one on, around the end; false when there is
    /// none.
    bool showNextHit(bool isBackwards);
    /// The first match from the beginning of this line on, around the end; false when there is
    /// none.
    bool showHitFrom(qsizetype line);
    /// Of all matches the number of the current one, from 1; 0: none.
    [[nodiscard]] qsizetype currentHit() const;

    [[nodiscard]] bool hasSelection() const;
    void selectAll();
    /// As it is shown, without colors and control characters; the current line without a
    /// selection.
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void currentLineChanged(qsizetype line);
    void followingChanged(bool isFollowing);
    void levelsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    bool showHit(const std::optional<LogMatch> &found);

    friend class LogAccessible;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Landfall
