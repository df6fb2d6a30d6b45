// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visibletext.h"

#include "deceptive.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

QString visible(QStringView text, qsizetype limit, bool keepLines)
{
    const bool isLong = text.size() > limit;
    if (isLong) {
        text = text.left(limit);
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    QString result;
    result.reserve(text.size() + 1);
    for (const char32_t c : text.toUcs4()) {
        const bool isBreak = c == u'\n' || c == 0x2028 || c == 0x2029 || c == 0x85;
        if (isBreak || c == u'\t')
            result += isBreak && keepLines ? u'\n' : u' ';
        else if (isDeceptive(c) || (isControl(c) && c != u'\r'))
            result += spelledOut(c);
        else if (c != u'\r')
            result += QChar::fromUcs4(c);
    }
    if (isLong)
        result += u'…';
    return result;
}

} // namespace

QString visibleText(const QString &text, qsizetype limit)
{
    return visible(text, limit, false);
}

QString visibleLines(const QString &text, qsizetype limit)
{
    return visible(text, limit, true);
}

} // namespace Landfall
