// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notifier.h"

#include "links.h"
#include "timeline/rowtext.h"
#include "window/activation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Notifier)
};

const QString clickAction = u"default"_s;
const QString showAction = u"show"_s;
const QString logAction = u"log"_s;
const QString siteAction = u"site"_s;

/// As many as the server remembers ids.
constexpr qsizetype mostTold = 200;

Notification::Urgency urgencyOf(const Announcement &announcement)
{
    const bool isProductions = isProduction(announcement.deployment);
    if (isFailure(announcement))
        return isProductions ? Notification::Critical : Notification::Normal;
    const bool isMinor =
        announcement.kind == Announcement::Succeeded || announcement.kind == Announcement::Ended;
    return isMinor && !isProductions ? Notification::Low : Notification::Normal;
}

QString categoryOf(const QList<Announcement> &announcements)
{
    if (std::any_of(announcements.begin(), announcements.end(), isFailure))
        return u"transfer.error"_s;
    const bool isOver = std::all_of(
        announcements.begin(), announcements.end(), [](const Announcement &announcement) {
            return announcement.kind != Announcement::RunningLong;
        });
    return isOver ? u"transfer.complete"_s : u"transfer"_s;
}

void openSite(const QString &url, const QString &token)
{
    const ActivationToken leave(token);
    openExternal(url);
}

/// A window can show it.
bool hasFailedLog(const Deployment &deployment)
{
    return std::any_of(deployment.logs.begin(), deployment.logs.end(),
        [](const LogLink &log) { return log.failed; });
}

QList<NotificationAction> actionsOf(const Notice &notice)
{
    const Announcement &first = notice.announcements.constFirst();
    const bool isGoodNews =
        first.kind == Announcement::Succeeded || first.kind == Announcement::Fixed;
    QList<NotificationAction> actions {{clickAction, Text::tr("Show")}};
    if (notice.kind == Notice::Single && isFailure(first) && hasFailedLog(first.deployment))
        actions.append({logAction, Text::tr("View failed log")});
    if (notice.kind == Notice::Single && isGoodNews && openableUrl(first.deployment.url))
        actions.append({siteAction, Text::tr("Open site")});
    actions.append({showAction, Text::tr("Show")});
    return actions;
}

} // namespace

Notification notificationOf(const Notice &notice)
{
    const NoticeText text = textOf(notice);
    Notification notification {text.title, text.body, Notification::Low,
        categoryOf(notice.announcements), actionsOf(notice)};
    for (const Announcement &announcement : notice.announcements)
        notification.urgency = std::max(notification.urgency, urgencyOf(announcement));
    return notification;
}

Notifier::Notifier(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_server(bus)
{
    connect(&m_server, &NotificationServer::invoked, this, &Notifier::invoke);
}

void Notifier::show(const Notice &notice)
{
    const bool isSingle = notice.kind == Notice::Single;
    if (notice.isQuiet || !isSingle) {
        // What was said of each of them is older than this.
        for (const Announcement &announcement : notice.announcements)
            m_server.close(deploymentKey(announcement.deployment));
    }
    if (notice.isQuiet)
        return;
    Told told {notice.announcements.constFirst().deployment, {}, {}};
    for (const Announcement &announcement : notice.announcements)
        told.left.append(deploymentKey(announcement.deployment));
    const Notification notification = notificationOf(notice);
    for (const NotificationAction &action : notification.actions)
        told.actions.append(action.key);
    // A key has a line break, so that no deployment can have such a tag.
    const QString tag = isSingle ? told.left.constFirst() : u"summary %1"_s.arg(++m_summaries);
    remember(tag, told);
    m_server.show(tag, notification);
}

void Notifier::remember(const QString &tag, const Told &told)
{
    m_tags.removeOne(tag);
    m_tags.append(tag);
    m_told.insert(tag, told);
    if (m_tags.size() > mostTold)
        m_told.remove(m_tags.takeFirst());
}

void Notifier::withdraw(const Deployment &deployment)
{
    const QString key = deploymentKey(deployment);
    for (auto told = m_told.begin(); told != m_told.end(); ++told) {
        if (told->left.removeAll(key) > 0 && told->left.isEmpty())
            m_server.close(told.key());
    }
}

void Notifier::invoke(const QString &tag, const QString &action, const QString &token)
{
    const auto told = m_told.constFind(tag);
    if (told == m_told.constEnd() || !told->actions.contains(action))
        return;
    const Deployment deployment = told->first;
    if (action == clickAction || action == showAction)
        Q_EMIT showRequested(deployment, token);
    else if (action == logAction)
        Q_EMIT logRequested(deployment, token);
    else if (action == siteAction)
        openSite(deployment.url, token);
}

} // namespace Landfall
