// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "displayguard.h"

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

namespace Landfall {

namespace {

/// Static because a message handler is a bare function.
QByteArray &farewell()
{
    static QByteArray text;
    return text;
}

void endQuietly(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    std::fputs(farewell().constData(), stderr);
    std::_Exit(DisplayGuard::exitCode);
}

} // namespace

DisplayGuard::DisplayGuard(const QString &sentence)
{
    farewell() = sentence.toLocal8Bit() + '\n';
    m_before = qInstallMessageHandler(endQuietly);
}

DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(m_before);
}

} // namespace Landfall
