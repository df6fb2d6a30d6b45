// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>

#include <QObject>
#include <QSaveFile>
#include <QTimer>

namespace Landfall {

class LogBuffer;

/// A name for a log's file of these parts, of letters, digits, dots, hyphens and underscores only.
[[nodiscard]] QString logFileName(const QStringList &parts);

/// How a log is written to a file.
enum class LogForm {
    Clean, ///< as it is shown, without colors and control characters
    Raw ///< the bytes that came
};

/// Writes the log as long as it is now, a few milliseconds in a turn of the event loop. What was
/// there before stays until the end, and when this is deleted before it.
class LogSaving : public QObject {
    Q_OBJECT
public:
    /// `buffer` must outlive this.
    LogSaving(const LogBuffer &buffer, const QString &path, LogForm form, QObject *parent);

Q_SIGNALS:
    /// Once: Storage when it could not be written, Cancelled when the log was begun anew meanwhile.
    void ended(const Landfall::Result<Landfall::Done> &outcome);

private:
    void work();
    [[nodiscard]] bool writeSome();
    void end(const Result<Done> &outcome);
    [[nodiscard]] Error storageError() const;

    const LogBuffer &m_buffer;
    const LogForm m_form;
    const quint64 m_generation; ///< of the buffer
    const qsizetype m_count; ///< lines to write
    qsizetype m_next = 0;
    QSaveFile m_file;
    QTimer m_turn;
};

} // namespace Landfall
