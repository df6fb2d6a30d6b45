// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"
#include "copynews.h"
#include "targetsearch.h"

#include <watcher.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace Landfall {

/// Follows deployments until each is over and writes a line for each change. Uses the engine's
/// watcher alone; times that come from a service are compared with times of the same service.
class Following : public QObject {
    Q_OBJECT
public:
    explicit Following(Context context);

    /// A deployment that is known by its id.
    void add(const Account &account, const QString &id);

    /// A target's deployment under way, else the next one that starts.
    void add(const FoundTarget &target);

    /// A slot copy; the services' lists do not know it.
    void add(const ActionRecord &copy);

    /// Starts asking. ended() follows, later than this call.
    void start();

    /// Gives up on what is not over.
    void timeOut();

    /// The person has had enough. What is not over goes on.
    void interrupt();

    /// Tells of a problem as the output wants it; it ends nothing.
    void tell(const Error &error, const QString &account);

    /// Of all that was followed, and of noteCause().
    [[nodiscard]] ExitCode exitCode() const { return m_exitCode; }
    void noteCause(ExitCode code) { m_exitCode = graver(m_exitCode, code); }

Q_SIGNALS:
    /// Nothing is left to follow.
    void ended();
    /// A deployment to follow is there: the service told of it for the first time.
    void found(const Landfall::Account &account, const QString &id);

private:
    struct Item {
        Account account;
        QString id; ///< empty until one of the target is chosen
        Target target;
        QDateTime newest; ///< of the target's deployments before the one to choose
        bool isAnswered = false; ///< `newest` is known
        std::optional<Deployment> last; ///< as it was last told
        bool isOver = false;
        bool isCopy = false; ///< is told of by m_copies alone

        [[nodiscard]] Watch watch() const;
    };

    void takeCopy(const Deployment &copy);
    void takeNews(const QList<Deployment> &fetched);
    void choose(Item &item, const QList<Deployment> &fetched);
    void take(Item &item, const Deployment &deployment);
    void takeProblem(const Watch &watch, const Error &error);
    void print(const Item &item, const Deployment &deployment);
    void close(Item &item, ExitCode code);
    void askSoon();
    void ask();
    void showProgress();
    void end();

    Context m_context;
    CopyNews m_copies;
    QList<Item> m_items;
    QTimer m_progress;
    QDateTime m_begin;
    ExitCode m_exitCode = ExitCode::Success;
    bool m_isEnded = false;
};

} // namespace Landfall
