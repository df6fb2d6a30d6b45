// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <slotcopier.h>

#include <QJsonObject>

namespace Landfall {

/// Copies slots as the account's script says (TestProvider), whose members are:
///
///     "slots": [{"name", "newest": ID, "phase": PHASE, "records": [ID…]}…],
///     "look_error": KIND,
///     "start", "poll", "find": what such a call ends with
///         {"outcome": "accepted" | "done" | "failed" | "lost", "operation", "retry_after":
///         seconds,
///          "seen": {"id", "phase", "health"}, "errors": [CODE…], "throw": "text", "wait": ms,
///          "error": KIND, "error_code"}
///
/// The calls are `look`, `config ID`, `start TARGET`, `poll OPERATION` and `find`.
class TestCopier : public SlotCopier {
public:
    QCoro::Task<Result<CopyApp>> copyApp(Session session, QString app) override;
    QCoro::Task<Result<QJsonObject>> slotConfig(Session session, QString slotId) override;
    [[nodiscard]] Result<CopyRequest> copyRequest(
        const Account &account, const SlotCopy &copy) const override;
    [[nodiscard]] Deployment copyRow(
        const Account &account, const SlotCopy &copy, const QString &uuid) const override;
    QCoro::Task<Result<CopyState>> startCopy(Session session, SlotCopy copy) override;
    QCoro::Task<Result<CopyState>> pollCopy(
        Session session, SlotCopy copy, CopyState state) override;
    QCoro::Task<Result<CopyState>> findCopy(
        Session session, SlotCopy copy, CopyState state) override;
};

} // namespace Landfall
