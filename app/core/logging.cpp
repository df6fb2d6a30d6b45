// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logging.h"
namespace Landfall {
Q_LOGGING_CATEGORY(httpLog, "landfall.http", QtWarningMsg)
Q_LOGGING_CATEGORY(watchLog, "landfall.watch", QtInfoMsg)
Q_LOGGING_CATEGORY(keychainLog, "landfall.keychain", QtInfoMsg)
Q_LOGGING_CATEGORY(pluginLog, "landfall.plugin", QtInfoMsg)
QString redact(const QString &text)
{
    return text;
}
void maskInLogs(const Secret &) { }
void installLogging(const QString &, bool) { }
} // namespace Landfall
