// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplebars.h"

#include "timeline/glyphs.h"
#include "timeline/stagebar.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int rowHeight = 31;
constexpr int glyphSize = 18;
constexpr int barLeft = 30;
constexpr int barHeight = 20;

struct Sample {
    Phase phase;
    int width;
    QList<int> seconds; ///< of each stage; the last one has the phase of all
};

QDateTime start()
{
    return QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
}

QList<Sample> samples()
{
    return {{Phase::Succeeded, 400, {5, 10, 60, 24}}, {Phase::Running, 260, {5, 12, 41}},
        {Phase::Failed, 260, {6, 34, 31}}};
}

Deployment deployment(const Sample &sample)
{
    Deployment result;
    result.phase = sample.phase;
    result.created = start();
    QDateTime time = start();
    for (const int seconds : sample.seconds) {
        Stage stage;
        stage.phase = Phase::Succeeded;
        stage.started = time;
        time = time.addSecs(seconds);
        stage.ended = time;
        stage.observed = sample.phase != Phase::Succeeded;
        result.stages.append(stage);
    }
    result.stages.first().name = u"queued"_s;
    result.stages.last().phase = sample.phase;
    if (sample.phase == Phase::Running)
        result.stages.last().ended = QDateTime();
    else
        result.finished = time;
    return result;
}

int length(const Sample &sample)
{
    return std::accumulate(sample.seconds.begin(), sample.seconds.end(), 0);
}

} // namespace

SampleBars::SampleBars(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(rowHeight * int(samples().size()));
}

QSize SampleBars::sizeHint() const
{
    return {barLeft + samples().constFirst().width, height()};
}

void SampleBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int top = 0;
    for (const Sample &sample : samples()) {
        const Deployment shown = deployment(sample);
        const int middle = top + rowHeight / 2;
        paintGlyph(painter, lookOf(shown), QRectF(0, middle - glyphSize / 2, glyphSize, glyphSize),
            palette());
        PaintMoment moment;
        moment.now = start().addSecs(length(sample));
        moment.animate = false;
        paintStageBar(painter, shown,
            QRect(barLeft, middle - barHeight / 2, std::min(sample.width, width() - barLeft),
                barHeight),
            palette(), moment);
        top += rowHeight;
    }
}

} // namespace Landfall
