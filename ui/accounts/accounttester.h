// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <accountediting.h>
#include <engine.h>

#include <QCoroTask>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace Landfall {

/// What a test of an account came to.
struct AccountTrial {
    Result<TestReport> report;
    std::optional<RateLimit> limit; ///< as the service told with its last answer
    std::chrono::milliseconds took {0};
};

/// Tests accounts as they were typed, in sessions of their own: nothing is stored and no session in
/// use is touched. After a test that went well it looks for what can be watched. One test at a
/// time.
class AccountTester : public QObject {
    Q_OBJECT
public:
    /// The engine must outlive this.
    explicit AccountTester(Engine &engine, QObject *parent = nullptr);
    /// Ends the requests under way.
    ~AccountTester() override;

    /// Without a typed secret the stored one is used, but only where it was entered for. finished()
    /// comes once, and after a test that went well listed(), never from within this call; an
    /// earlier test ends without them.
    void start(const AccountDraft &draft, const Secret &typed);
    /// Ends the test or the search without a signal.
    void cancel();
    /// The test itself; the search goes on without anybody waiting for it.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void finished(const Landfall::AccountTrial &trial);
    void listed(const Landfall::Result<Landfall::TargetListing> &listing);
    /// The service gave another secret in place of the typed one, which may serve no longer. One in
    /// place of a stored secret is stored instead.
    void renewed(const Landfall::Secret &secret);

private:
    QCoro::Task<> run(int number, AccountDraft draft, Secret secret);
    QCoro::Task<> search(int number, OpenAccount open);
    QCoro::Task<Result<Secret>> secretOf(AccountDraft draft, Secret typed);
    [[nodiscard]] OpenAccount open(int number, Provider *provider, const AccountDraft &draft,
        const Secret &secret, bool isStored);
    void finish(const AccountTrial &trial);
    [[nodiscard]] bool mayUseStoredSecret(const AccountDraft &draft) const;

    Engine &m_engine;
    std::shared_ptr<AccountClient> m_client;
    int m_number = 0;
    bool m_isRunning = false;
};

} // namespace Landfall
