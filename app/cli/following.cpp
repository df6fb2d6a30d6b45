// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "following.h"

#include "copyrecords.h"
#include "deploymentlines.h"

#include <deploymentjson.h>
#include <timestamp.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// How many of a target are looked at for the one to follow.
constexpr int targetDepth = 10;

/// How much an error ends: asking again does not mend it.
enum class Reach { Nothing, Watch, Account };

Reach reach(const Error &error)
{
    switch (error.kind) {
    case Error::Unauthorized:
    case Error::KeychainLocked:
    case Error::KeychainAbsent:
    case Error::KeychainDenied:
    case Error::SecretMissing:
        return Reach::Account;
    case Error::NotFound:
        // What may still come says when to ask again.
        return error.retryAfter.count() > 0 ? Reach::Nothing : Reach::Watch;
    case Error::Forbidden:
    case Error::BadInput:
    case Error::Storage:
        return Reach::Watch;
    case Error::Network:
    case Error::Tls:
    case Error::RateLimited:
    case Error::Server:
    case Error::BadReply:
    case Error::Cancelled:
        break;
    }
    return Reach::Nothing;
}

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Watch Following::Item::watch() const
{
    return id.isEmpty() ? Watch(account, Query(target.id, targetDepth)) : Watch(account, {}, id);
}

Following::Following(Context context) : m_context(context), m_copies(context)
{
    Engine &engine = *context.engine;
    // The engine's own connection is older: the model knows what was fetched before this does.
    connect(&engine.watcher(), &Watcher::fetched, this, &Following::takeNews);
    connect(&engine.watcher(), &Watcher::failed, this, &Following::takeProblem);
    connect(&m_copies, &CopyNews::told, this, &Following::takeCopy);
    connect(&m_progress, &QTimer::timeout, this, &Following::showProgress);
}

void Following::add(const Account &account, const QString &id)
{
    const bool isKnown = std::any_of(m_items.begin(), m_items.end(), [&](const Item &item) {
        return isSame(item.account.name, account.name) && isSame(item.id, id);
    });
    if (isKnown)
        return;
    Item item;
    item.account = account;
    item.id = id;
    m_items.append(item);
}

void Following::add(const FoundTarget &target)
{
    Item item;
    item.account = target.account;
    item.target = target.target;
    m_items.append(item);
}

void Following::add(const ActionRecord &copy)
{
    const Deployment row = copyRow(m_context, copy);
    const qsizetype before = m_items.size();
    add(Account(row.account, row.provider), row.id);
    if (m_items.size() == before)
        return;
    m_items.last().isCopy = true;
    m_copies.follow(copy);
}

void Following::takeCopy(const Deployment &copy)
{
    for (Item &item : m_items) {
        if (!item.isOver && item.isCopy && isSame(item.id, copy.id) && item.last != copy)
            take(item, copy);
    }
    askSoon();
}

void Following::interrupt()
{
    noteCause(ExitCode::CannotTell);
    end();
}

void Following::start()
{
    m_begin = QDateTime::currentDateTimeUtc();
    m_progress.start(1s);
    m_copies.start();
    askSoon();
}

void Following::timeOut()
{
    noteCause(ExitCode::TimedOut);
    end();
}

void Following::tell(const Error &error, const QString &account)
{
    m_context.output->problem(error, account);
    if (!m_context.output->isJson())
        return;
    QJsonObject line = toJson(error, account);
    line.insert("event"_L1, u"problem"_s);
    line.insert("at"_L1, formatTimestamp(QDateTime::currentDateTimeUtc()));
    m_context.output->jsonLine(line);
}

void Following::takeNews(const QList<Deployment> &fetched)
{
    const DeploymentModel &model = m_context.engine->model();
    for (Item &item : m_items) {
        if (item.id.isEmpty())
            choose(item, fetched);
        for (const Deployment &deployment : fetched) {
            const int row = model.rowOf(deployment);
            const bool isMeant = !item.isOver && row >= 0 && isSame(deployment.id, item.id)
                && isSame(deployment.account, item.account.name);
            if (isMeant && item.last != model.deployment(row))
                take(item, model.deployment(row));
        }
    }
    askSoon();
}

void Following::choose(Item &item, const QList<Deployment> &fetched)
{
    QList<Deployment> candidates;
    for (const Deployment &deployment : fetched) {
        if (isSame(deployment.account, item.account.name)
            && isSame(deployment.target.id, item.target.id))
            candidates.append(deployment);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
        [](const Deployment &a, const Deployment &b) { return a.created < b.created; });
    const auto isUnderWay = [](const Deployment &deployment) { return !isOver(deployment); };
    const auto isNew = [&item](const Deployment &deployment) {
        return item.isAnswered && deployment.created > item.newest;
    };
    const auto running = std::find_if(candidates.rbegin(), candidates.rend(), isUnderWay);
    const auto next = std::find_if(candidates.begin(), candidates.end(), isNew);
    if (next != candidates.end())
        item.id = next->id;
    else if (running != candidates.rend())
        item.id = running->id;
    else if (!item.isAnswered && (fetched.isEmpty() || !candidates.isEmpty())) {
        // A target without any deployment: the only time to compare with is this machine's.
        item.newest = candidates.isEmpty() ? m_begin : candidates.constLast().created;
        item.isAnswered = true;
    }
}

void Following::take(Item &item, const Deployment &deployment)
{
    print(item, deployment);
    if (!item.last)
        Q_EMIT found(item.account, item.id);
    item.last = deployment;
    if (!isOver(deployment))
        return;
    if (const QString but = reservation(deployment); !but.isEmpty())
        m_context.output->note(but);
    close(item, Landfall::exitCode(deployment));
}

void Following::print(const Item &item, const Deployment &deployment)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Output &output = *m_context.output;
    if (output.isJson()) {
        if (!item.last)
            output.jsonLine(eventJson(u"first"_s, deployment, now));
        if (isOver(deployment))
            output.jsonLine(eventJson(u"finished"_s, deployment, now));
        else if (item.last)
            output.jsonLine(eventJson(u"changed"_s, deployment, now));
        return;
    }
    // People see no difference in what the line does not show.
    const QString line = deploymentLine(deployment, now);
    if (!item.last || line != deploymentLine(*item.last, now))
        output.line(line, deployment.phase);
}

void Following::takeProblem(const Watch &watch, const Error &error)
{
    tell(error, watch.account.name);
    const Reach ends = reach(error);
    for (Item &item : m_items) {
        // The watcher asks nothing more for an account that is refused, nor tells of it again.
        const bool isMeant = ends == Reach::Account ? isSame(item.account.name, watch.account.name)
                                                    : ends == Reach::Watch && item.watch() == watch;
        if (isMeant && !item.isOver)
            close(item, Landfall::exitCode(error));
    }
    askSoon();
}

void Following::close(Item &item, ExitCode code)
{
    item.isOver = true;
    noteCause(code);
}

void Following::askSoon()
{
    // Not at once: the watcher is telling its news.
    QMetaObject::invokeMethod(this, &Following::ask, Qt::QueuedConnection);
}

void Following::ask()
{
    QList<Watch> watches;
    bool hasCopies = false;
    for (const Item &item : std::as_const(m_items)) {
        if (!item.isOver && !item.isCopy)
            watches.append(item.watch());
        hasCopies = hasCopies || (!item.isOver && item.isCopy);
    }
    if (watches.isEmpty() && !hasCopies)
        end();
    else if (!m_isEnded)
        m_context.engine->watcher().setWatches(watches);
}

void Following::showProgress()
{
    const auto isOpen = [](const Item &item) { return !item.isOver; };
    const auto item = std::find_if(m_items.cbegin(), m_items.cend(), isOpen);
    if (item == m_items.cend())
        return;
    const auto others = std::count_if(item + 1, m_items.cend(), isOpen);
    const QString text = item->last
        ? deploymentLine(*item->last, QDateTime::currentDateTimeUtc())
        : tr("Waiting for the next deployment of %1").arg(item->target.name);
    m_context.output->progress(
        others == 0 ? text : tr("%1 (and %n more)", nullptr, int(others)).arg(text));
}

void Following::end()
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    m_progress.stop();
    m_context.engine->watcher().stop();
    m_context.output->progress({});
    Q_EMIT ended();
}

} // namespace Landfall
