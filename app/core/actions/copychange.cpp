// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copychange.h"

#include "deploymenttext.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype longestId = 60;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopies)
};

QString named(const QString &slot)
{
    return slot.isEmpty() ? Text::tr("production") : visibleText(slot);
}

QString described(const std::optional<Deployment> &deployment)
{
    if (!deployment)
        return Text::tr("none");
    const QString id = visibleText(deployment->id.section(u'/', -1), longestId);
    return Text::tr("%1 (%2)").arg(id, phaseText(deployment->phase));
}

bool isSame(const std::optional<Deployment> &a, const std::optional<Deployment> &b)
{
    if (!a || !b)
        return !a && !b;
    return a->id.compare(b->id, Qt::CaseInsensitive) == 0 && a->phase == b->phase;
}

QStringList changesOf(const CopySlot &shown, const CopySlot &now)
{
    const QString name = named(now.name);
    if (now.problem && !shown.problem)
        return {Text::tr("What is deployed in %1 cannot be read any more: %2")
                    .arg(name, visibleText(now.problem->message))};
    QStringList changes;
    if (!isSame(shown.newest, now.newest))
        changes.append(Text::tr("The newest deployment of %1 was %2 and is now %3.")
                           .arg(name, described(shown.newest), described(now.newest)));
    if (!isSame(shown.live, now.live))
        changes.append(Text::tr("What %1 serves was %2 and is now %3.")
                           .arg(name, described(shown.live), described(now.live)));
    return changes;
}

QStringList changesOf(const CopyApp &shown, const CopyApp &now, const QString &slotName)
{
    const CopySlot *before = shown.slot(slotName);
    const CopySlot *after = now.slot(slotName);
    if (!after)
        return {Text::tr("The slot %1 is no longer there.").arg(named(slotName))};
    if (!before || before->id.compare(after->id, Qt::CaseInsensitive) != 0)
        return {Text::tr("The slot %1 is another one.").arg(named(slotName))};
    return changesOf(*before, *after);
}

} // namespace

QString changeSince(const CopyApp &shown, const CopyApp &now, const SlotCopy &copy)
{
    const QStringList changes =
        changesOf(shown, now, copy.target) + changesOf(shown, now, copy.source);
    return changes.join(u' ');
}

} // namespace Landfall
