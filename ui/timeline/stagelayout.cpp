// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagelayout.h"

#include "widgets/plaintext.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int gap = 1;
constexpr int labelMargin = 4;
constexpr int roomForElided = 34;
constexpr int maxSlant = 14;
constexpr qint64 pollUncertainty = 5000;

struct Span {
    QDateTime start;
    QDateTime end;
    Look look = Look::Unknown;
    qsizetype stage = -1;
    qsizetype count = 1;
    bool startObserved = false;
    bool endObserved = false;
};

struct ShortForm {
    QLatin1StringView word;
    QLatin1StringView form;
};

constexpr std::array shortForms {
    ShortForm {"BuildRequestReceived"_L1, "Request"_L1},
    ShortForm {"BuildPending"_L1, "Pending"_L1},
    ShortForm {"BuildInProgress"_L1, "Build"_L1},
    ShortForm {"BuildSuccessful"_L1, "Built"_L1},
    ShortForm {"StartPolling"_L1, "Poll"_L1},
    ShortForm {"StartPollingWithRestart"_L1, "Restart"_L1},
    ShortForm {"PostBuildRestartRequired"_L1, "Restart"_L1},
    ShortForm {"RuntimeStarting"_L1, "Runtime"_L1},
    ShortForm {"clone_repo"_L1, "clone"_L1},
    ShortForm {"initialize"_L1, "init"_L1},
    ShortForm {"INPROGRESS"_L1, "PREP"_L1},
    ShortForm {"BUILDING"_L1, "BUILD"_L1},
    ShortForm {"DEPLOYING"_L1, "DEPLOY"_L1},
    ShortForm {"PROVISIONING"_L1, "PROV"_L1},
};

constexpr std::array waitingWords {"queued"_L1, "BuildRequestReceived"_L1, "BuildPending"_L1,
    "Pending"_L1, "waiting"_L1, "PENDING"_L1, "PENDING_DEPENDENCY"_L1, "Waiting"_L1, "Paused"_L1,
    "Suspended"_L1};

Look stageLook(const Deployment &deployment, const Stage &stage)
{
    if (isWaiting(stage))
        return Look::Queued;
    if (deployment.phase == Phase::Stalled && stage.phase == Phase::Running)
        return Look::Stalled;
    return lookOf(stage.phase);
}

/// A stage without a start begins where the one before it ended: finished direct uploads to
/// Cloudflare report the end of their deploy stage alone.
QDateTime startOf(const Stage &stage, const QList<Span> &before, const Deployment &deployment)
{
    if (stage.started.isValid() || !stage.ended.isValid())
        return stage.started;
    if (!before.isEmpty() && before.last().end.isValid())
        return std::min(before.last().end, stage.ended);
    return deployment.created.isValid() ? std::min(deployment.created, stage.ended) : stage.ended;
}

QList<Span> timedSpans(const Deployment &deployment)
{
    QList<Span> spans;
    for (qsizetype i = 0; i < deployment.stages.size(); ++i) {
        const Stage &stage = deployment.stages.at(i);
        const QDateTime start = startOf(stage, spans, deployment);
        if (stage.phase == Phase::Skipped || !start.isValid())
            continue;
        const bool startIsOwn = stage.started.isValid();
        spans.append({start, stage.ended, stageLook(deployment, stage), i, 1,
            startIsOwn ? stage.observed : !spans.isEmpty() && spans.last().endObserved,
            stage.observed});
    }
    return spans;
}

/// Each piece lasts until the next one begins, so that pieces tile the bar; times that run
/// backwards count as no time at all.
QList<Span> tiled(QList<Span> spans, const Deployment &deployment, const QDateTime &now)
{
    for (qsizetype i = 0; i < spans.size(); ++i) {
        Span &span = spans[i];
        const bool isLast = i + 1 == spans.size();
        if (i > 0)
            span.start = std::max(span.start, spans.at(i - 1).end);
        if (!isLast)
            span.end = spans.at(i + 1).start;
        else if (!span.end.isValid()) {
            span.end = isOver(deployment) ? deployment.finished : now;
            span.endObserved = span.endObserved && isOver(deployment);
        }
        if (!span.end.isValid() || span.end < span.start)
            span.end = span.start;
    }
    return spans;
}

QList<Span> merged(const QList<Span> &spans, qsizetype most)
{
    qsizetype excess = spans.size() - most;
    QList<Span> result;
    for (const Span &span : spans) {
        if (excess > 0 && !result.isEmpty() && result.last().look == span.look) {
            result.last().end = span.end;
            result.last().endObserved = span.endObserved;
            result.last().count += span.count;
            --excess;
        } else {
            result.append(span);
        }
    }
    return result;
}

/// Fixed point, so that sums of minimum widths stay exact.
constexpr qint64 unit = 1024;

QList<qint64> widthsOf(const QList<Span> &spans, int width, int minWidth)
{
    QList<double> lengths;
    for (const Span &span : spans)
        lengths.append(double(span.start.msecsTo(span.end)));
    double total = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    if (total <= 0) {
        lengths.fill(1);
        total = double(lengths.size());
    }
    QList<qint64> widths(spans.size(), 0);
    double room = width;
    for (bool changed = true; changed;) {
        changed = false;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (widths.at(i) > 0 || lengths.at(i) * room >= minWidth * total)
                continue;
            widths[i] = minWidth * unit;
            room -= minWidth;
            total -= lengths.at(i);
            changed = true;
        }
    }
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (widths.at(i) == 0)
            widths[i] = std::max(minWidth * unit, qint64(lengths.at(i) * room / total * unit));
    }
    return widths;
}

/// The left edge of each piece, and the right end of the bar.
QList<int> edgesOf(const QList<Span> &spans, const QRect &area, int minWidth)
{
    QList<int> edges;
    qint64 sum = 0;
    for (const qint64 width : widthsOf(spans, area.width(), minWidth)) {
        edges.append(area.left() + int((sum + unit / 2) / unit));
        sum += width;
    }
    edges.append(area.left() + area.width());
    return edges;
}

int slantOf(qint64 length, const QRect &area, int most, const BarMetrics &metrics)
{
    const qint64 uncertain = length > 0 ? pollUncertainty * area.width() / length : maxSlant;
    const int slant = int(std::clamp<qint64>(uncertain, metrics.minSlant, maxSlant));
    return std::min(slant, most);
}

/// A cut must not reach past the pieces beside it: an inner one leans both ways, the last one only
/// inwards.
constexpr int mostInner(int width)
{
    return 2 * (width - gap) - 2;
}

constexpr int mostAtEnd(int width)
{
    return width - 1;
}

StageSegment wholeBar(const Deployment &deployment, const QRect &area)
{
    return {area, 0, 0, true, lookOf(deployment.phase), -1, 1};
}

qreal leftEdgeAt(const StageSegment &segment, int y)
{
    const qreal down = qreal(y - segment.rect.top()) / std::max(1, segment.rect.height() - 1);
    return segment.rect.left() + segment.leftSlant * (0.5 - down);
}

} // namespace

QList<StageSegment> layoutStages(const Deployment &deployment, const QRect &area,
    const QDateTime &now, const BarMetrics &metrics)
{
    const int most = area.width() / metrics.minWidth;
    const QList<Span> spans =
        merged(tiled(timedSpans(deployment), deployment, now), std::max(1, most));
    if (deployment.phase == Phase::Skipped || spans.isEmpty() || spans.size() > most)
        return {wholeBar(deployment, area)};

    const QList<int> edges = edgesOf(spans, area, metrics.minWidth);
    const qint64 length = spans.first().start.msecsTo(spans.last().end);
    QList<StageSegment> segments;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const Span &span = spans.at(i);
        const bool isLast = i + 1 == spans.size();
        const int width = edges.at(i + 1) - edges.at(i);
        const QRect rect(edges.at(i), area.top(), isLast ? width : width - gap, area.height());
        StageSegment segment {rect, 0, 0, isLast, span.look, span.stage, span.count};
        if (!segments.isEmpty() && span.startObserved) {
            const int narrower = std::min(width, edges.at(i) - edges.at(i - 1));
            segment.leftSlant = slantOf(length, area, mostInner(narrower), metrics);
            segments.last().rightSlant = segment.leftSlant;
        }
        if (isLast && span.endObserved)
            segment.rightSlant = slantOf(length, area, mostAtEnd(width), metrics);
        segments.append(segment);
    }
    return segments;
}

QPolygonF segmentShape(const StageSegment &segment, qreal inset)
{
    const QRectF rect = QRectF(segment.rect).adjusted(inset, inset, -inset, -inset);
    const qreal left = segment.leftSlant / 2.0;
    const qreal right = segment.atEnd ? segment.rightSlant : segment.rightSlant / 2.0;
    const qreal over = segment.atEnd ? 0 : right;
    return QPolygonF {{rect.left() + left, rect.top()}, {rect.right() + over, rect.top()},
        {rect.right() - right, rect.bottom()}, {rect.left() - left, rect.bottom()}};
}

QRect labelRect(const StageSegment &segment)
{
    const int right = segment.atEnd ? segment.rightSlant : (segment.rightSlant + 1) / 2;
    return segment.rect.adjusted(
        (segment.leftSlant + 1) / 2 + labelMargin, 0, -right - labelMargin, 0);
}

std::optional<qsizetype> stageAt(const QList<StageSegment> &segments, const QPoint &pos)
{
    if (segments.isEmpty() || !segments.first().rect.united(segments.last().rect).contains(pos))
        return std::nullopt;
    const auto hit = std::find_if(segments.rbegin(), segments.rend(),
        [&](const StageSegment &segment) { return pos.x() + 0.5 >= leftEdgeAt(segment, pos.y()); });
    if (hit == segments.rend() || hit->stage < 0)
        return std::nullopt;
    return hit->stage;
}

QString stageLabel(const QString &name, int room, const QFontMetrics &metrics)
{
    constexpr qsizetype longest = 40;
    const QString word = visibleText(name, longest);
    if (metrics.horizontalAdvance(word) <= room)
        return word;
    const auto shorter = std::find_if(shortForms.begin(), shortForms.end(),
        [&](const ShortForm &entry) { return entry.word == name; });
    if (shorter != shortForms.end() && metrics.horizontalAdvance(shorter->form) <= room)
        return shorter->form;
    return room >= roomForElided ? metrics.elidedText(word, Qt::ElideRight, room) : QString();
}

bool isWaiting(const Stage &stage)
{
    if (stage.phase == Phase::Queued)
        return true;
    return (stage.phase == Phase::Running || stage.phase == Phase::Succeeded)
        && std::find(waitingWords.begin(), waitingWords.end(), stage.name) != waitingWords.end();
}

} // namespace Landfall
