// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIconEngine>
#include <QString>

namespace Landfall {

/// Renders an SVG at any size and scale: as it is, or all of it in the application palette's text
/// colour, looked up at each paint, so that a change of the palette needs no new icon.
class IconEngine : public QIconEngine {
public:
    enum Coloring { AsDrawn, AsText };

    IconEngine(const QString &file, Coloring coloring);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(
        const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;

private:
    [[nodiscard]] QColor colorOf(QIcon::Mode mode) const;

    QString m_file;
    Coloring m_coloring;
};

/// `file` rendered with `size` device pixels, all of it in `color` when that is valid; cached.
[[nodiscard]] QPixmap renderedSvg(const QString &file, const QSize &size, const QColor &color);

} // namespace Landfall
