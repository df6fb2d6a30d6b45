// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historyentry.h"
#include "landfall_core_export.h"
#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>
#include <QTime>

namespace Landfall {

/// When notifications are only listed in the window. Local time; may reach over midnight.
struct QuietHours {
    bool isOn = false;
    QTime from = QTime(22, 0); ///< the first quiet minute
    QTime to = QTime(7, 0); ///< the first loud one; the same as `from`: the whole day

    [[nodiscard]] LANDFALL_CORE_EXPORT bool contain(const QTime &time) const;

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

/// Which successes are told besides failures. Marked deployments are always told.
enum class ToldSuccesses { None, Production, All };

/// What the user may set; the usual where nothing is said.
struct Settings {
    bool notifies = true; ///< off: everything is only listed in the window
    QDateTime pausedUntil; ///< UTC; as if off until then. Null: not paused
    ToldSuccesses successes = ToldSuccesses::Production;
    bool tellsStillFailing = true; ///< one more failure after a failure
    bool tellsRunningLong = true; ///< unusually long
    QuietHours quietHours;

    bool closesToTray = true; ///< closing the window leaves the program running
    bool startsMinimized = false; ///< in the tray, as --minimized does

    int sharePercent =
        33; ///< of a service's limit, for accounts without requests_per_minute; 33: a third
    bool slowsWhenMetered = true; ///< half as often where the connection is paid by volume

    /// Program and arguments, run without a shell at each change of a deployment. Empty: none; the
    /// program is never an empty text.
    QStringList changeCommand;

    HistoryRetention history;

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// Whether these are bytes of settings.json: false when a newer version wrote them; BadInput when
/// they are no JSON object, or their version is no number.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<bool> isCurrentSettingsFile(const QByteArray &content);

/// What a settings file says: every member that is missing or makes no sense is the usual one.
[[nodiscard]] LANDFALL_CORE_EXPORT Settings settingsFromJson(const QJsonObject &object);

/// The settings in a file's words; members of `before` that this version does not know stay.
[[nodiscard]] LANDFALL_CORE_EXPORT QJsonObject toJson(
    const Settings &settings, const QJsonObject &before = {});

} // namespace Landfall
