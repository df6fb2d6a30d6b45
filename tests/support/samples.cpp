// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace Samples {

namespace {

QPalette palette(QRgb base, QRgb window, QRgb button, QRgb text, QRgb highlight)
{
    QPalette result;
    result.setColor(QPalette::Base, QColor(base));
    result.setColor(QPalette::Window, QColor(window));
    result.setColor(QPalette::Button, QColor(button));
    result.setColor(QPalette::Text, QColor(text));
    result.setColor(QPalette::WindowText, QColor(text));
    result.setColor(QPalette::ButtonText, QColor(text));
    result.setColor(QPalette::Highlight, QColor(highlight));
    return result;
}

} // namespace

QDateTime start()
{
    return QDateTime(QDate(2026, 11, 19), QTime(14, 2, 31), Qt::UTC);
}

Deployment deployment(Phase phase, const QList<StageSample> &stages)
{
    Deployment result;
    result.provider = u"cloudflare-pages"_s;
    result.account = u"Larkfield"_s;
    result.id = u"4f2b/shop-web/7be19041"_s;
    result.target = {u"4f2b/shop-web"_s, u"shop-web"_s, u"pages-project"_s, {}};
    result.environment = u"production"_s;
    result.branch = u"main"_s;
    result.message = u"Fix VAT rounding for CH\n\nBy the cent."_s;
    result.phase = phase;
    result.created = start();
    QDateTime time = start();
    for (const StageSample &sample : stages) {
        const QDateTime end = time.addSecs(sample.seconds);
        result.stages.append({sample.name, sample.phase, {}, time, end, sample.observed});
        time = end;
    }
    if (isFinal(phase))
        result.finished = time;
    else if (!stages.isEmpty())
        result.stages.last().ended = {};
    return result;
}

QList<Deployment> rows()
{
    const StageSample queued {u"queued"_s, Phase::Succeeded, 6};
    const StageSample clone {u"clone_repo"_s, Phase::Succeeded, 20};
    const StageSample build {u"build"_s, Phase::Succeeded, 80};
    QList<Deployment> result {
        deployment(Phase::Succeeded, {queued, clone, build, {u"deploy"_s, Phase::Succeeded, 30}}),
        deployment(Phase::Running, {queued, clone, {u"build"_s, Phase::Running, 0}}),
        deployment(Phase::Failed, {queued, clone, {u"build"_s, Phase::Failed, 60}}),
        deployment(Phase::Canceled, {queued, {u"clone_repo"_s, Phase::Canceled, 9}}),
        deployment(Phase::Succeeded,
            {{u"BuildPending"_s, Phase::Succeeded, 10, true},
                {u"BuildInProgress"_s, Phase::Succeeded, 90, true},
                {u"RuntimeStarting"_s, Phase::Succeeded, 70, true}}),
        deployment(Phase::Queued, {{u"queued"_s, Phase::Queued, 0}}),
        deployment(Phase::Stalled, {queued, {u"build"_s, Phase::Running, 0}}),
        deployment(Phase::Skipped),
        deployment(Phase::Unknown),
    };
    result[4].instances = InstanceCounts {8, 1, 1};
    result[4].health = Health::Degraded;
    for (qsizetype i = 0; i < result.size(); ++i)
        result[i].id += QString::number(i);
    return result;
}

QPalette lightPalette()
{
    return palette(0xffffffff, 0xfff1f2f3, 0xfff6f7f8, 0xff1b1e22, 0xff0a5fc2);
}

QPalette darkPalette()
{
    return palette(0xff1d1f22, 0xff292b2f, 0xff33363a, 0xffe7e9eb, 0xff3d8ee6);
}

QPalette highContrastPalette()
{
    return palette(0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xffffff00);
}

} // namespace Samples
