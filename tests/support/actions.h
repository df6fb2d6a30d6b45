// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plainconnection.h"

#include <actions/actionlog.h>
#include <historystore.h>

#include <QCoroTask>
#include <QTest>

namespace Landfall {

/// A slot copy onto staging, as it is given to prepare().
inline ActionRecord testAction(const QString &slot = QStringLiteral("staging"))
{
    ActionRecord record;
    record.kind = ActionRecord::SlotCopy;
    record.account = QStringLiteral("Work");
    record.provider = QStringLiteral("azure");
    record.subject = QStringLiteral("/subscriptions/s/sites/Shop/slots/") + slot;
    record.request = {{QStringLiteral("target"), slot}};
    return record;
}

inline Result<Done> waitForFuture(const QFuture<Result<Done>> &future)
{
    const bool isReady = QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
    return isReady ? future.result() : Result<Done>();
}

/// What one program has: a connection and a log. Of two in one process each is like another
/// program's for the other.
struct ActionProgram {
    ActionProgram(const QString &file, const QString &folder)
        : history(file, HistoryRetention()), log(history, folder)
    {
    }

    Result<ActionRecord> prepare(const ActionRecord &record, const QString &supersedes = {})
    {
        return QCoro::waitFor(log.prepare(record, supersedes));
    }
    Result<Done> note(ActionRecord &record, ActionRecord::State state)
    {
        record.state = state;
        return QCoro::waitFor(log.note(record));
    }
    QList<ActionRecord> adopt(ActionRecord::Kind kind = ActionRecord::SlotCopy)
    {
        const auto adopted = QCoro::waitFor(log.adopt(kind));
        return adopted ? *adopted : QList<ActionRecord>();
    }
    QList<ActionRecord> all()
    {
        const auto found = QCoro::waitFor(log.find(ActionQuery()));
        return found ? *found : QList<ActionRecord>();
    }

    HistoryStore history;
    ActionLog log;
};

} // namespace Landfall
