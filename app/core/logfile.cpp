// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

LogFile::LogFile(const QString &folder, const QString &name, LogFileLimits limits)
    : m_limits(limits), m_file(folder + u'/' + name)
{
    if (QDir().mkpath(folder))
        QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
}

bool LogFile::append(const QByteArray &line)
{
    if (!m_file.isOpen() && !open())
        return false;
    if (m_file.size() > 0 && m_file.size() + line.size() >= m_limits.bytes) {
        rotate();
        if (!open())
            return false;
    }
    return m_file.write(line + '\n') == line.size() + 1;
}

bool LogFile::open()
{
    // A pipe in its place would block, a link could lead anywhere.
    const QFileInfo place(m_file.fileName());
    if (place.isSymLink() || (place.exists() && !place.isFile()))
        return false;
    // One unbuffered write a line: lines of two processes do not mix.
    if (!m_file.open(QIODevice::Append | QIODevice::Unbuffered, ownerOnly))
        return false;
    return m_file.setPermissions(ownerOnly);
}

void LogFile::rotate()
{
    m_file.close();
    // Another process may have been first; then the file by this name is a fresh one.
    if (m_file.size() < m_limits.bytes / 2)
        return;
    const QString path = m_file.fileName();
    const auto aside = [&](int number) { return number == 0 ? path : path + u".%1"_s.arg(number); };
    QFile::remove(aside(m_limits.files - 1));
    for (int number = m_limits.files - 1; number > 0; --number)
        QFile::rename(aside(number - 1), aside(number));
}

} // namespace Landfall
