// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopies.h"

#include "copiercall.h"
#include "copychange.h"
#include "copyrecord.h"
#include "slotcopies_p.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopies)
};

constexpr int daysShown = 30;

Error refusal(const QString &sentence, const char *code)
{
    return {Error::BadInput, sentence, QString::fromLatin1(code)};
}

/// The name that was typed has to be the target's.
Result<Done> useConfirmation(const ConfirmedCopy &confirmed, Steady now)
{
    const bool isOfTarget = confirmed.confirmation
        && confirmed.confirmation->expected().compare(confirmed.copy.target, Qt::CaseInsensitive)
            == 0;
    if (!isOfTarget)
        return refusal(Text::tr("What was confirmed is another slot. Nothing was sent."),
            Confirmation::otherCode);
    return confirmed.confirmation->use(confirmed.typed, now);
}

Problem notWritten()
{
    Problem why;
    why.code = u"not-written"_s;
    why.message = Text::tr("The history cannot be written, so nothing was sent.");
    return why;
}

} // namespace

SlotCopies::SlotCopies(AccountStore &accounts, ProviderRegistry &providers, Sessions &sessions,
    ActionLog &log, DeploymentModel &model, double speed, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this,
                           CopyTools {accounts, providers, sessions, log, nullptr, speed}, model))
{
    setClock(std::make_unique<Clock>());
}

SlotCopies::~SlotCopies() = default;

void SlotCopies::setClock(std::unique_ptr<Clock> clock)
{
    d->tools.clock = clock.get();
    d->clock = std::move(clock);
}

void SlotCopies::start()
{
    connect(&d->surveyTimer, &QTimer::timeout, this, &SlotCopies::survey);
    connect(&d->tools.log, &ActionLog::touched, this, &SlotCopies::survey);
    // After an account has changed its rows begin anew, and no service lists these.
    connect(&d->tools.accounts, &AccountStore::changed, this, [this] { d->showMissing(); });
    d->tools.log.watch();
    survey();
}

/// All that the history knows, and what nobody works on. Again when a program has written. One that
/// is killed writes nothing: while something open is another program's it is looked at now and
/// then.
QCoro::Task<> SlotCopies::survey()
{
    const QPointer<SlotCopies> self(this);
    const QDateTime now = d->clock->today();
    ActionQuery query;
    query.since = now.addDays(-daysShown);
    const auto known = co_await d->tools.log.find(query);
    if (!self)
        co_return;
    const auto adopted = co_await d->tools.log.adopt(ActionRecord::SlotCopy);
    if (!self)
        co_return;
    if (known)
        d->showAll(*known);
    if (adopted)
        d->adopt(*adopted);
    d->planSurvey();
}

QCoro::Task<Result<CopyApp>> SlotCopies::look(QString account, QString app)
{
    const auto copier = d->copierOf(account);
    if (!copier)
        co_return copier.error();
    const auto open = co_await d->tools.sessions.open(copier->account);
    if (!open)
        co_return open.error();
    const auto found = co_await callCopier(*open, &SlotCopier::copyApp, app);
    co_return found;
}

QCoro::Task<Result<QJsonObject>> SlotCopies::currentConfig(QString account, QString slotId)
{
    const auto copier = d->copierOf(account);
    if (!copier)
        co_return copier.error();
    const auto open = co_await d->tools.sessions.open(copier->account);
    if (!open)
        co_return open.error();
    const auto config = co_await callCopier(*open, &SlotCopier::slotConfig, slotId);
    co_return config;
}

Result<CopyRequest> SlotCopies::request(const QString &account, const SlotCopy &copy) const
{
    const auto copier = d->copierOf(account);
    if (!copier)
        return copier.error();
    return askCopier(
        copier->account.provider, *copier->copier, &SlotCopier::copyRequest, copier->account, copy);
}

QCoro::Task<Result<std::optional<ActionRecord>>> SlotCopies::last(QString account, QString targetId)
{
    const auto found = co_await d->tools.log.last(account, targetId);
    co_return found;
}

QCoro::Task<Result<ActionRecord>> SlotCopies::begin(ConfirmedCopy confirmed)
{
    const QPointer<SlotCopies> self(this);
    const auto copier = d->copierOf(confirmed.account);
    if (!copier)
        co_return copier.error();
    if (const auto made = request(confirmed.account, confirmed.copy); !made)
        co_return made.error();
    // Before anything takes time: of many activations one gets on.
    if (const auto used = useConfirmation(confirmed, d->clock->now()); !used)
        co_return used.error();

    const auto open = co_await d->tools.sessions.open(copier->account);
    if (!self)
        co_return Error(Error::Cancelled, QString());
    if (!open)
        co_return open.error();
    const QString app = confirmed.copy.app;
    const auto present = co_await callCopier(*open, &SlotCopier::copyApp, app);
    if (!self)
        co_return Error(Error::Cancelled, QString());
    if (!present)
        co_return present.error();
    if (const QString changes = changeSince(confirmed.shown, *present, confirmed.copy);
        !changes.isEmpty())
        co_return refusal(
            Text::tr("%1 Nothing was sent: look again, and confirm it anew.").arg(changes),
            targetChangedCode);

    const CopySlot target = *present->slot(confirmed.copy.target);
    const ActionRecord record = newCopyRecord(copier->account, confirmed.copy, target);
    const auto prepared = co_await d->tools.log.prepare(record, confirmed.supersedes);
    if (!self)
        co_return Error(Error::Cancelled, QString());
    if (!prepared)
        co_return prepared.error();
    if (!confirmed.supersedes.isEmpty())
        closeSuperseded(confirmed.account, target.id, confirmed.supersedes);
    const auto ended = co_await send(*open, confirmed.copy, *prepared);
    co_return ended;
}

QCoro::Task<Result<ActionRecord>> SlotCopies::send(
    OpenAccount open, SlotCopy copy, ActionRecord record)
{
    const QPointer<SlotCopies> self(this);
    d->beginning.insert(record.id);
    d->show(record);
    const ActionRecord sent = sentRecord(record, d->clock->today());
    const auto noted = co_await d->tools.log.note(sent);
    if (!self)
        co_return Error(Error::Cancelled, QString());
    if (!noted) {
        const ActionRecord kept = d->renamed(record);
        d->settle(kept, notSentRecord(kept, notWritten(), d->clock->today()));
        co_return noted.error();
    }
    d->show(d->renamed(sent));
    if (!self)
        co_return Error(Error::Cancelled, QString());
    const auto answer = co_await callCopier(open, &SlotCopier::startCopy, copy);
    if (!self)
        co_return Error(Error::Cancelled, QString());
    ActionRecord answered = answeredRecord(sent, answer, d->clock->today());
    const auto written = co_await d->tools.log.note(answered);
    if (!self)
        co_return Error(Error::Cancelled, QString());
    answered = d->renamed(answered);
    d->beginning.remove(answered.id);
    d->show(answered);
    if (!self)
        co_return Error(Error::Cancelled, QString());
    if (answered.isOpen() || !written)
        d->follow(answered, written.hasValue());
    if (!written)
        co_return written.error();
    if (!answer && !answered.isUnclear())
        co_return answer.error();
    co_return answered;
}

/// The log has closed it: what it says of it is shown.
QCoro::Task<> SlotCopies::closeSuperseded(QString account, QString subject, QString id)
{
    const QPointer<SlotCopies> self(this);
    d->followers.erase(id);
    ActionQuery query;
    query.account = account;
    query.subject = subject;
    const auto found = co_await d->tools.log.find(query);
    if (!self || !found)
        co_return;
    for (const ActionRecord &record : *found) {
        if (record.id == id)
            d->show(record);
    }
}

void SlotCopies::renameAccount(const QString &name, const QString &newName)
{
    const QPointer<SlotCopies> self(this);
    const QList<ActionRecord> known = d->records.values();
    for (const ActionRecord &record : known) {
        if (self && record.account.compare(name, Qt::CaseInsensitive) == 0)
            d->rename(record.id, newName);
    }
}

const ActionRecord *SlotCopies::record(const QString &id) const
{
    const auto found = d->records.constFind(id);
    return found == d->records.constEnd() ? nullptr : &*found;
}

std::chrono::milliseconds SlotCopies::pause(const ActionRecord &record) const
{
    const double speed = d->tools.speed;
    const std::chrono::milliseconds age(
        qint64(double(record.begun().msecsTo(d->clock->today())) * speed));
    const auto retryAfter = copyStateFromJson(record.progress).retryAfter;
    return std::chrono::ceil<std::chrono::milliseconds>(
        copyPause(record.state, age, retryAfter) / speed);
}

} // namespace Landfall
