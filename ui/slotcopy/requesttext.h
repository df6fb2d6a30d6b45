// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace Landfall {

/// A line of a request's body as it is shown.
struct RequestLine {
    QString text;
    QString path; ///< of the property of siteConfig that it shows or closes; else empty
};

/// The body as JSON in lines, `targetSlot` first, every secret of its siteConfig masked, invisible
/// characters as \uXXXX.
[[nodiscard]] QList<RequestLine> requestLines(const QJsonObject &body);

/// An address with the middle of its ids left out: "…/subscriptions/34adfa4f-…/resourceGroups/…".
[[nodiscard]] QString shortAddress(const QUrl &url);
[[nodiscard]] QString fullAddress(const QUrl &url);

} // namespace Landfall
