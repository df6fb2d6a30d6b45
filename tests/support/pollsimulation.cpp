// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pollsimulation.h"

#include "deployments.h"

#include <forecast.h>
#include <pollpolicy.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace PollSimulation {

namespace {

/// In seconds from the start.
struct Run {
    std::size_t kind = 0;
    double start = 0;
    double end = 0;
    bool isFailure = false;
    double known = -1; ///< when the policy knew of the end
};

/// The standard library's distributions differ between its makers.
class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) { }

    double between(double least, double most)
    {
        return least + (most - least) * (double(m_engine() >> 11) / double(1ULL << 53));
    }

    double duration(const Kind &kind)
    {
        const double radius = std::sqrt(-2 * std::log(between(1e-12, 1)));
        const double normal = radius * std::cos(between(0, 2 * std::numbers::pi));
        return double(kind.usual.count()) * std::exp(kind.scatter * normal);
    }

private:
    std::mt19937_64 m_engine;
};

double seconds(std::chrono::duration<double> time)
{
    return time.count();
}

Steady steady(double time)
{
    return Steady() + std::chrono::round<Steady::duration>(std::chrono::duration<double>(time));
}

Deployment good(double duration)
{
    Deployment deployment = testDeployment(u"d"_s, 0);
    deployment.finished = deployment.created.addMSecs(qint64(duration * 1000));
    return deployment;
}

/// What happens; in a target one after the other.
std::vector<Run> runsOf(const Scenario &scenario, Random &random)
{
    std::vector<Run> runs;
    const double span = seconds(scenario.day) * scenario.days;
    for (std::size_t kind = 0; kind < scenario.kinds.size(); ++kind) {
        const Kind &one = scenario.kinds[kind];
        std::vector<double> starts(std::size_t(one.deploymentsPerDay * scenario.days));
        std::generate(starts.begin(), starts.end(), [&] { return random.between(0, span); });
        std::sort(starts.begin(), starts.end());
        double free = 0;
        for (const double start : starts) {
            Run run;
            run.kind = kind;
            run.start = std::max(start, free);
            run.isFailure = random.between(0, 1) < one.failingShare;
            const double reached = run.isFailure ? random.between(0.1, 0.9) : 1;
            run.end = run.start + reached * random.duration(one);
            free = run.end + 30;
            runs.push_back(run);
        }
    }
    std::erase_if(runs, [span](const Run &run) { return run.end >= span; });
    std::sort(runs.begin(), runs.end(),
        [](const Run &left, const Run &right) { return left.start < right.start; });
    return runs;
}

/// One watch of the program, as far as its pace is concerned.
class Watching {
public:
    Watching(const Scenario &scenario, Random &random) : m_good(scenario.kinds.size())
    {
        m_state.isHidden = scenario.isHidden;
        for (std::size_t kind = 0; kind < m_good.size(); ++kind) {
            for (int i = 0; i < forecastMost; ++i)
                m_good[kind].append(good(random.duration(scenario.kinds[kind])));
            m_forecasts.push_back(forecastFrom(m_good[kind]));
        }
    }

    /// Asks at a time; gives the time of the next request.
    double ask(double time, std::vector<Run> &runs)
    {
        bool hasChanged = false;
        for (; m_next < runs.size() && runs[m_next].start <= time; ++m_next) {
            m_underWay.push_back(&runs[m_next]);
            hasChanged = true;
        }
        std::erase_if(m_underWay, [&](Run *run) {
            const bool isOver = run->end <= time;
            if (isOver)
                learn(*run, time);
            hasChanged = hasChanged || isOver;
            return isOver;
        });
        if (hasChanged)
            m_state.lastChange = steady(time);
        m_state.underWay.clear();
        for (const Run *run : m_underWay) {
            UnderWay one;
            one.soFar = std::chrono::milliseconds(qint64((time - run->start) * 1000));
            one.forecast = m_forecasts[run->kind];
            m_state.underWay.append(one);
        }
        const Steady now = steady(time);
        const auto wait = *nextPoll(m_state, now, 0.5);
        return seconds(together(now + wait, m_state, wait).time_since_epoch());
    }

private:
    void learn(Run &run, double time)
    {
        run.known = time;
        if (run.isFailure)
            return;
        QList<Deployment> &newestFirst = m_good[run.kind];
        newestFirst.prepend(good(run.end - run.start));
        newestFirst.resize(forecastMost);
        m_forecasts[run.kind] = forecastFrom(newestFirst);
    }

    PollState m_state;
    std::vector<QList<Deployment>> m_good;
    std::vector<std::optional<Forecast>> m_forecasts;
    std::vector<Run *> m_underWay;
    std::size_t m_next = 0;
};

Delay delayOf(const std::vector<Run> &runs, std::size_t kind, bool isFailure)
{
    Delay delay;
    delay.isFailure = isFailure;
    for (const Run &run : runs) {
        if (run.kind != kind || run.isFailure != isFailure)
            continue;
        ++delay.ends;
        delay.policy += run.known - run.end;
    }
    delay.policy /= delay.ends;
    return delay;
}

Scenario one(Kind kind, double perDay)
{
    kind.deploymentsPerDay = perDay;
    Scenario scenario;
    scenario.name = u"%1 a day, %2"_s.arg(perDay).arg(kind.name);
    scenario.kinds = {kind};
    return scenario;
}

Scenario all(std::vector<Kind> kinds, double perDay)
{
    for (Kind &kind : kinds)
        kind.deploymentsPerDay = perDay;
    Scenario scenario;
    scenario.name = u"%1 a day of each in one watch"_s.arg(perDay);
    scenario.kinds = std::move(kinds);
    scenario.days *= 4; // few of each fail
    return scenario;
}

} // namespace

std::vector<Scenario> scenarios()
{
    const Kind shortOnes {u"short (30 s)"_s, 30s};
    const Kind normalOnes {u"normal (4 min)"_s, 240s};
    const Kind longOnes {u"long (20 min)"_s, 1200s};
    const std::vector<Kind> kinds {shortOnes, normalOnes, longOnes};
    std::vector<Scenario> result;
    for (const double perDay : {3, 10, 40})
        result.push_back(one(shortOnes, perDay));
    for (const double perDay : {3, 10, 40})
        result.push_back(one(normalOnes, perDay));
    for (const double perDay : {3, 5})
        result.push_back(one(longOnes, perDay));
    Kind busyOnes = longOnes;
    busyOnes.mostRatio = busyOnes.mostRatioOfFailed = 0.6;
    result.push_back(one(busyOnes, 10));
    result.push_back(all(kinds, 3));
    Scenario hidden = all(kinds, 3);
    hidden.kinds.front().mostRatio = 0.55;
    hidden.kinds.front().mostRatioOfFailed = 1.2;
    hidden.name += u", window hidden"_s;
    hidden.isHidden = true;
    result.push_back(hidden);
    return result;
}

Outcome run(const Scenario &scenario, unsigned seed)
{
    Random random(seed);
    std::vector<Run> runs = runsOf(scenario, random);
    Watching watching(scenario, random);
    const double span = seconds(scenario.day) * scenario.days;
    Outcome outcome;
    double time = 0;
    for (; time < span; ++outcome.requests)
        time = watching.ask(time, runs);
    // What ended since the last request within the hours.
    watching.ask(time, runs);
    outcome.interval = span / outcome.requests;
    for (std::size_t kind = 0; kind < scenario.kinds.size(); ++kind) {
        for (const bool isFailure : {false, true}) {
            Delay delay = delayOf(runs, kind, isFailure);
            const Kind &one = scenario.kinds[kind];
            delay.kind = one.name;
            delay.mostRatio = isFailure ? one.mostRatioOfFailed : one.mostRatio;
            delay.fixed = outcome.interval / 2;
            outcome.delays.push_back(delay);
        }
    }
    return outcome;
}

} // namespace PollSimulation
