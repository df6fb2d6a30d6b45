// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icon.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Landfall {

QIcon icon(const QString &name)
{
    return QIcon(u":/icons/%1.svg"_s.arg(name));
}

void paintIcon(QPainter &painter, const QString &name, const QRect &rect, const QColor &)
{
    icon(name).paint(&painter, rect);
}

QString providerIconName(const QString &provider)
{
    return provider == "cloudflare-pages"_L1 ? u"provider-pages"_s : u"provider-generic"_s;
}

} // namespace Landfall
