// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarelog.h"

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

/// How far the lines of a stage that never ends are spread, in seconds.
constexpr double endlessStage = 60;

QJsonObject stageOf(const ScenarioStep &step)
{
    return step.members.value("latest_stage"_L1).toObject();
}

QStringList usualLines(const QString &stage, const QString &target)
{
    if (stage == "initialize"_L1)
        return {u"Preparing the build environment…"_s, u"Build environment is ready."_s};
    if (stage == "clone_repo"_L1)
        return {u"Cloning larkfield/%1…"_s.arg(target), u"Checked out the commit."_s};
    if (stage == "build"_L1)
        return {u"Found package-lock.json, installing packages with npm."_s,
            u"added 812 packages in 21s"_s, u"Running the build command: npm run build"_s,
            u"\n> %1@2.14.0 build\n> vite build\n"_s.arg(target),
            u"\u001b[36mtransforming\u001b[0m 214 modules"_s,
            u"\u001b[32m✓\u001b[0m 214 modules transformed"_s,
            u"dist/index.html       1.31 kB\ndist/assets/app.js  184.02 kB"_s,
            u"\u001b[32m✓ built in 48.20s\u001b[0m"_s};
    if (stage == "deploy"_L1)
        return {u"Uploading 148 files…"_s, u"148 files are there, 31 of them from before."_s,
            u"Publishing to the edge network…"_s};
    return {};
}

QString lastWord(const QJsonObject &stage)
{
    const QString status = stage.value("status"_L1).toString();
    if (status == "failure"_L1)
        return u"\u001b[31mFailed: the stage %1 ended with an error.\u001b[0m"_s.arg(
            stage.value("name"_L1).toString());
    if (status == "canceled"_L1)
        return u"The deployment was canceled."_s;
    if (status == "success"_L1)
        return u"Your site is published."_s;
    return {};
}

} // namespace

QList<ScenarioLogLine> usualLog(const ScenarioDeployment &deployment, const QStringList &buildLines)
{
    QList<ScenarioLogLine> log;
    for (qsizetype i = 0; i < deployment.steps.size(); ++i) {
        const ScenarioStep &step = deployment.steps.at(i);
        const QString name = stageOf(step).value("name"_L1).toString();
        if (stageOf(step).value("status"_L1) != "active"_L1) {
            if (const QString word = lastWord(stageOf(step)); !word.isEmpty())
                log.append({step.after, word});
            continue;
        }
        const bool ends = i + 1 < deployment.steps.size();
        const double length = ends ? deployment.steps.at(i + 1).after - step.after : endlessStage;
        const bool own = name == "build"_L1 && !buildLines.isEmpty();
        const QStringList lines =
            own ? buildLines : usualLines(name, deployment.target.section(u'/', -1));
        for (qsizetype line = 0; line < lines.size(); ++line) {
            const double part = static_cast<double>(line) / static_cast<double>(lines.size());
            log.append({step.after + length * part, lines.at(line)});
        }
    }
    return log;
}

} // namespace Landfall::Cloudflare
