// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copiercall.h"
#include "copyrecord.h"
#include "slotcopies_p.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopies)
};

constexpr std::chrono::milliseconds othersLookedAt = 15s;

} // namespace

SlotCopies::Private::Private(SlotCopies &owner_, const CopyTools &tools_, DeploymentModel &model_)
    : owner(owner_), tools(tools_), model(model_), surveyTimer(&owner_)
{
    surveyTimer.setSingleShot(true);
}

Result<AccountCopier> SlotCopies::Private::copierOf(const QString &account) const
{
    const auto known = tools.accounts.account(account);
    if (!known)
        return Error(Error::BadInput, Text::tr("There is no account “%1”.").arg(account));
    const auto provider = tools.providers.provider(known->provider);
    if (!provider)
        return provider.error();
    SlotCopier *copier = slotCopier(**provider);
    if (!copier)
        return noCopier(known->name);
    return AccountCopier {*known, copier};
}

std::optional<Deployment> SlotCopies::Private::rowOf(const ActionRecord &record) const
{
    const auto copier = copierOf(record.account);
    if (!copier || copier->account.provider != record.provider)
        return std::nullopt;
    const SlotCopy copy = slotCopyFromJson(record.request);
    const auto row = askCopier(
        record.provider, *copier->copier, &SlotCopier::copyRow, copier->account, copy, record.id);
    if (!row)
        return std::nullopt;
    Deployment deployment = copyDeployment(record, *row);
    deployment.account = copier->account.name;
    return deployment;
}

void SlotCopies::Private::show(const ActionRecord &record)
{
    const QPointer<SlotCopies> alive(&owner);
    records.insert(record.id, record);
    if (const auto row = rowOf(record))
        model.merge({*row}, clock->today());
    if (alive)
        Q_EMIT owner.changed(record);
}

void SlotCopies::Private::showAll(const QList<ActionRecord> &found)
{
    const QPointer<SlotCopies> alive(&owner);
    for (const ActionRecord &record : found) {
        const auto known = records.constFind(record.id);
        const bool isKnown = known != records.constEnd();
        const bool isOlder = isKnown && !known->isOpen() && record.isOpen();
        const bool isNews = !isOlder && (!isKnown || *known != record);
        const bool isOfCopy = record.kind == ActionRecord::SlotCopy && isNews;
        if (isOfCopy && !isWorkedOn(record.id))
            show(record);
        else if (isOfCopy && isKnown && isRenamed(*known, record))
            rename(record.id, record.account);
        if (!alive)
            return;
    }
}

/// Until the history has the new name it tells the old one, which no account has any more.
bool SlotCopies::Private::isRenamed(const ActionRecord &known, const ActionRecord &found) const
{
    return known.account != found.account && tools.accounts.account(found.account);
}

void SlotCopies::Private::rename(const QString &id, const QString &account)
{
    ActionRecord record = records.value(id);
    record.account = account;
    if (const auto follower = followers.find(id); follower != followers.end())
        follower->second->setAccount(account);
    show(record);
}

ActionRecord SlotCopies::Private::renamed(ActionRecord record) const
{
    const auto known = records.constFind(record.id);
    if (known != records.constEnd())
        record.account = known->account;
    return record;
}

void SlotCopies::Private::showMissing()
{
    QList<Deployment> missing;
    for (const ActionRecord &record : std::as_const(records)) {
        const auto row = rowOf(record);
        if (row && model.rowOf(*row) < 0)
            missing.append(*row);
    }
    if (!missing.isEmpty())
        model.merge(missing, clock->today());
}

void SlotCopies::Private::adopt(const QList<ActionRecord> &adopted)
{
    for (const ActionRecord &record : adopted)
        settle(record, adoptedRecord(record, clock->today()));
}

void SlotCopies::Private::settle(const ActionRecord &record, const ActionRecord &next)
{
    beginning.remove(record.id);
    addFollower(record).adopt(next);
}

void SlotCopies::Private::follow(const ActionRecord &record, bool isWritten)
{
    addFollower(record).follow(isWritten);
}

CopyFollower &SlotCopies::Private::addFollower(const ActionRecord &record)
{
    auto follower = std::make_unique<CopyFollower>(tools, record);
    QObject::connect(follower.get(), &CopyFollower::told, &owner,
        [this](const ActionRecord &told) { show(told); });
    QObject::connect(
        follower.get(), &CopyFollower::ended, &owner, [this](const QString &id) { remove(id); },
        Qt::QueuedConnection);
    return *(followers[record.id] = std::move(follower));
}

void SlotCopies::Private::remove(const QString &id)
{
    followers.erase(id);
    planSurvey();
}

bool SlotCopies::Private::isWorkedOn(const QString &id) const
{
    return beginning.contains(id) || followers.contains(id);
}

void SlotCopies::Private::planSurvey()
{
    const bool isNeeded = std::any_of(records.begin(), records.end(),
        [this](const ActionRecord &record) { return record.isOpen() && !isWorkedOn(record.id); });
    if (!isNeeded)
        surveyTimer.stop();
    else
        surveyTimer.start(
            std::chrono::ceil<std::chrono::milliseconds>(othersLookedAt / tools.speed));
}

} // namespace Landfall
