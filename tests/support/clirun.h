// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <chrono>

/// One run of the real landfall-cli, in this test's environment. The event loop turns while it is
/// waited for, so that a simulator in the test can answer.
class CliRun {
public:
    explicit CliRun(const QStringList &arguments, const QByteArray &input = {},
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    ~CliRun();
    Q_DISABLE_COPY_MOVE(CliRun)

    /// Waits for the end. False, with what it wrote as a warning, when it takes too long or
    /// crashes.
    bool finish(std::chrono::milliseconds deadline = std::chrono::seconds(30));
    /// Waits until standard output holds the text.
    bool waitForOutput(
        const QByteArray &text, std::chrono::milliseconds deadline = std::chrono::seconds(20));

    void terminate() { m_process.terminate(); }

    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QByteArray out() const { return m_out; }
    [[nodiscard]] QByteArray err() const { return m_err; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /// Standard output as one document; empty when it is none.
    [[nodiscard]] QJsonObject json() const;
    /// Standard output as one object a line.
    [[nodiscard]] QList<QJsonObject> jsonLines() const;

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};
