// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logpane.h"

#include "logview.h"

#include <QElapsedTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr auto longestTurn = 4ms;

} // namespace

LogPane::LogPane(Sessions &sessions, const Account &account, const LogLink &link,
    const QString &words, QWidget *parent)
    : QWidget(parent), m_reader(new LogReader(sessions, account, link, this)),
      m_search(new LogSearch(m_reader->buffer(), this)),
      m_view(new LogView(m_reader->buffer(), *m_search, this)), m_words(words.toUtf8())
{
    m_view->setAccessibleName(tr("Log"));
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, [this] { look(m_isWhole); });
    connect(m_reader, &LogReader::grown, this, [this] { grow(false); });
    connect(m_reader, &LogReader::restarted, this, [this] { grow(true); });
    connect(m_reader, &LogReader::ended, this, &LogPane::end);
    connect(m_view, &LogView::followingChanged, this, [this](bool isFollowing) {
        m_isSeeking = m_isSeeking && !isFollowing;
        m_seenLines = buffer().lineCount();
    });
}

/// The view looks at the search and the buffer to its end.
LogPane::~LogPane()
{
    delete m_view;
    delete m_search;
}

void LogPane::seek(const QString &words)
{
    m_words = words.toUtf8();
    m_isSeeking = true;
    m_looked = 0;
    look(m_reader->outcome().has_value());
}

void LogPane::setRunning(bool isRunning)
{
    const bool hasEnded = m_isRunning && !isRunning;
    m_isRunning = isRunning;
    m_reader->setFollowing(isRunning);
    if (!hasEnded)
        return;
    m_isLastOwed = m_reader->isReading();
    m_reader->read();
}

qsizetype LogPane::newLines() const
{
    return m_view->isFollowing() ? 0 : std::max<qsizetype>(buffer().lineCount() - m_seenLines, 0);
}

void LogPane::grow(bool isOther)
{
    m_search->resume();
    if (isOther) {
        m_seenLines = 0;
        m_looked = 0;
        m_view->restart();
    } else {
        m_view->grow();
    }
    if (m_isFirst)
        m_seenLines = buffer().lineCount();
    look(false);
    Q_EMIT changed();
}

void LogPane::end()
{
    m_isFirst = false;
    look(true);
    if (m_isLastOwed) {
        m_isLastOwed = false;
        m_reader->read();
    }
    Q_EMIT changed();
    Q_EMIT ended();
}

/// The next line with the words, as far as one turn of the event loop reaches.
std::optional<qsizetype> LogPane::nextWithWords()
{
    QElapsedTimer turn;
    turn.start();
    const qsizetype count = buffer().lineCount();
    for (; m_looked < count; ++m_looked) {
        if (buffer().line(m_looked).indexOf(m_words) >= 0)
            return m_looked;
        if (m_looked % 64 == 63 && std::chrono::milliseconds(turn.elapsed()) >= longestTurn)
            break;
    }
    return std::nullopt;
}

/// A person who has moved already is left where they are.
void LogPane::look(bool isAll)
{
    m_turn.stop();
    m_isWhole = isAll;
    if (!m_isSeeking)
        return;
    std::optional<qsizetype> found;
    if (!m_words.isEmpty()) {
        found = nextWithWords();
        if (!found && m_looked < buffer().lineCount()) {
            m_turn.start();
            return;
        }
    }
    if (!found && (m_words.isEmpty() || isAll))
        found = buffer().firstError();
    if (found)
        m_view->showLine(*found);
    m_isSeeking = !found && !isAll;
    // The last line may have had no end yet.
    m_looked = std::max<qsizetype>(m_looked - 1, 0);
}

} // namespace Landfall
