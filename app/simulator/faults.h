// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes.h"
#include "scenario.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace Landfall {

/// What goes out on the wire, and how.
struct Delivery {
    enum Manner {
        Whole,
        Cut, ///< half of the body, then the connection ends
        Reset, ///< no answer, the connection is reset
        Never ///< no answer, the connection stays open
    };

    SimulatedAnswer answer;
    Manner manner = Whole;
    std::chrono::milliseconds delay {0};
};

/// Every kind of fault, see Simulator::faultKinds().
[[nodiscard]] QStringList faultKinds();

/// The misbehaviours that wait for a request.
class FaultQueue {
public:
    void add(const Fault &fault) { m_faults.append(fault); }

    /// Uses up one time of the oldest fault that fits. `verb` in upper case.
    [[nodiscard]] std::optional<Fault> take(const QString &verb, const QString &pathAndQuery);

private:
    QList<Fault> m_faults;
};

/// Answers a request as the fault says. `elsewhere` is the same address at another origin.
[[nodiscard]] Delivery misbehave(const Fault &fault, Routes &routes,
    const SimulatedRequest &request, const QDateTime &now, const QUrl &elsewhere);

} // namespace Landfall
