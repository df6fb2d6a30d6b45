// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copywords.h"

#include "timeline/formatting.h"

#include <deploymenttext.h>
#include <visibletext.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopyProgress)
};

milliseconds lengthUntil(const ActionRecord &record, const QDateTime &end)
{
    return milliseconds(std::max<qint64>(0, record.begun().msecsTo(end)));
}

QString soFar(const ActionRecord &record, const QDateTime &now)
{
    const milliseconds length = lengthUntil(record, now);
    if (length < 1min)
        return Text::tr("%1 s so far").arg(duration_cast<seconds>(length).count());
    return Text::tr("%1 so far").arg(durationText(length));
}

QString lastOnesText(const QList<milliseconds> &lastOnes)
{
    if (lastOnes.isEmpty())
        return {};
    const auto [least, most] = std::minmax_element(lastOnes.begin(), lastOnes.end());
    const int count = int(lastOnes.size());
    if (count == 1)
        return Text::tr("the last copy took %1").arg(durationText(*least));
    return Text::tr("the last %n copies took %1 to %2", nullptr, count)
        .arg(durationText(*least), durationText(*most));
}

QString endText(const ActionRecord &record)
{
    switch (record.state) {
    case ActionRecord::Done:
        return Text::tr("Ended at %1").arg(formatClock(record.ended));
    case ActionRecord::Failed:
        return Text::tr("Failed at %1").arg(formatClock(record.ended));
    case ActionRecord::NotSent:
        return Text::tr("Given up at %1, nothing was sent").arg(formatClock(record.ended));
    default:
        return Text::tr("No longer looked for since %1").arg(formatClock(record.ended));
    }
}

QString stateText(const CopyFacts &facts)
{
    const ActionRecord &record = facts.record;
    switch (record.state) {
    case ActionRecord::Prepared:
        return Text::tr("Confirmed at %1, not sent yet").arg(formatClock(record.prepared));
    case ActionRecord::Sent:
        return Text::tr("Sent to %1 at %2, not answered yet")
            .arg(visibleText(facts.service), formatClock(record.sent));
    case ActionRecord::Accepted:
        return Text::tr("Accepted by %1 at %2")
            .arg(visibleText(facts.service), formatClock(record.accepted));
    case ActionRecord::Unknown:
        return Text::tr("Sent to %1 at %2, the answer was lost")
            .arg(visibleText(facts.service), formatClock(record.sent));
    default:
        return endText(record);
    }
}

EmphasizedText openNote(const CopyFacts &facts)
{
    const int pause = std::max(1, int(ceil<seconds>(facts.pause).count()));
    const QString target = slotText(facts.copy.target);
    QString text = Text::tr("%1 answers 202 and then reports no progress for a slot copy.")
                       .arg(visibleText(facts.service))
        + u' ';
    const QString asking = Text::tr("Landfall asks the slot %1 every %n s; what you see after "
                                    "“accepted” is observed, not reported.",
        nullptr, pause);
    const qsizetype start = text.size() + std::max<qsizetype>(0, asking.indexOf("%1"_L1));
    text += asking.arg(target);
    return {text, start, target.size()};
}

QString unknownNote(const CopyFacts &facts)
{
    const QString target = slotText(facts.copy.target);
    if (facts.record.isOpen())
        return Text::tr("The answer of %1 was lost: the copy may be under way or not. Landfall "
                        "never sends it again. It looks for a new deployment in “%2” until it "
                        "knows, for 30 minutes at most.")
            .arg(visibleText(facts.service), target);
    return Text::tr("Nobody can tell whether “%1” was replaced: no new deployment showed there. "
                    "Look at the slot in the portal before you copy again.")
        .arg(target);
}

} // namespace

QString slotText(const QString &slotName)
{
    return slotName.isEmpty() ? u"production"_s : visibleText(slotName);
}

QString copyWindowTitle(const ActionRecord &record)
{
    switch (record.state) {
    case ActionRecord::Prepared:
    case ActionRecord::Sent:
    case ActionRecord::Accepted:
        return Text::tr("Slot copy in progress");
    case ActionRecord::Unknown:
        return Text::tr("Slot copy, outcome unknown");
    case ActionRecord::NotSent:
        return Text::tr("Slot copy was not sent");
    case ActionRecord::Done:
        return Text::tr("Slot copy done");
    case ActionRecord::Failed:
        return Text::tr("Slot copy failed");
    }
    return {};
}

QString copyTitle(const CopyFacts &facts)
{
    //: App: source slot to target slot
    return Text::tr("%1: %2 to %3")
        .arg(visibleText(facts.app), slotText(facts.copy.source), slotText(facts.copy.target));
}

QString copyLine(const CopyFacts &facts, const QDateTime &now)
{
    const ActionRecord &record = facts.record;
    QStringList parts {stateText(facts)};
    if (record.isOpen()) {
        parts.append(soFar(record, now));
        parts.append(lastOnesText(facts.lastOnes));
    } else if (record.state == ActionRecord::Unknown) {
        parts.append(endText(record));
    } else if (record.state != ActionRecord::NotSent) {
        parts.append(Text::tr("took %1").arg(durationText(lengthUntil(record, record.ended))));
        parts.append(lastOnesText(facts.lastOnes));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

EmphasizedText copyNote(const CopyFacts &facts)
{
    const QString service = visibleText(facts.service);
    const QString target = slotText(facts.copy.target);
    switch (facts.record.state) {
    case ActionRecord::Prepared:
    case ActionRecord::Sent:
    case ActionRecord::Accepted:
        return openNote(facts);
    case ActionRecord::Unknown:
        return unknownNote(facts);
    case ActionRecord::NotSent:
        return Text::tr("Nothing of it reached %1, so “%2” is as it was. You can copy again.")
            .arg(service, target);
    case ActionRecord::Done:
        return Text::tr("“%1” now has what was deployed in “%2”. A slot copy cannot be undone.")
            .arg(target, slotText(facts.copy.source));
    case ActionRecord::Failed:
        return Text::tr("%1 did not complete the copy. Check “%2” before you copy again: it may "
                        "have been changed in part.")
            .arg(service, target);
    }
    return {};
}

} // namespace Landfall
