// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <historydatabase.h>

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

// A history as full as it gets: 200,000 deployments with stages and messages, of 300 targets in ten
// accounts, written once and shared by all that only read. `file_mb` is its size then.

namespace {

constexpr int mostRows = 200'000;
constexpr int targets = 300;
constexpr int secondsBetween = 150;

RememberedDeployment entry(int number, const QDateTime &now)
{
    Deployment deployment = testDeployment(u"8e3f1a52-%1"_s.arg(number, 8, 10, QChar(u'0')), 0,
        number % 12 == 0 ? Phase::Failed : Phase::Succeeded);
    const int target = number % targets;
    deployment.account = u"account %1"_s.arg(target % 10);
    deployment.target = {
        u"acc/target-%1"_s.arg(target), u"target-%1"_s.arg(target), u"pages-project"_s, QString()};
    deployment.message = u"Show prices with the tax of the visitor's country (%1)"_s.arg(number);
    deployment.created = now.addSecs(-qint64(number) * secondsBetween);
    QDateTime begin = deployment.created;
    for (const QString &name :
        {u"queued"_s, u"initialize"_s, u"clone_repo"_s, u"build"_s, u"deploy"_s}) {
        Stage stage;
        stage.name = name;
        stage.phase = Phase::Succeeded;
        stage.status = u"success"_s;
        stage.started = begin;
        stage.ended = begin = begin.addSecs(10 + number % 40);
        deployment.stages.append(stage);
    }
    deployment.finished = begin;
    return {deployment, std::nullopt, deployment.finished};
}

class FullHistory {
public:
    FullHistory() { m_database = write(m_folder.filePath(u"history.db"_s), mostRows); }

    static std::unique_ptr<HistoryDatabase> write(const QString &file, int rows)
    {
        HistoryRetention retention;
        retention.rows = mostRows;
        auto database = std::make_unique<HistoryDatabase>(file, retention);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QList<RememberedDeployment> some;
        for (int number = 0; number < rows; ++number) {
            some.append(entry(number, now));
            if (some.size() == 5000 || number + 1 == rows) {
                if (!database->record(some))
                    qFatal("the history cannot be written");
                some.clear();
            }
        }
        return database;
    }

    [[nodiscard]] HistoryDatabase &database() const { return *m_database; }
    [[nodiscard]] double megabytes() const
    {
        return double(QFileInfo(m_folder.filePath(u"history.db"_s)).size()) / 1e6;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
};

const FullHistory &full()
{
    static const FullHistory history;
    return history;
}

template <typename T>
void check(benchmark::State &state, const Result<T> &result)
{
    if (!result)
        state.SkipWithError(result.error().message.toUtf8().constData());
}

/// One change, as a poll brings it.
void recordOne(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    int number = 0;
    for (auto unused : state) {
        RememberedDeployment changed = entry(++number, QDateTime::currentDateTimeUtc());
        changed.deployment.message += u'!';
        check(state, database.record({changed}));
    }
}

void recordThousand(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    for (auto unused : state) {
        state.PauseTiming();
        QList<RememberedDeployment> some;
        for (int number = 0; number < 1000; ++number)
            some.append(entry(number, QDateTime::currentDateTimeUtc()));
        state.ResumeTiming();
        check(state, database.record(some));
    }
}

void firstPage(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-30);
    for (auto unused : state)
        check(state, database.page(since, 0, 200));
    state.counters["file_mb"] = full().megabytes();
}

void lastPage(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-30);
    for (auto unused : state)
        check(state, database.page(since, 9900, 100));
}

void findOfTarget(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    for (auto unused : state)
        check(state, database.find(HistoryQuery({}, u"target-7"_s, 100)));
}

void findAll(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    for (auto unused : state)
        check(state, database.find(HistoryQuery()));
}

void statsOfMonth(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-30);
    for (auto unused : state)
        check(state, database.stats(HistoryQuery(since, {}, 0)));
}

void statsOfAll(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    for (auto unused : state)
        check(state, database.stats(HistoryQuery()));
}

void goodOfTarget(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    for (auto unused : state)
        check(state, database.good(u"account 7"_s, u"acc/target-7"_s, 20));
}

/// Nine of ten rows go, and their room is given back: `kept` is the part of the file that is left.
void prune(benchmark::State &state)
{
    for (auto unused : state) {
        state.PauseTiming();
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"history.db"_s);
        FullHistory::write(file, mostRows).reset();
        const double before = double(QFileInfo(file).size());
        HistoryRetention retention;
        retention.rows = mostRows / 10;
        auto database = std::make_unique<HistoryDatabase>(file, retention);
        state.ResumeTiming();
        check(state, database->prune());
        state.PauseTiming();
        database.reset();
        state.counters["kept"] = double(QFileInfo(file).size()) / before;
        state.ResumeTiming();
    }
}

/// Nothing is to go: what is done each hour.
void pruneNothing(benchmark::State &state)
{
    HistoryDatabase &database = full().database();
    for (auto unused : state)
        check(state, database.prune());
}

BENCHMARK(recordOne)->Unit(benchmark::kMillisecond);
BENCHMARK(recordThousand)->Unit(benchmark::kMillisecond);
BENCHMARK(firstPage)->Unit(benchmark::kMillisecond);
BENCHMARK(lastPage)->Unit(benchmark::kMillisecond);
BENCHMARK(findOfTarget)->Unit(benchmark::kMillisecond);
BENCHMARK(findAll)->Unit(benchmark::kMillisecond);
BENCHMARK(statsOfMonth)->Unit(benchmark::kMillisecond);
BENCHMARK(statsOfAll)->Unit(benchmark::kMillisecond);
BENCHMARK(goodOfTarget)->Unit(benchmark::kMillisecond);
BENCHMARK(pruneNothing)->Unit(benchmark::kMillisecond);
BENCHMARK(prune)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
