// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>
#include <slotcopier.h>

#include <QWidget>

namespace Landfall {

/// The exact request, read-only, with every secret masked; "Copy text" copies the mask.
class RequestPreview : public QWidget {
    Q_OBJECT
public:
    explicit RequestPreview(QWidget *parent = nullptr);

    /// `overrides`: how many properties are sent. An error is shown in place of the request.
    void setRequest(const Result<CopyRequest> &request, int overrides);
    /// The lines of this property of siteConfig (`cors.allowedOrigins[2]`) are marked.
    void setMarkedPath(const QString &path);

    /// As it is shown and copied.
    [[nodiscard]] QString text() const;
};

} // namespace Landfall
