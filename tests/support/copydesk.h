// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedaccounts.h"

#include <actions/slotcopies.h>
#include <historystore.h>
#include <httpclient.h>
#include <memorystore.h>
#include <paths.h>

#include <QCoroTask>

#include <memory>

namespace Landfall::Test {

/// Goes on by itself and can be moved forward.
class MovableClock : public Clock {
public:
    [[nodiscard]] Steady now() const override { return Clock::now() + m_moved; }
    [[nodiscard]] QDateTime today() const override
    {
        return Clock::today().addMSecs(m_moved.count());
    }
    void move(std::chrono::milliseconds by)
    {
        m_moved += by;
        Q_EMIT jumped();
    }

private:
    std::chrono::milliseconds m_moved {0};
};

/// One program that copies slots with the test provider: its folders, its account `a`, and the
/// parts of an engine that have to do with it. Several with the same folder are several programs.
class CopyDesk {
public:
    /// `speed` divides the pauses.
    CopyDesk(const QString &folder, const ScriptedAccounts &service, double speed = 1000);

    /// What a person who looked now and typed the target's name confirms.
    [[nodiscard]] ConfirmedCopy confirmed(const SlotCopy &copy = usual());
    /// production onto staging.
    [[nodiscard]] static SlotCopy usual();
    /// begin(), to its end.
    [[nodiscard]] Result<ActionRecord> begin(const ConfirmedCopy &what);
    /// The newest record in the history.
    [[nodiscard]] ActionRecord newest();
    /// The newest row.
    [[nodiscard]] Deployment row() const;

    AccountStore accounts;
    ProviderRegistry registry;
    MemoryStore secrets;
    HttpClient http;
    Sessions sessions;
    HistoryStore history;
    DeploymentModel model;
    ActionLog log;
    SlotCopies copies;
    MovableClock *clock; ///< copies'
};

} // namespace Landfall::Test
