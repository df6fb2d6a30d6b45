// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdlib>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

/// A terminal for a program's standard input, with the person before it.
class PseudoTerminal {
public:
    PseudoTerminal() : m_person(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_person < 0 || ::grantpt(m_person) != 0 || ::unlockpt(m_person) != 0)
            return;
        m_name = ::ptsname(m_person);
        // Held open: without a program at it the terminal would forget its settings.
        m_terminal = ::open(m_name.constData(), O_RDWR | O_NOCTTY);
    }
    ~PseudoTerminal()
    {
        ::close(m_terminal);
        ::close(m_person);
    }
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

    [[nodiscard]] bool isValid() const { return m_terminal >= 0; }
    [[nodiscard]] QString path() const { return QFile::decodeName(m_name); }

    [[nodiscard]] bool echoes() const
    {
        termios settings {};
        return ::tcgetattr(m_terminal, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }

    bool type(const QByteArray &text) const
    {
        return ::write(m_person, text.constData(), std::size_t(text.size())) == text.size();
    }

    /// What it has shown since the last call.
    [[nodiscard]] QByteArray shown() const
    {
        ::fcntl(m_person, F_SETFL, O_NONBLOCK);
        QByteArray text(4096, Qt::Uninitialized);
        const ssize_t count = ::read(m_person, text.data(), std::size_t(text.size()));
        return text.left(qMax<qsizetype>(0, count));
    }

private:
    int m_person;
    int m_terminal = -1;
    QByteArray m_name;
};
