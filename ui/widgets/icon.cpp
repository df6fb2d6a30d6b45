// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icon.h"

#include "iconengine.h"

#include <QFile>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct SourceIcon {
    QLatin1StringView source;
    QLatin1StringView icon;
};

constexpr std::array sourceIcons {
    SourceIcon {"azure-app-service"_L1, "provider-app-service"_L1},
    SourceIcon {"azure-logic-apps"_L1, "provider-logic-apps"_L1},
    SourceIcon {"cloudflare-pages"_L1, "provider-pages"_L1},
    SourceIcon {"flightcontrol"_L1, "provider-flightcontrol"_L1},
};

const QString generalIcon = u"provider-generic"_s;

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

QString sourceIconName(const QString &source)
{
    const auto known = std::find_if(sourceIcons.begin(), sourceIcons.end(),
        [&](const SourceIcon &entry) { return entry.source == source; });
    return known == sourceIcons.end() ? generalIcon : QString(known->icon);
}

QString providerIconName(const QString &metadataIcon)
{
    const bool isOurs = metadataIcon.startsWith("provider-"_L1) && !metadataIcon.contains(u'/')
        && QFile::exists(fileOf(metadataIcon));
    return isOurs ? metadataIcon : generalIcon;
}

} // namespace Landfall
