// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurepaths.h"

#include "azureanswers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

bool isSame(const QString &a, QLatin1StringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool begins(const QStringList &path, std::initializer_list<QLatin1StringView> words)
{
    if (path.size() < static_cast<qsizetype>(words.size()))
        return false;
    return std::equal(words.begin(), words.end(), path.begin(),
        [](QLatin1StringView word, const QString &segment) { return isSame(segment, word); });
}

QString addressWith(const SimulatedRequest &request, const QString &key, const QString &value)
{
    QUrl url(u"http://%1"_s.arg(QString::fromLatin1(request.headers.value("host"))));
    url.setPath(request.path);
    QUrlQuery query = request.query;
    query.removeAllQueryItems(key);
    query.addQueryItem(key, value);
    url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

SimulatedAnswer notFound(const QString &what)
{
    return armError(404, u"ResourceNotFound"_s,
        u"The Resource '%1' was not found. Check the name of the resource."_s.arg(what));
}

} // namespace Landfall::SimulatedAzure
