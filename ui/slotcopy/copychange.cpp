// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copychange.h"

#include "copychoice.h"

#include <actions/copywarning.h>
#include <visibletext.h>

#include <QCoreApplication>

#include <algorithm>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::CopyChange)
};

const CopySlot *find(const CopyApp &app, const QString &id)
{
    const auto found = std::find_if(app.appSlots.begin(), app.appSlots.end(),
        [&](const CopySlot &slot) { return slot.id.compare(id, Qt::CaseInsensitive) == 0; });
    return found == app.appSlots.end() ? nullptr : &*found;
}

QString changeOf(const CopySlot &before, const CopySlot &now, const QDateTime &today)
{
    const QString name = slotLabel(now.name);
    const QString was = slotSummary(before, today);
    const QString is = slotSummary(now, today);
    if (was != is)
        return Text::tr("%1 was: %2. Now: %3.").arg(name, was, is);
    if (before.state != now.state)
        return Text::tr("%1 was %2 and is %3 now.")
            .arg(name, visibleText(before.state), visibleText(now.state));
    return Text::tr("%1 has another deployment than before.").arg(name);
}

} // namespace

QStringList changesOf(
    const CopyApp &before, const CopyApp &now, const QStringList &slotIds, const QDateTime &today)
{
    QStringList changes;
    for (const QString &id : slotIds) {
        const CopySlot *was = find(before, id);
        const CopySlot *is = find(now, id);
        if (was && !is)
            changes.append(Text::tr("%1 is no longer there.").arg(slotLabel(was->name)));
        else if (was && is && !(*was == *is))
            changes.append(changeOf(*was, *is, today));
    }
    return changes;
}

} // namespace Landfall
