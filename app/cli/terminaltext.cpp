// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminaltext.h"

#include <deceptive.h>

#include <algorithm>
#include <cwchar>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr QChar escape(0x1b);
constexpr QChar bell(0x07);

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

/// Line separators do nothing of their own in a terminal, but copied text breaks there.
bool isUnseen(char32_t c)
{
    return isDeceptive(c) || c == 0x2028 || c == 0x2029;
}

QChar picture(QChar control)
{
    if (control.unicode() < 0x20)
        return QChar(0x2400 + control.unicode());
    return control.unicode() == 0x7f ? QChar(0x2421) : QChar(QChar::ReplacementCharacter);
}

int columnsOf(char32_t c)
{
    return std::max(0, ::wcwidth(static_cast<wchar_t>(c)));
}

} // namespace

QString harmless(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toStdU32String()) {
        if (QChar::category(c) == QChar::Other_Control)
            result += picture(QChar(char16_t(c)));
        else if (isUnseen(c))
            result += spelledOut(c);
        else
            result += QChar::fromUcs4(c);
    }
    return result;
}

QString LogCleaner::clean(const QByteArray &piece)
{
    const QString text = m_decoder.decode(piece);
    QString result;
    result.reserve(text.size());
    for (const QChar c : text)
        take(c, result);
    return result;
}

void LogCleaner::take(QChar c, QString &result)
{
    // A line's end ends a sequence too: one that was cut off must not swallow the rest of the log.
    if (c == u'\n') {
        m_state = State::Plain;
        result += c;
        return;
    }
    switch (m_state) {
    case State::Plain:
        if (c == escape)
            m_state = State::Escape;
        else if (isUnseen(c.unicode()))
            result += spelledOut(c.unicode());
        else if (c == u'\t' || !isControl(c))
            result += c;
        break;
    case State::Escape:
        m_state = afterEscape(c);
        break;
    case State::Sequence:
        if (c.unicode() >= 0x40 && c.unicode() <= 0x7e)
            m_state = State::Plain;
        break;
    case State::String:
        if (c == bell)
            m_state = State::Plain;
        else if (c == escape)
            m_state = State::Escape;
        break;
    }
}

LogCleaner::State LogCleaner::afterEscape(QChar c)
{
    if (c == u'[')
        return State::Sequence;
    // OSC, DCS, SOS, PM and APC carry a text of their own.
    return u"]PX^_"_s.contains(c) ? State::String : State::Plain;
}

int columnCount(const QString &text)
{
    int columns = 0;
    for (const char32_t c : text.toStdU32String())
        columns += columnsOf(c);
    return columns;
}

QString fitted(const QString &text, int columns)
{
    if (columnCount(text) <= columns)
        return text;
    std::u32string kept;
    int used = columnsOf(U'…');
    for (const char32_t c : text.toStdU32String()) {
        used += columnsOf(c);
        if (used > columns)
            break;
        kept += c;
    }
    return QString::fromStdU32String(kept) + u'…';
}

} // namespace Landfall
