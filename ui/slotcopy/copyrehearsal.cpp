// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyrehearsal.h"

#include "copychange.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Landfall {

namespace {

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

CopyRehearsal::CopyRehearsal(CopyDesk &desk, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(std::move(clock))
{
}

void CopyRehearsal::start(const QString &account, const QString &app)
{
    const QStringList accounts = m_desk.accounts();
    if (accounts.isEmpty()) {
        m_problem = Error(Error::BadInput,
            tr("No account here can copy slots. Add an Azure account first (Ctrl+N)."));
        Q_EMIT changed();
        return;
    }
    if (!app.isEmpty())
        choose(account.isEmpty() ? accounts.constFirst() : account, app);
    for (const QString &name : accounts)
        list(name);
}

void CopyRehearsal::takeListing(const QString &account, const Result<TargetListing> &listing)
{
    if (!listing) {
        if (listing.error().kind != Error::Cancelled)
            m_listingProblems.append(listing.error());
        return;
    }
    for (const CopyChoice &choice : choicesOf(account, *listing)) {
        const auto known = std::find_if(m_choices.begin(), m_choices.end(),
            [&](const CopyChoice &other) { return other.is(choice.account, choice.app); });
        if (known == m_choices.end())
            m_choices.append(choice);
        else
            *known = choice;
    }
    m_listingProblems.append(listing->problems);
}

QCoro::Task<> CopyRehearsal::list(QString account)
{
    const QPointer<CopyRehearsal> self(this);
    ++m_listings;
    const auto listing = co_await m_desk.targets(account);
    if (!self)
        co_return;
    --m_listings;
    takeListing(account, listing);
    Q_EMIT listed();
    if (!isListing() && m_appId.isEmpty() && m_choices.size() == 1)
        choose(m_choices.constFirst().account, m_choices.constFirst().app);
}

void CopyRehearsal::choose(const QString &account, const QString &app)
{
    if (m_isSending || (isSame(account, m_account) && isSame(app, m_appId)))
        return;
    m_account = account;
    m_wanted = m_appId = app;
    m_app.reset();
    m_changed.reset();
    m_failure.reset();
    m_last.reset();
    m_source.clear();
    m_target.clear();
    Q_EMIT configRead(std::nullopt, {});
    lookAgain();
}

void CopyRehearsal::lookAgain()
{
    if (m_isSending || m_appId.isEmpty())
        return;
    m_problem.reset();
    setConfirmation({});
    ++m_recalls;
    m_isRecalling = false;
    look(++m_looks);
}

QCoro::Task<> CopyRehearsal::look(int number)
{
    const QPointer<CopyRehearsal> self(this);
    const QString account = m_account;
    const QString app = m_appId;
    m_isLooking = true;
    Q_EMIT changed();
    const auto looked = co_await m_desk.look(account, app);
    if (!self || number != m_looks)
        co_return;
    m_isLooking = false;
    if (looked) {
        take(*looked);
        co_return;
    }
    m_problem = looked.error();
    Q_EMIT changed();
}

void CopyRehearsal::take(const CopyApp &app)
{
    m_lookedAt = m_clock->now();
    m_app = app;
    m_appId = app.id;
    const bool isListed = std::any_of(m_choices.begin(), m_choices.end(),
        [&](const CopyChoice &choice) { return choice.is(m_account, app.id); });
    if (!isListed) {
        m_choices.prepend(choiceOf(m_account, app));
        Q_EMIT listed();
    }
    if (const auto before = std::exchange(m_changed, std::nullopt); before && m_failure)
        m_failure->changes = changesOf(*before, app, {m_source, m_target}, m_clock->today());
    chooseSource();
    chooseTarget();
    prepare();
    if (const CopySlot *slot = target())
        readConfig(m_looks, slot->id, slot->name);
}

void CopyRehearsal::chooseSource()
{
    if (!m_source.isEmpty()) {
        if (!source())
            m_source.clear();
        return;
    }
    const CopySlot *wanted = slotById(m_wanted);
    const CopySlot *production = m_app->slot({});
    m_source = wanted ? wanted->id : production ? production->id : QString();
    // A copy of the only slot over itself cannot be meant.
    if (targets().isEmpty() && production && wanted && wanted != production) {
        m_source = production->id;
        m_target = wanted->id;
    }
}

void CopyRehearsal::chooseTarget()
{
    const QList<CopySlot> possible = targets();
    if (m_target.isEmpty() && possible.size() == 1)
        m_target = possible.constFirst().id;
    const CopySlot *chosen = target();
    if (chosen && !canBeTarget(*chosen))
        chosen = nullptr;
    if (!chosen)
        m_target.clear();
}

bool CopyRehearsal::canBeTarget(const CopySlot &slot) const
{
    return !slot.name.isEmpty() && !isSame(slot.name, slotLabel({})) && !isSame(slot.id, m_source);
}

QList<CopySlot> CopyRehearsal::targets() const
{
    QList<CopySlot> possible = m_app ? m_app->appSlots : QList<CopySlot>();
    possible.removeIf([this](const CopySlot &slot) { return !canBeTarget(slot); });
    return possible;
}

const CopySlot *CopyRehearsal::slotById(const QString &id) const
{
    if (!m_app || id.isEmpty())
        return nullptr;
    const auto found = std::find_if(m_app->appSlots.begin(), m_app->appSlots.end(),
        [&](const CopySlot &slot) { return isSame(slot.id, id); });
    return found == m_app->appSlots.end() ? nullptr : &*found;
}

void CopyRehearsal::setSource(const QString &slotId)
{
    if (m_isSending || !slotById(slotId) || isSame(slotId, m_source))
        return;
    m_source = slotId;
    const QString target = m_target;
    chooseTarget();
    prepare();
    if (m_target != target)
        Q_EMIT configRead(std::nullopt, {});
    if (const CopySlot *slot = this->target(); slot && m_target != target)
        readConfig(m_looks, slot->id, slot->name);
}

void CopyRehearsal::setTarget(const QString &slotId)
{
    const CopySlot *slot = slotById(slotId);
    if (m_isSending || !slot || !canBeTarget(*slot) || isSame(slotId, m_target))
        return;
    m_target = slot->id;
    m_last.reset();
    Q_EMIT configRead(std::nullopt, slot->name);
    prepare();
    readConfig(m_looks, slot->id, slot->name);
}

void CopyRehearsal::setSettings(const std::optional<QJsonObject> &settings)
{
    if (m_isSending || m_settings == settings)
        return;
    m_settings = settings;
    Q_EMIT changed();
}

/// What is to be confirmed is another copy than before.
void CopyRehearsal::prepare()
{
    setConfirmation({});
    ++m_recalls;
    m_isRecalling = false;
    if (source() && target())
        recall(m_recalls, target()->id);
    else
        Q_EMIT changed();
}

QCoro::Task<> CopyRehearsal::recall(int number, QString targetId)
{
    const QPointer<CopyRehearsal> self(this);
    const QString account = m_account;
    m_isRecalling = true;
    Q_EMIT changed();
    const auto last = co_await m_desk.last(account, targetId);
    if (!self || number != m_recalls)
        co_return;
    m_isRecalling = false;
    if (last) {
        m_last = *last;
        confirmAnew();
    } else {
        m_problem = last.error();
    }
    Q_EMIT changed();
}

void CopyRehearsal::confirmAnew()
{
    if (m_failure && m_last && m_last->state == ActionRecord::Failed && m_last->id != m_lastBefore)
        m_failure->problems = m_last->errors;
    setConfirmation(std::make_shared<Confirmation>(target()->name, m_lookedAt));
}

void CopyRehearsal::setConfirmation(const std::shared_ptr<Confirmation> &confirmation)
{
    if (std::exchange(m_confirmation, confirmation) != confirmation)
        Q_EMIT confirmationChanged();
}

QCoro::Task<> CopyRehearsal::readConfig(int number, QString targetId, QString slotName)
{
    const QPointer<CopyRehearsal> self(this);
    const QString account = m_account;
    const auto config = co_await m_desk.currentConfig(account, targetId);
    if (!self || number != m_looks || !isSame(targetId, m_target))
        co_return;
    Q_EMIT configRead(config ? std::optional(*config) : std::nullopt, slotName);
}

} // namespace Landfall
