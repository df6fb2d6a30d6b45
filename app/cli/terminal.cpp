// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminal.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>

#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Terminal)
};

constexpr char interruptKey = '\x03';

/// No echo on the terminal as long as it lives. The interrupt key then ends the line instead of the
/// program, which would leave the terminal without echo.
class EchoOff {
public:
    EchoOff()
    {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_isTerminal = true;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        quiet.c_cc[VEOL] = static_cast<cc_t>(interruptKey);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~EchoOff()
    {
        if (!m_isTerminal)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    termios m_before {};
    bool m_isTerminal = false;
};

/// Up to a line's end, byte by byte: what follows belongs to somebody else. More than any secret
/// can have is not read.
QByteArray readLine()
{
    static constexpr qsizetype most = 64 * 1024;
    QByteArray line;
    line.reserve(most);
    char c = 0;
    while (line.size() < most) {
        const ssize_t count = ::read(STDIN_FILENO, &c, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || c == '\n')
            break;
        line += c;
        if (c == interruptKey)
            break;
    }
    return line;
}

} // namespace

Result<Secret> readSecret(const QString &prompt)
{
    QByteArray line;
    {
        // Before the prompt: a quick typist is neither shown nor dropped.
        const EchoOff echoOff;
        if (hasInputTerminal()) {
            std::fputs(prompt.toUtf8().constData(), stderr);
            std::fflush(stderr);
        }
        line = readLine();
    }
    if (line.trimmed().isEmpty())
        return Error {Error::BadInput,
            Text::tr("There was no secret on standard input: one line with it is needed.")};
    Result<Secret> secret = parseSecret(line);
    line.fill('\0');
    return secret;
}

bool hasInputTerminal()
{
    return ::isatty(STDIN_FILENO);
}

} // namespace Landfall
