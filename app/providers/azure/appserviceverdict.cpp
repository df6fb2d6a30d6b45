// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appserviceverdict.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

constexpr std::chrono::seconds longestBuild = 30min;
constexpr std::chrono::seconds longestStart = 15min;
/// Other clients give up as well when the word has not changed for so long.
constexpr std::chrono::seconds longestSilence = 5min;

Verdict ofRecord(const Record &record)
{
    Verdict verdict;
    verdict.status = numberName(record);
    verdict.endsWithRecord = true;
    if (!record.unreadable.isEmpty()) {
        verdict.stalledAfter = longestBuild;
        return verdict;
    }
    if (record.isComplete) {
        verdict.isOver = true;
        verdict.phase = completePhase(record).value_or(Phase::Unknown);
        if (verdict.phase == Phase::Succeeded)
            verdict.health = Health::Unverified;
        return verdict;
    }
    verdict.stalledAfter = longestBuild;
    const bool isKnown = !record.number || numberName(record) != QString::number(*record.number);
    if (isKnown)
        verdict.phase = record.started.isValid() ? Phase::Running : Phase::Queued;
    return verdict;
}

/// Built, and the word about the instances is still to come.
Verdict waitingForRuntime(Verdict verdict)
{
    verdict.phase = Phase::Running;
    verdict.health = Health::None;
    verdict.isOver = false;
    verdict.endsWithRecord = false;
    verdict.stalledAfter = std::nullopt;
    verdict.settledAfter = longestSilence;
    return verdict;
}

Verdict ended(const StatusWord &entry, const StatusReport &report)
{
    Verdict verdict;
    verdict.status = report.word;
    verdict.phase = entry.phase;
    verdict.isOver = true;
    // Kudu itself tells of its own end; what the platform tells comes later than the record's.
    verdict.endsWithRecord = report.word.startsWith("Build"_L1);
    const InstanceCounts counts = report.instances.value_or(InstanceCounts {});
    if (report.word == "RuntimeSuccessful"_L1) {
        verdict.health = counts.failed == 0 ? Health::Healthy
            : counts.succeeded > 0          ? Health::Degraded
                                            : Health::Failing;
    } else if (report.word == "RuntimeFailed"_L1) {
        const bool isPartial = counts.succeeded > 0;
        verdict.phase = isPartial ? Phase::Partial : Phase::Failed;
        verdict.health = isPartial ? Health::Degraded : Health::Failing;
    }
    return verdict;
}

Verdict unknownWord(const StatusReport &report)
{
    Verdict verdict;
    verdict.status = report.word;
    verdict.isOver = report.isLast;
    if (!verdict.isOver)
        verdict.stalledAfter = longestBuild;
    return verdict;
}

Verdict underWay(const StatusWord &entry)
{
    Verdict verdict;
    verdict.status = entry.word;
    verdict.phase = entry.phase;
    verdict.stalledAfter = entry.step == Step::Start ? longestStart : longestBuild;
    if (entry.step == Step::Built)
        return waitingForRuntime(verdict);
    return verdict;
}

/// Beside a record that is complete, by a word that is not the last one.
Verdict besideEnded(const Site &site, const Verdict &record, const StatusWord &entry)
{
    if (record.phase != Phase::Succeeded)
        return record;
    Verdict verdict = record;
    if (entry.step != Step::Build)
        verdict.status = entry.word;
    const bool isTheEnd = entry.step != Step::Start && !tellsRuntime(site);
    return isTheEnd ? verdict : waitingForRuntime(verdict);
}

} // namespace

bool tellsRuntime(const Site &site)
{
    return site.isLinux && site.id.slot.isEmpty();
}

Verdict judge(const Site &site, const std::optional<Record> &record,
    const std::optional<StatusReport> &report, Tracking tracking)
{
    const Verdict alone = record ? ofRecord(*record) : Verdict {};
    if (!report || report->word.isEmpty()) {
        const bool waits =
            tracking == Tracking::Awaited && alone.phase == Phase::Succeeded && tellsRuntime(site);
        return waits ? waitingForRuntime(alone) : alone;
    }
    const StatusWord *entry = statusWord(report->word);
    if (!entry)
        return unknownWord(*report);
    if (entry->step == Step::End)
        return ended(*entry, *report);
    // While it is told, the start of the instances is not the record's business.
    const bool recordSpeaks = entry->step != Step::Start || tracking == Tracking::Gone;
    if (alone.isOver && alone.phase != Phase::Unknown && recordSpeaks)
        return besideEnded(site, alone, *entry);
    return underWay(*entry);
}

} // namespace Landfall::Azure
