// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerstory.h"

#include "azureanswers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr int attempts = 32;

/// One line with its level; one without a level continues the line before.
struct Line {
    QString level;
    QString text;
};

void pull(QList<Line> &lines, const ContainerStory &story)
{
    constexpr std::array layers {"a2abf6c4d29d", "5c90d4a2d1a8", "0b7bcd3f1e42", "e8c73c638ae9",
        "f1a3c0b9d57e", "71c8e54ad3b0"};
    lines.append({u"INFO"_s, u"Pulling image: registry.larkfield.example/%1"_s.arg(story.app)});
    for (const char *layer : layers) {
        const QString name = QString::fromLatin1(layer);
        lines.append({u"DEBUG"_s, name + " Pulling fs layer"_L1});
        for (int part = 1; part <= 4; ++part)
            lines.append({u"DEBUG"_s, u"%1 Downloading %2MB / 48MB"_s.arg(name).arg(part * 12)});
        lines.append({u"DEBUG"_s, name + " Pull complete"_L1});
    }
    lines.append({u"INFO"_s,
        u"Status: Downloaded newer image for registry.larkfield.example/%1"_s.arg(story.app)});
    lines.append({u"INFO"_s, u"Starting container for site"_s});
    lines.append({u"INFO"_s,
        u"docker run -d --expose=8080 --name %1_0_7c41 -e WEBSITE_INSTANCE_ID=%2"_s.arg(
            story.app, story.machine)});
}

void start(QList<Line> &lines, const ContainerStory &story)
{
    lines.append({u"INFO"_s, u"\x1b[32m%1\x1b[0m is starting on node v22.11.0"_s.arg(story.app)});
    for (int module = 1; module <= 40; ++module)
        lines.append({u"DEBUG"_s,
            u"loaded module %1 of 40 in %2 ms"_s.arg(module).arg(3 + module * 7 % 19)});
    lines.append(
        {u"WARN"_s, u"\x1b[33mDeprecation: url.parse() is used by old-router 2.4\x1b[0m"_s});
    lines.append({u"INFO"_s, u"configuration: 31 settings from the environment, 0 from files"_s});
    lines.append({u"INFO"_s, u"connecting to stock-db.larkfield.example:5432"_s});
}

void trace(QList<Line> &lines)
{
    for (const char *frame : {"at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1607:16)",
             "at Pool.connect (/app/node_modules/pg-pool/index.js:45:11)",
             "at async Stock.open (/app/src/stock.js:88:20)",
             "at async main (/app/src/index.js:31:3)"})
        lines.append({QString(), QString::fromLatin1(frame)});
}

/// What the scenario says, or else that the database never answered; with a trace after the first.
void despair(QList<Line> &lines, const ContainerStory &story)
{
    QStringList words = story.lastWords;
    if (words.isEmpty())
        words.append(u"Error: connect ETIMEDOUT 10.4.0.17:5432"_s);
    lines.append({u"ERROR"_s, u"\x1b[31m%1\x1b[0m"_s.arg(words.takeFirst())});
    trace(lines);
    for (const QString &line : std::as_const(words))
        lines.append({u"ERROR"_s, line});
}

void fail(QList<Line> &lines, const ContainerStory &story)
{
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        lines.append({u"INFO"_s, u"stock database: attempt %1 of %2"_s.arg(attempt).arg(attempts)});
        lines.append({u"DEBUG"_s, u"resolved to 10.4.%1.17 in 2 ms"_s.arg(attempt % 8)});
        lines.append({u"DEBUG"_s, u"waiting for the handshake"_s});
        lines.append({u"WARN"_s, u"no answer after 5000 ms, again in 2000 ms"_s});
        lines.append({u"INFO"_s,
            u"Waiting for response to warmup request for container "
            "%1_0_7c41. Elapsed time = %2 sec"_s.arg(story.app)
                .arg(attempt * 7)});
    }
    despair(lines, story);
    lines.append({u"ERROR"_s,
        u"Container %1_0_7c41 didn't respond to HTTP pings on port: 8080, "
        "failing site start. See container logs for debugging."_s.arg(story.app)});
    lines.append(
        {u"INFO"_s, u"Stopping site %1 because it failed during startup."_s.arg(story.app)});
}

void answerPings(QList<Line> &lines, const ContainerStory &story)
{
    lines.append({u"INFO"_s, u"stock database: connected in 34 ms"_s});
    lines.append({u"INFO"_s, u"listening on port 8080"_s});
    for (int ping = 1; ping <= 60; ++ping)
        lines.append({u"DEBUG"_s, u"GET /healthz 200 in %1 ms"_s.arg(2 + ping * 5 % 11)});
    lines.append({u"INFO"_s,
        u"Container %1_0_7c41 initialized successfully and is ready to serve requests."_s.arg(
            story.app)});
}

} // namespace

QByteArray containerLog(const ContainerStory &story)
{
    QList<Line> lines;
    pull(lines, story);
    start(lines, story);
    if (story.failed)
        fail(lines, story);
    else
        answerPings(lines, story);
    QString text;
    const qint64 all = story.begin.msecsTo(story.end);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line &line = lines.at(i);
        const QDateTime time = story.begin.addMSecs(all * (i + 1) / lines.size());
        if (time > story.now)
            break;
        text += line.level.isEmpty()
            ? "    "_L1 + line.text + u'\n'
            : u"%1 %2 - %3\n"_s.arg(serviceTime(time), line.level.leftJustified(5), line.text);
    }
    return text.toUtf8();
}

} // namespace Landfall::SimulatedAzure
