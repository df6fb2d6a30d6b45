// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copydesk.h"

using namespace Qt::StringLiterals;

namespace Landfall::Test {

CopyDesk::CopyDesk(const QString &folder, const ScriptedAccounts &service, double speed)
    : accounts(Paths::below(folder).config + u"/accounts.json"_s),
      registry({QStringLiteral(TEST_PROVIDER_DIR)}), sessions(registry, secrets, http),
      history(Paths::below(folder).data + u"/history.db"_s, HistoryRetention()),
      log(history, Paths::below(folder).data + u"/actions"_s),
      copies(accounts, registry, sessions, log, model, speed)
{
    auto movable = std::make_unique<MovableClock>();
    clock = movable.get();
    copies.setClock(std::move(movable));
    if (!accounts.account(u"a"_s) && !accounts.add(service.account(u"a"_s)))
        qFatal("no account");
}

SlotCopy CopyDesk::usual()
{
    return {u"shop"_s, QString(), u"staging"_s};
}

ConfirmedCopy CopyDesk::confirmed(const SlotCopy &copy)
{
    ConfirmedCopy what;
    what.account = u"a"_s;
    what.copy = copy;
    if (const auto shown = QCoro::waitFor(copies.look(what.account, copy.app)))
        what.shown = *shown;
    what.confirmation = std::make_shared<Confirmation>(copy.target, clock->now());
    what.typed = copy.target;
    return what;
}

Result<ActionRecord> CopyDesk::begin(const ConfirmedCopy &what)
{
    return QCoro::waitFor(copies.begin(what));
}

ActionRecord CopyDesk::newest()
{
    ActionQuery query;
    query.limit = 1;
    const auto found = QCoro::waitFor(log.find(query));
    return found && !found->isEmpty() ? found->constFirst() : ActionRecord();
}

Deployment CopyDesk::row() const
{
    return model.rowCount() > 0 ? model.deployment(model.rowCount() - 1) : Deployment();
}

} // namespace Landfall::Test
