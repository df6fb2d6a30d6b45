// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestpreview.h"

namespace Landfall {

RequestPreview::RequestPreview(QWidget *parent) : QWidget(parent) { }

void RequestPreview::setRequest(const Result<CopyRequest> &, int) { }

void RequestPreview::setMarkedPath(const QString &) { }

QString RequestPreview::text() const
{
    return {};
}

} // namespace Landfall
