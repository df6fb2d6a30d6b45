// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output.h"
#include "terminaltext.h"

#include <logs/logbuffer.h>
#include <provider.h>

namespace Landfall {

/// Writes a log as it arrives, or keeps it for a document; without control characters unless they
/// are wanted. When the same log is read again it writes only what it has not written yet; one that
/// begins otherwise than before was begun anew by its service and is written from its beginning.
class LogPrinter : public LogSink {
public:
    /// `output` must outlive this.
    LogPrinter(Output &output, bool isRaw) : m_output(output), m_isRaw(isRaw) { }

    void append(const QByteArray &text) override;

    /// The log will be read from its beginning.
    void readAgain() { m_read = 0; }
    /// The whole log was read. One that is shorter than before was begun anew by its service.
    void noteEnd();

    /// A log without a last line end would run into what comes next.
    void finish();

    /// The log as it came.
    [[nodiscard]] const LogBuffer &buffer() const { return m_buffer; }
    [[nodiscard]] QString text() const { return QString::fromUtf8(m_text); }

private:
    void write(const QByteArray &news);
    void beginAnew(qint64 common);

    Output &m_output;
    const bool m_isRaw;
    qint64 m_read = 0; ///< bytes of this reading
    qint64 m_written = 0; ///< bytes of the log
    bool m_endsLine = true;
    LogBuffer m_buffer;
    LogCleaner m_cleaner;
    QByteArray m_text;
};

} // namespace Landfall
