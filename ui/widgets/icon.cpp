// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icon.h"

#include "iconengine.h"

#include <QFile>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

QString fileOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

} // namespace

QIcon icon(const QString &name)
{
    const QString file = fileOf(name);
    return QFile::exists(file) ? QIcon(new IconEngine(file, IconEngine::AsText)) : QIcon();
}

QIcon applicationIcon()
{
    const QString file = fileOf(u"io.github.landfall.Landfall"_s);
    return QIcon(new IconEngine(file, IconEngine::AsDrawn));
}

void paintIcon(QPainter &painter, const QString &name, const QRect &rect, const QColor &color)
{
    const qreal scale = painter.device()->devicePixelRatio();
    const QSize size = (QSizeF(rect.size()) * scale).toSize();
    painter.drawPixmap(rect, renderedSvg(fileOf(name), size, color));
}

QString providerIconName(const QString &provider)
{
    return provider == "cloudflare-pages"_L1 ? u"provider-pages"_s : u"provider-generic"_s;
}

} // namespace Landfall
