// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paths.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

QString own(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + "/landfall"_L1;
}

} // namespace

Paths Paths::standard()
{
    return {own(QStandardPaths::GenericConfigLocation), own(QStandardPaths::GenericDataLocation),
        own(QStandardPaths::GenericCacheLocation), own(QStandardPaths::RuntimeLocation)};
}

Paths Paths::below(const QString &folder)
{
    return {
        folder + "/config"_L1, folder + "/data"_L1, folder + "/cache"_L1, folder + "/runtime"_L1};
}

} // namespace Landfall
