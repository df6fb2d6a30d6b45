// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "durations.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

std::optional<std::chrono::seconds> parseDuration(const QString &text)
{
    static constexpr std::chrono::seconds longest = 3653 * 24h;
    static const QString units = u"smhd"_s;
    static constexpr std::chrono::seconds lengths[] {1s, 1min, 1h, 24h};

    const qsizetype unit = text.isEmpty() ? -1 : units.indexOf(text.back());
    if (unit < 0)
        return std::nullopt;
    const QStringView digits = QStringView(text).chopped(1);
    const bool isNumber =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const uint count = isNumber ? digits.toUInt() : 0;
    if (count == 0 || count > longest / lengths[unit])
        return std::nullopt;
    return count * lengths[unit];
}

} // namespace Landfall
