// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <provider.h>

#include <QObject>

#include <cstdlib>

/// A plugin with one thing wrong, named by the definition it is built with. Its code must never
/// run, except where nothing but the missing interface is wrong.
class BadPlugin : public QObject {
    Q_OBJECT
#if defined(BAD_IID)
    Q_PLUGIN_METADATA(IID "io.github.landfall.Landfall.Provider/999" FILE "good.json")
#elif defined(BAD_VERSION)
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID FILE "version.json")
#elif defined(BAD_METADATA)
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID)
#elif defined(BAD_HUGE)
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID FILE "huge.json")
#elif defined(BAD_ID)
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID FILE "id.json")
#else
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID FILE "good.json")
#endif
};

#ifndef BAD_INTERFACE
namespace {
const struct Bomb {
    Bomb() { std::abort(); }
} bomb;
} // namespace
#endif

#include "badplugin.moc"
