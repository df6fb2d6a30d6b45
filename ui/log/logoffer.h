// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/logwindows.h"

#include <account.h>
#include <provider.h>

#include <QCoroTask>
#include <QObject>

#include <optional>

namespace Landfall {

/// A log that a window can show.
struct LogChoice {
    OfferedLog log;
    LogLink source; ///< of the deployment's links the one it belongs to
    bool isAsked = false; ///< the service was asked what `source` stands for

    friend bool operator==(const LogChoice &, const LogChoice &) = default;
};

/// "lw1sdlwk000F3A, looks failed": visible and in one line.
[[nodiscard]] QString choiceText(const LogChoice &choice);

/// "(1 of 3 failed)" of the choices with a machine; empty where it is not known of each.
[[nodiscard]] QString failedText(const QList<LogChoice> &choices);

/// Of those of one source the wished one: the machine's, else the newest that looks failed, else
/// the first. -1 when there is none.
[[nodiscard]] qsizetype wishedChoice(
    const QList<LogChoice> &choices, const LogLink &source, const QString &machine);

/// Knows which logs a deployment has, and asks the service what each link of it stands for.
class LogOffer : public QObject {
    Q_OBJECT
public:
    /// `engine` must outlive this.
    explicit LogOffer(Engine &engine, QObject *parent = nullptr);

    /// Links that come later are added, what was asked stays.
    void setDeployment(const Deployment &deployment);
    [[nodiscard]] const QList<LogChoice> &choices() const { return m_choices; }
    /// The account as it is stored; none when it was removed.
    [[nodiscard]] std::optional<Account> account() const;

    /// Asks (again); asked() or failed() follows.
    void ask(const LogLink &source);
    [[nodiscard]] bool isAsking() const { return m_asking > 0; }

Q_SIGNALS:
    void asked(const Landfall::LogLink &source);
    void failed(const Landfall::Error &error);

private:
    QCoro::Task<> fetch(Account account, LogLink source);
    void replace(const LogLink &source, const QList<OfferedLog> &logs);
    void finish(const LogLink &source, const Result<QList<OfferedLog>> &logs);

    Engine &m_engine;
    Deployment m_deployment;
    QList<LogChoice> m_choices;
    int m_asking = 0;
};

} // namespace Landfall
