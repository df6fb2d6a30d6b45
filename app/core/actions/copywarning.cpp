// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copywarning.h"

#include "visibletext.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::CopyWarning)
};

constexpr qsizetype shortCommit = 7;

/// The service's name of the slot that has none.
QString label(const QString &slot)
{
    return slot.isEmpty() ? u"production"_s : visibleText(slot);
}

/// "today 11:02"; empty for no time.
QString moment(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return Text::tr("today %1", "time").arg(local.toString(u"HH:mm"_s));
    if (local.date() == today.addDays(-1))
        return Text::tr("yesterday %1", "time").arg(local.toString(u"HH:mm"_s));
    const bool isThisYear = local.date().year() == today.year();
    return QLocale().toString(
        local, isThisYear ? Text::tr("d MMM HH:mm") : Text::tr("d MMM yyyy HH:mm"));
}

/// "8 days old"; empty for no time.
QString age(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 minutes = std::max<qint64>(0, time.secsTo(now)) / 60;
    if (minutes < 1)
        return Text::tr("less than a minute old");
    if (minutes < 60)
        return Text::tr("%n minute(s) old", nullptr, int(minutes));
    if (minutes < qint64(48) * 60)
        return Text::tr("%n hour(s) old", nullptr, int(minutes / 60));
    return Text::tr("%n day(s) old", nullptr, int(minutes / 60 / 24));
}

QString healthText(const Deployment &deployment)
{
    switch (deployment.health) {
    case Health::Healthy:
        return Text::tr("healthy");
    case Health::Degraded:
        return Text::tr("degraded");
    case Health::Failing:
        return Text::tr("not running");
    case Health::Unverified:
        return Text::tr("not verified");
    case Health::None:
        break;
    }
    return {};
}

/// What is there to be copied or lost; null where nobody knows.
const Deployment *content(const CopySlot *slot)
{
    if (!slot)
        return nullptr;
    if (slot->live)
        return &*slot->live;
    return slot->newest ? &*slot->newest : nullptr;
}

QString named(const Deployment *deployment, QStringList facts)
{
    facts.removeAll(QString());
    const QString name = deployment && !deployment->commit.isEmpty()
        ? visibleText(deployment->commit.left(shortCommit))
        : Text::tr("an unknown deployment");
    return facts.isEmpty() ? name : u"%1 (%2)"_s.arg(name, facts.join(u", "_s));
}

QString replacesSentence(
    const CopySlot *source, const CopySlot *target, const QString &targetName, const QDateTime &now)
{
    const Deployment *lost = content(target);
    const Deployment *copied = content(source);
    const QStringList lostFacts =
        lost ? QStringList {moment(lost->created, now), healthText(*lost)} : QStringList();
    const QStringList copiedFacts =
        copied ? QStringList {age(copied->created, now)} : QStringList();
    return Text::tr("This replaces %1 in %2 by %3.", "deployment, slot, deployment")
        .arg(named(lost, lostFacts), targetName, named(copied, copiedFacts));
}

/// The paths of all lists, those in nested objects too.
QStringList listsOf(const QJsonObject &object, const QString &prefix = {})
{
    QStringList paths;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = prefix + it.key();
        if (it->isArray())
            paths.append(visibleText(path));
        else if (it->isObject())
            paths.append(listsOf(it->toObject(), path + u'.'));
    }
    return paths;
}

QString settingsText(const SlotCopy &copy)
{
    if (!copy.siteConfig)
        return Text::tr("its settings are kept", "the slot's");
    const QString become =
        Text::tr("its settings become those of %1", "the slot's").arg(label(copy.source));
    QStringList parts {become};
    if (!copy.siteConfig->isEmpty())
        parts = {Text::tr("%1, %n of them overridden", nullptr, int(copy.siteConfig->size()))
                     .arg(become)};
    const QStringList lists = listsOf(*copy.siteConfig);
    const QString names = QLocale().createSeparatedList(lists);
    if (lists.size() == 1)
        parts.append(Text::tr("%1 is sent as a whole list").arg(names));
    else if (!lists.isEmpty())
        parts.append(Text::tr("%1 are sent as whole lists").arg(names));
    return parts.join(u"; "_s);
}

QString lostSentence(const CopySlot *target, const SlotCopy &copy, const QDateTime &now)
{
    const Deployment *lost = content(target);
    const QString time = lost ? moment(lost->created, now) : QString();
    QStringList by;
    if (lost)
        by = {visibleText(lost->author), visibleText(lost->commit.left(shortCommit))};
    by.removeAll(QString());
    QString what = Text::tr("Its content");
    if (!time.isEmpty())
        what = Text::tr("Its content from %1", "time").arg(time);
    if (!by.isEmpty())
        what += u" (%1)"_s.arg(by.join(u" · "_s));
    return Text::tr("%1 is lost; %2.", "content, settings").arg(what, settingsText(copy));
}

bool isUnderWay(const Deployment &deployment)
{
    return deployment.phase == Phase::Queued || deployment.phase == Phase::Running
        || deployment.phase == Phase::Stalled;
}

QString failure(const CopySlot &source)
{
    const Deployment &newest = *source.newest;
    const QString name = label(source.name);
    if (newest.phase != Phase::Failed && newest.phase != Phase::Partial)
        return {};
    const InstanceCounts counts = newest.instances.value_or(InstanceCounts());
    const int all = counts.succeeded + counts.inProgress + counts.failed;
    if (counts.failed == 0)
        return Text::tr("The last deployment of %1 failed.").arg(name);
    return Text::tr("The last deployment of %1 failed on %2 of %n instance(s).", nullptr, all)
        .arg(name, QString::number(counts.failed));
}

QString sickness(const CopySlot &source)
{
    const Deployment *copied = content(&source);
    const QString name = label(source.name);
    if (copied && copied->health == Health::Degraded)
        return Text::tr("What is deployed in %1 runs on some of its instances only.").arg(name);
    if (copied && copied->health == Health::Failing)
        return Text::tr("What is deployed in %1 does not run.").arg(name);
    return {};
}

QStringList aboutSource(const CopySlot &source)
{
    const QString failed = source.newest ? failure(source) : QString();
    // Of one deployment one sentence is enough.
    const bool isOther = source.live && source.newest && source.live->id != source.newest->id;
    return {failed, failed.isEmpty() || isOther ? sickness(source) : QString()};
}

QString unread(const CopySlot &slot)
{
    if (!slot.problem)
        return {};
    return Text::tr("The deployments of %1 could not be read: %2", "slot, sentence")
        .arg(label(slot.name), visibleText(slot.problem->message));
}

QStringList aboutTarget(const CopySlot &target)
{
    QStringList sentences;
    const QString name = label(target.name);
    if (target.traffic && *target.traffic > 0)
        sentences.append(Text::tr("%1 gets %2 % of production's traffic.", "slot, number")
                             .arg(name, QLocale().toString(*target.traffic, 'g', 4)));
    if (target.state.compare("Stopped"_L1, Qt::CaseInsensitive) == 0)
        sentences.append(Text::tr("%1 is stopped.", "slot").arg(name));
    return sentences;
}

QString aboutLast(const std::optional<ActionRecord> &last, const QDateTime &now)
{
    if (!last)
        return {};
    const QString time = moment(last->begun(), now);
    if (last->isOpen() && last->state == ActionRecord::Sent)
        return Text::tr("The last attempt (%1) has no answer yet.").arg(time);
    if (last->isUnclear())
        return Text::tr("The outcome of the last attempt (%1) is not known: it may have been "
                        "carried out.")
            .arg(time);
    if (last->isOpen())
        return Text::tr("The last attempt (%1) is still under way.").arg(time);
    return {};
}

QString older(const CopySlot *source, const CopySlot *target)
{
    const Deployment *copied = content(source);
    const Deployment *lost = content(target);
    if (!copied || !lost || !copied->created.isValid() || !lost->created.isValid()
        || copied->created >= lost->created)
        return {};
    return Text::tr("What is copied is older than what it replaces.");
}

/// All but the record's, in the order in which they matter.
QStringList aboutSlots(const CopySlot *source, const CopySlot *target)
{
    QStringList sentences {older(source, target)};
    if (source)
        sentences.append(aboutSource(*source));
    for (const CopySlot *slot : {source, target}) {
        if (slot && slot->newest && isUnderWay(*slot->newest))
            sentences.append(
                Text::tr("A deployment is under way in %1.", "slot").arg(label(slot->name)));
    }
    if (target)
        sentences.append(aboutTarget(*target));
    for (const CopySlot *slot : {source, target}) {
        if (slot)
            sentences.append(unread(*slot));
    }
    return sentences;
}

} // namespace

CopyWarning copyWarning(const CopyApp &app, const SlotCopy &copy,
    const std::optional<ActionRecord> &last, const QDateTime &now)
{
    const CopySlot *source = app.slot(copy.source);
    const CopySlot *target = app.slot(copy.target);
    CopyWarning warning;
    warning.title = Text::tr("This replaces everything deployed in %1 / %2.", "app, slot")
                        .arg(visibleText(app.name), label(copy.target));
    warning.replaces = replacesSentence(source, target, label(copy.target), now);
    warning.lost = lostSentence(target, copy, now);
    warning.concerns = QStringList {Text::tr("Landfall cannot undo or cancel a slot copy.")}
        + QStringList {aboutLast(last, now)} + aboutSlots(source, target);
    warning.concerns.removeAll(QString());
    return warning;
}

QString slotSummary(const CopySlot &slot, const QDateTime &now)
{
    if (slot.problem)
        return Text::tr("its deployments could not be read");
    const Deployment *newest = slot.newest ? &*slot.newest : content(&slot);
    if (!newest)
        return Text::tr("nothing deployed that is known");
    const QDateTime ended = newest->finished.isValid() ? newest->finished : newest->created;
    const bool isToday = ended.toLocalTime().date() == now.toLocalTime().date();
    const QString time = isToday ? ended.toLocalTime().toString(u"HH:mm"_s) : moment(ended, now);
    QStringList status {visibleText(newest->status), time};
    status.removeAll(QString());
    QStringList parts {status.join(u' '), visibleText(newest->commit.left(shortCommit)),
        visibleText(newest->author), age(newest->created, now)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace Landfall
