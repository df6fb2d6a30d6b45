// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace Landfall {

/// Counts requests against a limit that starts anew after a fixed time.
class RateWindow {
public:
    RateWindow(int limit, qint64 milliseconds) : m_limit(limit), m_milliseconds(milliseconds) { }

    /// Uses up one request; false when none is left.
    bool take(const QDateTime &now)
    {
        if (m_end.isNull() || now >= m_end) {
            m_end = now.addMSecs(m_milliseconds);
            m_left = m_limit;
        }
        if (m_left == 0)
            return false;
        --m_left;
        return true;
    }

    [[nodiscard]] int limit() const { return m_limit; }
    [[nodiscard]] int left() const { return m_left; }
    /// Whole seconds, at least 1.
    [[nodiscard]] qint64 seconds() const { return qMax<qint64>(1, m_milliseconds / 1000); }
    /// Whole seconds to the reset, rounded up.
    [[nodiscard]] qint64 secondsToReset(const QDateTime &now) const
    {
        return qMax<qint64>(1, (now.msecsTo(m_end) + 999) / 1000);
    }

private:
    int m_limit;
    qint64 m_milliseconds;
    int m_left = 0;
    QDateTime m_end;
};

} // namespace Landfall
