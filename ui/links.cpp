// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links.h"

#include <QDesktopServices>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype maximumLength = 2048;

/// Blanks, controls, invisible and bidirectional characters, and what a shell or a browser might
/// read in another way than QUrl.
bool isHarmless(QChar character)
{
    return character.isPrint() && !character.isSpace() && character != u'\\'
        && character.category() != QChar::Other_Format;
}

} // namespace

std::optional<QUrl> openableUrl(const QString &text)
{
    if (text.size() >= maximumLength || !std::all_of(text.begin(), text.end(), isHarmless))
        return std::nullopt;
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
        return std::nullopt;
    if (url.authority().contains(u'@'))
        return std::nullopt;
    return url;
}

bool openExternal(const QString &text)
{
    const std::optional<QUrl> url = openableUrl(text);
    return url && QDesktopServices::openUrl(*url);
}

} // namespace Landfall
