// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

namespace Landfall::Test {

/// A program `az` that comes first on the PATH and does what the test says. Notes its arguments.
class FakeAz {
public:
    FakeAz()
    {
        QFile script(path("az"));
        const bool isWritten = script.open(QIODevice::WriteOnly)
            && script.write("#!/bin/sh\ncd \"$(dirname \"$0\")\" || exit 9\n"
                            "echo \"$*\" >>calls\n. ./does\n")
                > 0;
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (!isWritten)
            qFatal("no stand-in for az could be written");
        qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + m_before);
    }
    ~FakeAz() { qputenv("PATH", m_before); }
    Q_DISABLE_COPY_MOVE(FakeAz)

    /// Lines of a shell script; `$*` are az's arguments.
    void does(const QByteArray &lines)
    {
        QFile file(path("does"));
        if (!file.open(QIODevice::WriteOnly) || file.write(lines + '\n') <= 0)
            qFatal("az cannot be told what to do");
    }
    /// Hands out a token for so many seconds.
    void gives(const QByteArray &token, int seconds = 3600)
    {
        does("echo '{\"accessToken\": \"" + token
            + "\", \"tokenType\": \"Bearer\", \"expires_on\": '$(($(date +%s) + "
            + QByteArray::number(seconds) + "))'}'");
    }

    /// Its arguments, one call each.
    [[nodiscard]] QList<QByteArray> calls() const
    {
        QFile file(path("calls"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll().trimmed().split('\n');
    }
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1StringView(name));
    }

private:
    QTemporaryDir m_folder;
    const QByteArray m_before = qgetenv("PATH");
};

} // namespace Landfall::Test
