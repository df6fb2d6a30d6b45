// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <logs/logreader.h>
#include <logs/logsearch.h>

#include <QTimer>
#include <QWidget>

#include <optional>

namespace Landfall {

class LogView;

/// One log being read and shown. Finds the line to begin with as it comes.
class LogPane : public QWidget {
    Q_OBJECT
public:
    /// `sessions` must outlive this. `words`: the line to show first carries them; else the first
    /// error.
    LogPane(Sessions &sessions, const Account &account, const LogLink &link, const QString &words,
        QWidget *parent = nullptr);
    ~LogPane() override;

    [[nodiscard]] LogReader &reader() { return *m_reader; }
    [[nodiscard]] LogSearch &search() { return *m_search; }
    [[nodiscard]] LogView &view() { return *m_view; }
    [[nodiscard]] const LogBuffer &buffer() const { return m_reader->buffer(); }

    /// Shows that line, as soon as it is there.
    void seek(const QString &words);
    /// Reads on while it is true, and once more after that.
    void setRunning(bool isRunning);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Lines that came while the end was out of sight.
    [[nodiscard]] qsizetype newLines() const;

Q_SIGNALS:
    void changed(); ///< there is more text, or one reading ended
    void ended();

private:
    void grow(bool isOther);
    void end();
    [[nodiscard]] std::optional<qsizetype> nextWithWords();
    void look(bool isAll);

    LogReader *m_reader = nullptr;
    LogSearch *m_search = nullptr;
    LogView *m_view = nullptr;
    QByteArray m_words;
    bool m_isSeeking = true;
    qsizetype m_looked = 0; ///< lines that do not have the words
    bool m_isWhole = false; ///< what there is is all of the log
    QTimer m_turn; ///< the next part of a long log that was there already
    bool m_isRunning = false;
    bool m_isLastOwed = false; ///< it ended during a reading
    bool m_isFirst = true; ///< the first reading: what comes is not new
    qsizetype m_seenLines = 0;
};

} // namespace Landfall
