// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "landfall_core_export.h"
#include "result.h"

#include <QString>

#include <chrono>

namespace Landfall {

/// That a person types the name of what will be changed. It counts once and for 5 minutes; the name
/// is compared as it is, with case and spaces.
class LANDFALL_CORE_EXPORT Confirmation {
public:
    static constexpr std::chrono::minutes validity {5};

    /// `shown`: when the person was shown what it is about.
    Confirmation(QString expected, Steady shown);

    [[nodiscard]] const QString &expected() const { return m_expected; }
    [[nodiscard]] bool matches(const QString &typed) const;
    [[nodiscard]] bool isExpired(Steady now) const;
    [[nodiscard]] bool isUsed() const { return m_isUsed; }
    [[nodiscard]] Steady expires() const { return m_shown + validity; }

    /// Done once; afterwards, too late or with another name BadInput (codes below).
    Result<Done> use(const QString &typed, Steady now);

    static constexpr auto usedCode = "confirmation-used";
    static constexpr auto expiredCode = "confirmation-expired";
    static constexpr auto otherCode = "confirmation-differs";

private:
    QString m_expected;
    Steady m_shown;
    bool m_isUsed = false;
};

} // namespace Landfall
