// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deceptive.h"

using namespace Qt::StringLiterals;

namespace Landfall {

bool isDeceptive(char32_t c)
{
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f) || c == 0x061c || c == 0x00ad || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
}

QString spelledOut(char32_t character)
{
    return u"‹U+%1›"_s.arg(QString::number(uint(character), 16).toUpper(), 4, u'0');
}

} // namespace Landfall
