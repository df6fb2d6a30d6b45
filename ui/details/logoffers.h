// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>
#include <deployment.h>
#include <provider.h>

#include <QCoroTask>
#include <QHash>
#include <QObject>

#include <optional>

namespace Landfall {

class Engine;

/// The logs that the failed log of a deployment stands for, asked for once: of App Service it is a
/// list of files, one or more a machine. Costs requests of the account's budget.
class LogOffers : public QObject {
    Q_OBJECT
public:
    using Answer = Result<QList<OfferedLog>>;

    /// `engine` must outlive this.
    explicit LogOffers(Engine &engine, QObject *parent = nullptr);

    /// Asks for a deployment that failed and has a log of it, unless that was answered or is under
    /// way; what failed for a passing reason is asked again. answered() tells the end.
    void ask(const Deployment &deployment);

    /// None before the answer, and when the deployment names another log since.
    [[nodiscard]] std::optional<Answer> answerOf(const Deployment &deployment) const;

Q_SIGNALS:
    /// `key` is the deploymentKey().
    void answered(const QString &key);

private:
    struct Asked {
        LogLink link;
        std::optional<Answer> answer;
    };

    QCoro::Task<> fetch(Account account, QString key, LogLink link);
    void take(const QString &key, const LogLink &link, const Answer &answer);
    void makeRoom();

    Engine &m_engine;
    QHash<QString, Asked> m_asked; ///< by deploymentKey()
};

/// The first log of what failed; none where there is none.
[[nodiscard]] std::optional<LogLink> failedLogOf(const Deployment &deployment);

} // namespace Landfall
