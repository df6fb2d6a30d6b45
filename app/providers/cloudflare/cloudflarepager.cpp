// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarepager.h"

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

QUrlQuery Pager::query() const
{
    QUrlQuery query;
    query.addQueryItem(u"page"_s, QString::number(m_page));
    query.addQueryItem(u"per_page"_s, QString::number(m_perPage));
    return query;
}

void Pager::advance(const Envelope &envelope, qsizetype received, qsizetype fresh)
{
    const int perPage = envelope.perPage > 0 ? envelope.perPage : m_perPage;
    const bool isTotalReached =
        envelope.totalCount && qint64(m_page) * perPage >= *envelope.totalCount;
    if (received < perPage || isTotalReached)
        m_state = Complete;
    else if (fresh == 0 || m_page >= m_mostPages)
        m_state = CutOff;
    else
        ++m_page;
}

} // namespace Landfall::Cloudflare
