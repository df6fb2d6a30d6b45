// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "landfall_core_export.h"
#include "logs/logbuffer.h"
#include "provider.h"
#include "result.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace Landfall {

class Sessions;

/// Reads one log from its service into a buffer, and on while it grows: then it is asked for again
/// and only what is new is added; a log that begins otherwise than before was begun anew by the
/// service and replaces the text.
class LANDFALL_CORE_EXPORT LogReader : public QObject {
    Q_OBJECT
public:
    /// `sessions` must outlive this.
    LogReader(Sessions &sessions, Account account, LogLink link, QObject *parent = nullptr);
    ~LogReader() override;

    /// Begins to read, or reads once more. While reading it does nothing.
    void read();
    /// Ends what is under way, as Cancelled, and the following; what has come stays.
    void stop();
    /// Reads again every few seconds as long as it is true, `interval` after the end of the last.
    void setFollowing(bool isFollowing);
    void setInterval(std::chrono::milliseconds interval);

    [[nodiscard]] const LogBuffer &buffer() const { return m_buffer; }
    [[nodiscard]] const LogLink &link() const { return m_link; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// What the last reading ended with; none before the first end. An error with text in the
    /// buffer: the text is cut off there.
    [[nodiscard]] const std::optional<Result<Done>> &outcome() const { return m_outcome; }
    /// UTC, of the last end; null before it.
    [[nodiscard]] QDateTime readAt() const { return m_readAt; }

Q_SIGNALS:
    /// The buffer holds more; at most once each turn of the event loop.
    void grown();
    /// The service began its log anew, or it is shorter now: the buffer holds another text. When
    /// there is more of it, grown() follows.
    void restarted();
    /// One reading came to its end; see outcome().
    void ended();

private:
    class Sink;
    QCoro::Task<> fetch(std::shared_ptr<Sink> sink);
    void take(const QByteArray &text);
    void finish(const Result<Done> &outcome);
    void end(bool isOther);

    Sessions &m_sessions;
    const Account m_account;
    const LogLink m_link;
    LogBuffer m_buffer;
    std::shared_ptr<Sink> m_sink; ///< of the reading under way
    qint64 m_compared = 0; ///< bytes of the buffer that this reading has brought
    bool m_hasTaken = false; ///< this reading has brought something new
    bool m_isReading = false;
    bool m_isFollowing = false;
    std::optional<Result<Done>> m_outcome;
    QDateTime m_readAt;
    QTimer m_again;
    QTimer m_tell; ///< that the buffer has grown
};

} // namespace Landfall
