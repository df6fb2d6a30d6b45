// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QRect>
#include <QString>

class QPainter;

namespace Landfall {

/// One of our own one-colour icons (resources/icons/NAME.svg), always in the application palette's
/// text colour for its mode; follows a change of the palette. A null icon for an unknown name.
[[nodiscard]] QIcon icon(const QString &name);

/// The full-colour icon of windows and launchers.
[[nodiscard]] QIcon applicationIcon();

/// Paints one in a colour of its own.
void paintIcon(QPainter &painter, const QString &name, const QRect &rect, const QColor &color);

/// The icon of the service that a deployment comes from (Deployment::source), a general one for
/// services of others.
[[nodiscard]] QString sourceIconName(const QString &source);

/// The icon of an account: what its provider's metadata names, where we have it, else the general
/// one.
[[nodiscard]] QString providerIconName(const QString &metadataIcon);

} // namespace Landfall
