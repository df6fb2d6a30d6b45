// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "announcement.h"
#include "deploymenttext.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::NoticeText)
};

constexpr qsizetype longestTitle = 80;
constexpr qsizetype longestBody = 240;
/// Of a word of the service, and of a line of several.
constexpr qsizetype longestWord = 100;

QString cut(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    QString kept = text.left(longest - 1);
    if (kept.back().isHighSurrogate())
        kept.chop(1);
    return kept + u'…';
}

QString word(const QString &text)
{
    return cut(visibleText(text, longestWord).trimmed(), longestWord);
}

QString placeOf(const Deployment &deployment)
{
    const QString name = visibleText(deployment.target.name).trimmed();
    const QString environment = visibleText(deployment.environment).trimmed();
    return environment.isEmpty() ? name
                                 : Text::tr("%1 %2", "name, environment").arg(name, environment);
}

QString failurePattern(const Deployment &deployment)
{
    if (deployment.phase == Phase::Partial)
        return Text::tr("%1 partly failed");
    if (deployment.phase != Phase::Succeeded)
        return Text::tr("%1 failed");
    return deployment.health == Health::Degraded ? Text::tr("%1 is deployed and runs degraded")
                                                 : Text::tr("%1 is deployed and does not run");
}

QString endPattern(const Deployment &deployment)
{
    if (deployment.phase == Phase::Canceled)
        return Text::tr("%1 was canceled");
    if (deployment.phase == Phase::Skipped)
        return Text::tr("%1 was skipped");
    return Text::tr("%1 ended, and its service does not tell how");
}

QString patternOf(const Announcement &announcement)
{
    const Deployment &deployment = announcement.deployment;
    switch (announcement.kind) {
    case Announcement::Failed:
        return failurePattern(deployment);
    case Announcement::StillFailing:
        return Text::tr("%1 still fails");
    case Announcement::Fixed:
        return Text::tr("%1 works again");
    case Announcement::Succeeded:
        return deployment.target.kind == "workflow"_L1 ? Text::tr("%1 succeeded")
                                                       : Text::tr("%1 is deployed");
    case Announcement::Ended:
        return endPattern(deployment);
    case Announcement::RunningLong:
        break;
    }
    return Text::tr("%1 runs unusually long");
}

/// A name that is too long is cut, not what happened to it.
QString headline(const Announcement &announcement, qsizetype longest)
{
    const QString pattern = patternOf(announcement);
    const qsizetype rest = pattern.size() - 2;
    return pattern.arg(cut(placeOf(announcement.deployment), longest - rest));
}

QString sentence(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'.') ? text : text + u'.';
}

/// "RuntimeFailed after 4:31 (usual 4:05)."
QString howLong(const Announcement &announcement)
{
    const Deployment &deployment = announcement.deployment;
    const QString how =
        word(deployment.status.isEmpty() ? verdictText(deployment) : statusText(deployment));
    const auto took = duration(deployment);
    if (!took)
        return sentence(how);
    if (!announcement.forecast)
        return Text::tr("%1 after %2.", "word, time").arg(how, durationText(*took));
    return Text::tr("%1 after %2 (usual %3).", "word, time, time")
        .arg(how, durationText(*took), durationText(announcement.forecast->whole));
}

QString soFar(const Announcement &announcement, const QDateTime &now)
{
    const qint64 passed = std::max<qint64>(0, announcement.deployment.created.msecsTo(now));
    const QString time = durationText(std::chrono::milliseconds(passed));
    if (!announcement.forecast)
        return Text::tr("Under way for %1.").arg(time);
    return Text::tr("Under way for %1 (usual %2).")
        .arg(time, durationText(announcement.forecast->whole));
}

/// "1 of 10 instances failed", or which part did.
QString whatFailed(const Deployment &deployment)
{
    if (deployment.instances && deployment.instances->failed > 0) {
        const InstanceCounts &counts = *deployment.instances;
        const int all = counts.succeeded + counts.inProgress + counts.failed;
        return Text::tr("%1 of %n instance(s) failed", nullptr, all).arg(counts.failed);
    }
    const auto failed =
        std::find_if(deployment.parts.begin(), deployment.parts.end(), [](const Part &part) {
            return part.phase == Phase::Failed || part.phase == Phase::Partial;
        });
    return failed == deployment.parts.end() ? QString() : word(failed->name);
}

QString why(const Deployment &deployment)
{
    QString reason = deployment.reason;
    if (reason.isEmpty() && !deployment.errors.isEmpty()) {
        const Problem &problem = deployment.errors.constFirst();
        reason = problem.code.isEmpty() ? problem.message : problem.code;
    }
    const QString part = whatFailed(deployment);
    reason = word(reason);
    if (part.isEmpty() || reason.isEmpty())
        return sentence(part + reason);
    return sentence(Text::tr("%1: %2", "what failed, why").arg(part, reason));
}

QString whatWasDeployed(const Deployment &deployment)
{
    QStringList words {word(deployment.branch), word(deployment.message.section(u'\n', 0, 0))};
    words.removeAll(QString());
    return words.join(u" · "_s);
}

QString bodyOf(const Announcement &announcement, const QDateTime &now)
{
    const Deployment &deployment = announcement.deployment;
    if (announcement.kind == Announcement::RunningLong)
        return soFar(announcement, now) + u'\n' + whatWasDeployed(deployment);
    if (isFailure(announcement))
        return howLong(announcement) + u' ' + why(deployment);
    QString first = howLong(announcement);
    if (deployment.phase == Phase::Succeeded && deployment.health == Health::Unverified)
        first += u' ' + Text::tr("Its service does not tell whether it runs.");
    else if (deployment.phase == Phase::Skipped)
        first += u' ' + sentence(word(deployment.reason));
    return first.trimmed() + u'\n' + whatWasDeployed(deployment);
}

/// "2 succeeded, 1 failed", by what is worst.
QString countsOf(const QList<Announcement> &announcements)
{
    int succeeded = 0;
    int failed = 0;
    int other = 0;
    int late = 0;
    for (const Announcement &announcement : announcements) {
        if (isFailure(announcement))
            ++failed;
        else if (announcement.kind == Announcement::RunningLong)
            ++late;
        else if (announcement.kind == Announcement::Ended)
            ++other;
        else
            ++succeeded;
    }
    QStringList words;
    if (succeeded > 0)
        words.append(Text::tr("%n succeeded", "deployments", succeeded));
    if (failed > 0)
        words.append(Text::tr("%n failed", "deployments", failed));
    if (other > 0)
        words.append(Text::tr("%n ended otherwise", "deployments", other));
    if (late > 0)
        words.append(Text::tr("%n running unusually long", "deployments", late));
    return words.join(", "_L1);
}

QString titleOf(const Notice &notice)
{
    const QString counts = countsOf(notice.announcements);
    if (notice.kind == Notice::WhileAway)
        return Text::tr("While you were away: %1").arg(counts);
    const auto ended = std::count_if(notice.announcements.begin(), notice.announcements.end(),
        [](const Announcement &announcement) {
            return announcement.kind != Announcement::RunningLong;
        });
    if (ended == 0)
        return Text::tr(
            "%n deployment(s) running unusually long", nullptr, int(notice.announcements.size()));
    const QString start = notice.kind == Notice::TooMany
        ? Text::tr("%n more deployment(s) ended", nullptr, int(ended))
        : Text::tr("%n deployment(s) ended", nullptr, int(ended));
    return Text::tr("%1: %2", "3 deployments ended: 2 succeeded, 1 failed").arg(start, counts);
}

/// As many as there is room for, a line each.
QString listOf(const QList<Announcement> &announcements)
{
    QStringList lines;
    qsizetype room = longestBody;
    for (qsizetype i = 0; i < announcements.size(); ++i) {
        const int left = int(announcements.size() - i);
        const QString line = headline(announcements.at(i), longestWord);
        const QString rest = Text::tr("and %n more", nullptr, left);
        // The last one needs no room for how many follow.
        if (line.size() + 1 + (left == 1 ? 0 : rest.size() + 1) > room) {
            lines.append(rest);
            break;
        }
        lines.append(line);
        room -= line.size() + 1;
    }
    return lines.join(u'\n');
}

} // namespace

NoticeText textOf(const Notice &notice)
{
    NoticeText text;
    if (notice.announcements.size() == 1) {
        const Announcement &announcement = notice.announcements.constFirst();
        text.title = headline(announcement, longestTitle);
        text.body = bodyOf(announcement, notice.at);
    } else {
        text.title = titleOf(notice);
        text.body = listOf(notice.announcements);
    }
    return {cut(text.title, longestTitle), cut(text.body.trimmed(), longestBody)};
}

} // namespace Landfall
