// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/logreader.h"

#include "providercall.h"
#include "sessions.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace Landfall {

/// Stays with the reading, which may outlive the reader: what comes then goes nowhere.
class LogReader::Sink : public LogSink {
public:
    Sink(LogReader *reader, bool isUrgent) : m_reader(reader), m_isUrgent(isUrgent) { }

    void append(const QByteArray &text) override
    {
        if (m_reader)
            m_reader->take(text);
    }
    void mute() { m_reader = nullptr; }
    [[nodiscard]] LogReader *reader() const { return m_reader; }
    [[nodiscard]] bool isUrgent() const { return m_isUrgent; }

private:
    LogReader *m_reader;
    const bool m_isUrgent; ///< a person waits for it
};

LogReader::LogReader(Sessions &sessions, Account account, LogLink link, QObject *parent)
    : QObject(parent), m_sessions(sessions), m_account(std::move(account)), m_link(std::move(link))
{
    m_again.setSingleShot(true);
    m_again.setInterval(5s);
    connect(&m_again, &QTimer::timeout, this, &LogReader::read);
    m_tell.setSingleShot(true);
    m_tell.setInterval(0);
    connect(&m_tell, &QTimer::timeout, this, &LogReader::grown);
}

LogReader::~LogReader()
{
    if (m_sink)
        m_sink->mute();
}

void LogReader::read()
{
    if (m_isReading)
        return;
    m_again.stop();
    m_isReading = true;
    m_compared = 0;
    m_hasTaken = false;
    m_sink = std::make_shared<Sink>(this, !m_outcome.has_value());
    fetch(m_sink);
}

void LogReader::stop()
{
    m_isFollowing = false;
    m_again.stop();
    if (!m_isReading)
        return;
    // A text that was whole stays so when only the comparison with it is ended.
    if (!m_outcome || m_hasTaken) {
        m_outcome = Result<Done>(Error(Error::Cancelled, QString()));
        m_readAt = QDateTime::currentDateTimeUtc();
    }
    end(false);
}

void LogReader::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    if (!isFollowing)
        m_again.stop();
    else if (!m_isReading && !m_again.isActive())
        m_again.start();
}

void LogReader::setInterval(std::chrono::milliseconds interval)
{
    m_again.setInterval(interval);
}

QCoro::Task<> LogReader::fetch(std::shared_ptr<Sink> sink)
{
    const LogLink link = m_link;
    const auto open = co_await m_sessions.open(m_account);
    if (!sink->reader())
        co_return;
    if (!open) {
        sink->reader()->finish(open.error());
        co_return;
    }
    std::optional<AccountClient::Hurry> hurry;
    if (sink->isUrgent())
        hurry.emplace(*open->session.http);
    const auto read = co_await callProvider(*open, &Provider::log, link, sink.get());
    if (sink->reader())
        sink->reader()->finish(read);
}

/// What is known already is compared, not kept a second time.
void LogReader::take(const QByteArray &text)
{
    const qint64 known = m_buffer.size() - m_compared;
    const qsizetype common = known > 0 ? m_buffer.commonLength(m_compared, text) : 0;
    m_compared += common;
    const QByteArrayView rest = QByteArrayView(text).sliced(common);
    if (rest.isEmpty())
        return;
    const bool isOther = m_compared < m_buffer.size();
    m_buffer.truncate(m_compared);
    m_buffer.append(rest);
    m_compared = m_buffer.size();
    m_hasTaken = true;
    m_tell.start();
    if (isOther)
        Q_EMIT restarted();
}

void LogReader::finish(const Result<Done> &outcome)
{
    m_outcome = outcome;
    m_readAt = QDateTime::currentDateTimeUtc();
    const bool isShorter = outcome && m_compared < m_buffer.size();
    if (isShorter)
        m_buffer.truncate(m_compared);
    end(isShorter);
}

void LogReader::end(bool isOther)
{
    m_sink->mute();
    m_sink.reset();
    m_isReading = false;
    const bool hasGrown = m_tell.isActive();
    m_tell.stop();
    if (m_isFollowing)
        m_again.start();
    const QPointer<LogReader> self(this);
    if (isOther)
        Q_EMIT restarted();
    if (self && hasGrown)
        Q_EMIT grown();
    if (self)
        Q_EMIT ended();
}

} // namespace Landfall
