// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowbanners.h"

#include "accounts/accountcommands.h"
#include "bannerarea.h"
#include "windowactions.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace Landfall {

WindowBanners::WindowBanners(
    Engine &engine, BannerArea &area, const WindowActions &actions, AccountCommands &accounts)
    : QObject(&area), m_engine(engine), m_area(area), m_accounts(accounts),
      m_canEdit(actions.editAccount != nullptr)
{
    for (const ProviderInfo &provider : engine.providers().providers())
        m_providerNames.insert(provider.id, provider.name);
    connect(&area, &BannerArea::actionRequested, this, &WindowBanners::act);
    connect(&area, &BannerArea::unlockRequested, this, &WindowBanners::unlock);
    connect(&area, &BannerArea::shownChanged, actions.firstMessage, &QAction::setEnabled);
    connect(actions.firstMessage, &QAction::triggered, &area, &BannerArea::focusFirst);
    connect(&engine.reachability(), &Reachability::changed, this, &WindowBanners::update);
    connect(&engine.credentialEnds(), &CredentialEnds::changed, this, &WindowBanners::update);
    connect(&engine.settings(), &SettingsStore::changed, this, &WindowBanners::update);
    connect(&engine.history(), &HistoryStore::problemChanged, this, &WindowBanners::update);
}

void WindowBanners::update()
{
    BannerSources sources;
    sources.states = m_engine.watcher().accountStates();
    sources.providerNames = m_providerNames;
    sources.offlineSince = offlineSince(sources.states, m_engine.reachability().isDisconnected());
    sources.fileProblem = m_engine.accounts().problem();
    sources.settingsProblem = m_engine.settings().problem();
    sources.historyProblem = m_engine.history().problem();
    for (const AccountState &state : std::as_const(sources.states))
        sources.credentialEnds.insert(state.account, m_engine.credentialEnds().end(state.account));
    sources.now = std::chrono::steady_clock::now();
    sources.today = QDateTime::currentDateTimeUtc();
    sources.canEdit = m_canEdit;
    m_area.setNotes(bannersFor(sources));
}

void WindowBanners::act(const BannerNote &note)
{
    switch (note.action) {
    case BannerNote::ReadFile:
        m_engine.accounts().reload();
        m_engine.settings().reload();
        break;
    case BannerNote::KeepHistory:
        m_engine.history().flush();
        break;
    case BannerNote::SignInAgain:
    case BannerNote::EnterSecret:
        m_accounts.signInAgain(note.account);
        break;
    case BannerNote::Edit:
        m_accounts.editField(note.account, {});
        break;
    case BannerNote::ChooseCaFile:
        m_accounts.editField(note.account, u"ca_file"_s);
        break;
    case BannerNote::RefreshLessOften:
        m_accounts.editField(note.account, u"requests_per_minute"_s);
        break;
    case BannerNote::Test:
        m_accounts.testNow(note.account);
        break;
    case BannerNote::ShowHealth:
        m_accounts.showHealth(note.account);
        break;
    case BannerNote::TryNow:
        m_engine.watcher().refresh(note.account);
        break;
    case BannerNote::Unlock: // unlockRequested() tells of it
        break;
    }
}

/// The keychain asks for its password itself; whoever waited for it is asked again then.
QCoro::Task<> WindowBanners::unlock()
{
    if (m_isUnlocking)
        co_return;
    const QPointer<WindowBanners> self(this);
    m_isUnlocking = true;
    const auto unlocked = co_await m_engine.secrets().unlock();
    if (!self)
        co_return;
    m_isUnlocking = false;
    if (!unlocked && unlocked.error().kind == Error::KeychainLocked)
        co_return;
    for (const AccountState &state : m_engine.watcher().accountStates()) {
        if (state.error && state.error->kind == Error::KeychainLocked)
            m_engine.watcher().refresh(state.account);
    }
}

} // namespace Landfall
