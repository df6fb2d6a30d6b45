// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

namespace Landfall {

/// What Error::code says where Provider::logs() or log() ends for one of these reasons, whatever
/// word the service has for it. The message is a sentence for each, with what to do.

/// The service has no such log (any more): its record was forgotten, or it has not begun.
inline constexpr QLatin1StringView logGone {"log-gone"};
/// The file was listed a moment ago and has since been replaced by a newer one: list again.
inline constexpr QLatin1StringView logRolled {"log-rolled"};
/// The address was signed for a time that is over: list again for a new one.
inline constexpr QLatin1StringView logExpired {"link-expired"};
/// The address is on another host, where no credential is sent: open it in a browser.
inline constexpr QLatin1StringView logElsewhere {"log-elsewhere"};
/// The account sees the site but may not read the logs of its SCM host.
inline constexpr QLatin1StringView scmRights {"scm-rights"};
/// The service says that the log is no text: open its address in a browser.
inline constexpr QLatin1StringView logNoText {"log-no-text"};

} // namespace Landfall
