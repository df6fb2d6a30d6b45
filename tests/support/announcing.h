// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakeclock.h"

#include <announcer.h>
#include <attention.h>
#include <deploymentmodel.h>
#include <historystore.h>
#include <settingsstore.h>

#include <QCoreApplication>
#include <QList>
#include <QTest>

/// One run of a program that records and announces, as the engine joins the parts; its clock stands
/// still. Another one with the same folder is the next start, or a second program.
class Announcing {
public:
    explicit Announcing(const QString &folder, const QString &historyFile = {})
        : history(historyFile.isEmpty() ? folder + QStringLiteral("/history.db") : historyFile,
            forEver()),
          settings(folder + QStringLiteral("/settings.json")), attention(history, model),
          announcer(model, history, attention, settings, takeClock())
    {
        QObject::connect(&model, &Landfall::DeploymentModel::deploymentChanged, &model,
            [this](const Landfall::Deployment &, const Landfall::Deployment &after) {
                history.record({model.remembered(model.rowOf(after))});
            });
        QObject::connect(&announcer, &Landfall::Announcer::noticed, &model,
            [this](const Landfall::Notice &notice) { notices.append(notice); });
        QObject::connect(&announcer, &Landfall::Announcer::withdrawn, &model,
            [this](const Landfall::Deployment &gone) { withdrawn.append(gone.id); });
        attention.start();
        announcer.start();
        const QDateTime begin = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
        const auto known = history.page(begin, 0, 1000);
        const bool isKnown = QTest::qWaitFor([&known] { return known.isFinished(); }, 20'000);
        if (isKnown && known.result())
            model.restore(*known.result(), clock->today());
    }

    /// Until the history has done all that it was asked to.
    void settle()
    {
        // An answer may lead to another question.
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            const auto done = history.flush();
            if (!QTest::qWaitFor([&done] { return done.isFinished(); }, 20'000))
                qFatal("the history does not answer");
            QCoreApplication::processEvents();
        }
    }
    void advance(std::chrono::seconds time)
    {
        settle();
        clock->advanceTo(clock->now() + time);
        settle();
    }
    /// Past the time after a start in which everything is told together.
    void passTheStart() { advance(std::chrono::seconds(21)); }

    void change(const Landfall::Deployment &deployment)
    {
        model.merge({deployment}, clock->today());
    }

    Landfall::HistoryStore history;
    Landfall::DeploymentModel model;
    Landfall::SettingsStore settings;
    Landfall::Attention attention;
    FakeClock *clock = nullptr; ///< the announcer's
    Landfall::Announcer announcer;
    QList<Landfall::Notice> notices;
    QStringList withdrawn; ///< ids

private:
    /// The clock's dates are never too old.
    static Landfall::HistoryRetention forEver()
    {
        Landfall::HistoryRetention retention;
        retention.days = 100'000;
        return retention;
    }
    std::unique_ptr<FakeClock> takeClock()
    {
        auto made = std::make_unique<FakeClock>();
        clock = made.get();
        return made;
    }
};
