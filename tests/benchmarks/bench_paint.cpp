// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a full window of rows costs to paint, and what a cache of painted bars would save of it.

#include "support/samples.h"

#include <deploymentmodel.h>
#include <timeline/durationdelegate.h>
#include <timeline/instancesdelegate.h>
#include <timeline/phasedelegate.h>
#include <timeline/stagepainting.h>
#include <timeline/stagesdelegate.h>
#include <timeline/starteddelegate.h>
#include <timeline/titledelegate.h>

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr int rowCount = 18;
constexpr int rowHeight = 44;
constexpr int windowWidth = 738;
constexpr QSize barSize(204, 16);

PaintMoment moment()
{
    PaintMoment result;
    result.now = Samples::start().addSecs(60);
    return result;
}

QList<Deployment> deployments()
{
    const QList<Deployment> kinds = Samples::rows();
    QList<Deployment> result;
    for (int i = 0; i < rowCount; ++i) {
        result.append(kinds.at(i % kinds.size()));
        result.last().id += QString::number(i);
    }
    return result;
}

QImage canvas()
{
    QImage image(windowWidth, rowCount * rowHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

struct Column {
    std::unique_ptr<RowDelegate> delegate;
    int width;
};

std::vector<Column> columns(const PaintMoment &now)
{
    std::vector<Column> result;
    result.push_back({std::make_unique<PhaseDelegate>(&now), 36});
    result.push_back({std::make_unique<TitleDelegate>(&now), 226});
    result.push_back({std::make_unique<StagesDelegate>(&now), 220});
    result.push_back({std::make_unique<InstancesDelegate>(&now), 102});
    result.push_back({std::make_unique<DurationDelegate>(&now), 72});
    result.push_back({std::make_unique<StartedDelegate>(&now), 82});
    return result;
}

void paintRow(QPainter &painter, const std::vector<Column> &cells, const DeploymentModel &model,
    int row, QStyleOptionViewItem option)
{
    int x = 0;
    for (int column = 0; column < int(cells.size()); ++column) {
        const Column &cell = cells.at(column);
        option.rect = QRect(x, row * rowHeight, cell.width, rowHeight);
        cell.delegate->paint(&painter, option, model.index(row, column));
        x += cell.width;
    }
}

void windowOfRows(benchmark::State &state)
{
    const PaintMoment now = moment();
    const std::vector<Column> cells = columns(now);
    DeploymentModel model;
    model.merge(deployments(), now.now);
    QStyleOptionViewItem option;
    option.palette = Samples::lightPalette();
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    QImage image = canvas();
    for (auto _ : state) {
        QPainter painter(&image);
        for (int row = 0; row < rowCount; ++row)
            paintRow(painter, cells, model, row, option);
    }
}

void barsPainted(benchmark::State &state)
{
    const QList<Deployment> rows = deployments();
    const QPalette palette = Samples::lightPalette();
    QImage image = canvas();
    for (auto _ : state) {
        QPainter painter(&image);
        for (int row = 0; row < rowCount; ++row)
            paintStageBar(
                painter, rows.at(row), QRect({8, row * rowHeight}, barSize), palette, moment());
    }
}

void barsFromCache(benchmark::State &state)
{
    QList<QImage> cache;
    for (const Deployment &deployment : deployments()) {
        QImage bar(barSize, QImage::Format_ARGB32_Premultiplied);
        bar.fill(Qt::transparent);
        QPainter painter(&bar);
        paintStageBar(painter, deployment, bar.rect(), Samples::lightPalette(), moment());
        painter.end();
        cache.append(bar);
    }
    QImage image = canvas();
    for (auto _ : state) {
        QPainter painter(&image);
        for (int row = 0; row < rowCount; ++row)
            painter.drawImage(8, row * rowHeight, cache.at(row));
    }
}

BENCHMARK(windowOfRows)->Unit(benchmark::kMicrosecond);
BENCHMARK(barsPainted)->Unit(benchmark::kMicrosecond);
BENCHMARK(barsFromCache)->Unit(benchmark::kMicrosecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
