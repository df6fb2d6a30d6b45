// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "iconengine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Landfall {

IconEngine::IconEngine(const QString &file, Coloring coloring) : m_file(file), m_coloring(coloring)
{
}

QColor IconEngine::colorOf(QIcon::Mode mode) const
{
    if (m_coloring == AsDrawn)
        return {};
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, QPalette::WindowText);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const qreal scale = painter->device()->devicePixelRatio();
    const QPixmap image =
        renderedSvg(m_file, (QSizeF(rect.size()) * scale).toSize(), colorOf(mode));
    painter->drawPixmap(rect, image);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return renderedSvg(m_file, size, colorOf(mode));
}

QPixmap IconEngine::scaledPixmap(
    const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    QPixmap image = pixmap(size, mode, state);
    image.setDevicePixelRatio(scale);
    return image;
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return u"landfall"_s;
}

QPixmap renderedSvg(const QString &file, const QSize &size, const QColor &color)
{
    const QString key = u"%1 %2 %3 %4"_s.arg(file, QString::number(size.width()),
        QString::number(size.height()), QString::number(color.rgba(), 16));
    QPixmap result;
    if (size.isEmpty() || QPixmapCache::find(key, &result))
        return result;
    result = QPixmap(size);
    result.fill(Qt::transparent);
    QSvgRenderer renderer(file);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&result);
    renderer.render(&painter);
    if (color.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(result.rect(), color);
    }
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

} // namespace Landfall
