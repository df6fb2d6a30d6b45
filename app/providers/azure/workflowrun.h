// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureid.h"
#include "azuresites.h"

#include <deployment.h>
#include <result.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QString>

namespace Landfall::Azure {

/// Takes the runs of one workflow apart.
///
/// The phase follows `status`; a run that has an `endTime` is over, so one whose word says
/// otherwise or is not known ended nobody knows how. Stages are `trigger`, `waiting` (from the
/// trigger's end to `waitEndTime`) and `run`, with the service's own times; one without a length is
/// left out. A run's id is made of where it was asked for: those in the bodies are of several
/// kinds. The links to what a run took in and gave out are signed, hence secrets, and are not
/// looked at.
class RunReader {
public:
    explicit RunReader(WorkflowId workflow);

    /// One run, without its actions. `asked` is the name it was asked for by, empty in a list;
    /// `path` is where the object stood, for sentences. BadReply when it is no run, or another one.
    [[nodiscard]] Result<Deployment> read(
        const QJsonObject &object, const QString &path = {}, const QString &asked = {});

    /// The elements of a list, newest first. Of a run that comes twice (the list moved
    /// between two pages) the later one counts.
    [[nodiscard]] Rows<Deployment> readAll(const QJsonArray &items);

private:
    [[nodiscard]] QString shared(const QString &text) { return *m_words.insert(text); }
    void addProperty(Deployment &deployment, const QString &label, const QString &value);

    WorkflowId m_workflow;
    Target m_target;
    /// Equal texts of one list get one buffer.
    QSet<QString> m_words;
};

/// Puts a run's actions into its parts. `object` is the answer that the run came in, `actions` its
/// own or those that were asked for.
void setActions(Deployment &deployment, const QJsonValue &actions, const QJsonObject &object);

/// The name of a run in its deployment's id. Names sort newest first.
[[nodiscard]] QString runName(const Deployment &deployment);

/// The order of the list: the newest first, by start and then by name.
[[nodiscard]] bool isNewerRun(const Deployment &a, const Deployment &b);

} // namespace Landfall::Azure
