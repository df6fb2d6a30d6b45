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
/// use is touched. One test at a time.
class AccountTester : public QObject {
    Q_OBJECT
public:
    /// The engine must outlive this.
    explicit AccountTester(Engine &engine, QObject *parent = nullptr);
    /// Ends the requests under way.
    ~AccountTester() override;

    /// Without a typed secret the stored one is used, but only where it was entered for. finished()
    /// comes once, never from within this call; an earlier test ends without it.
    void start(const AccountDraft &draft, const Secret &typed);
    /// Ends the test without finished().
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void finished(const Landfall::AccountTrial &trial);

private:
    QCoro::Task<> run(int number, AccountDraft draft, Secret secret);
    void finish(const AccountTrial &trial);
    [[nodiscard]] bool mayUseStoredSecret(const AccountDraft &draft) const;

    Engine &m_engine;
    std::shared_ptr<AccountClient> m_client;
    int m_number = 0;
    bool m_isRunning = false;
};

} // namespace Landfall
