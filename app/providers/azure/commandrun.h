// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <secret.h>

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace Landfall::Azure {

/// How a program ended and what it wrote.
struct CommandResult {
    enum End {
        Finished, ///< see exitCode
        NotFound, ///< no such program on the PATH
        NotStarted,
        TimedOut, ///< killed
        TooMuch, ///< wrote more than it may; killed
        Crashed,
        Cancelled, ///< killed
    };
    End end = Cancelled;
    int exitCode = 0;
    Secret output; ///< standard output; it may be a credential
    QByteArray errors; ///< standard error, its beginning
};

/// One run of a program, found on the PATH, with an argument list and no shell, no input, in a
/// process group of its own that is killed as a whole. Deletes itself at the end.
class CommandRun : public QObject {
    Q_OBJECT
public:
    /// Standard output may have `mostBytes`.
    CommandRun(
        QString program, QStringList arguments, std::chrono::milliseconds limit, qint64 mostBytes);
    /// Kills what still runs.
    ~CommandRun() override;

    /// Once. The future always gets a result.
    [[nodiscard]] QFuture<CommandResult> start();

    void cancel() { stop(CommandResult::Cancelled); }

private:
    void takeOutput();
    void takeErrors();
    void stop(CommandResult::End end);
    void kill();
    void finish(CommandResult::End end);

    const QString m_name;
    const QStringList m_arguments;
    const qint64 m_mostBytes;
    QProcess m_process;
    QTimer m_limit;
    QByteArray m_output;
    QByteArray m_errors;
    QPromise<CommandResult> m_promise;
    qint64 m_group = 0; ///< the process group while it runs
    bool m_isOver = false;
};

} // namespace Landfall::Azure
