// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo.h"

#include "simulator.h"

#include <accountentries.h>
#include <memorystore.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Demo)
};

} // namespace

Demo::Demo() = default;
Demo::~Demo() = default;

Result<Done> Demo::start()
{
    if (!m_folder.isValid())
        return Error {Error::Storage,
            Text::tr("The demo cannot make its temporary folder: %1.").arg(m_folder.errorString())};
    Scenario scenario = demoScenario();
    Engine::Options options;
    options.speed = scenario.speed;
    m_simulator = std::make_unique<Simulator>(std::move(scenario));
    if (auto listening = m_simulator->listen(); !listening)
        return listening;
    m_engine = std::make_unique<Engine>(
        Paths::below(m_folder.path()), std::make_unique<MemoryStore>(), options);
    for (const SimulatedAccount &simulated : m_simulator->accounts()) {
        if (auto added = m_engine->accounts().add(simulated.account); !added)
            return added;
        // Memory answers at once: nothing to wait for, and it cannot fail.
        m_engine->secrets().write(simulated.account.name, simulated.secret);
        QJsonObject hooks;
        for (auto it = simulated.hooks.begin(); it != simulated.hooks.end(); ++it)
            hooks.insert(it.key(), QString::fromLatin1(it->reveal()));
        if (!hooks.isEmpty())
            m_engine->secrets().write(hooksKey(simulated.account.name),
                Secret(QJsonDocument(hooks).toJson(QJsonDocument::Compact)));
    }
    return Done {};
}

} // namespace Landfall
