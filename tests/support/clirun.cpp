// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

CliRun::CliRun(
    const QStringList &arguments, const QByteArray &input, const QProcessEnvironment &environment)
{
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
        [this] { m_out += m_process.readAllStandardOutput(); });
    QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
        [this] { m_err += m_process.readAllStandardError(); });
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(BIN_DIR "/landfall-cli"), arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
}

CliRun::~CliRun()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool CliRun::finish(std::chrono::milliseconds deadline)
{
    const bool isOver = QTest::qWaitFor(
        [this] { return m_process.state() == QProcess::NotRunning; }, int(deadline.count()));
    const bool isWell = isOver && m_process.exitStatus() == QProcess::NormalExit;
    if (!isWell)
        qWarning("%s %s\n%s\n%s",
            isOver ? "crashed:" : "still runs:", qPrintable(m_process.arguments().join(u' ')),
            m_out.constData(), m_err.constData());
    return isWell;
}

bool CliRun::waitForOutput(const QByteArray &text, std::chrono::milliseconds deadline)
{
    const bool isThere =
        QTest::qWaitFor([&] { return m_out.contains(text); }, int(deadline.count()));
    if (!isThere)
        qWarning("no “%s” in\n%s\n%s", text.constData(), m_out.constData(), m_err.constData());
    return isThere;
}

QJsonObject CliRun::json() const
{
    return QJsonDocument::fromJson(m_out).object();
}

QList<QJsonObject> CliRun::jsonLines() const
{
    QList<QJsonObject> lines;
    for (const QByteArray &line : m_out.split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}
