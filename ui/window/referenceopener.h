// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>

#include <QCoroTask>
#include <QObject>

namespace Landfall {

/// Finds the deployments that references name, asking the service for what the model does not have.
/// Only reads.
class ReferenceOpener : public QObject {
    Q_OBJECT
public:
    /// The engine must outlive this.
    explicit ReferenceOpener(Engine &engine, QObject *parent = nullptr);

    /// Whether a deployment that had to be asked for and is under way is watched until it ends.
    enum Following { Once, ToItsEnd };

    void open(const QStringList &references, Following following = ToItsEnd);

Q_SIGNALS:
    /// In the model by now.
    void opened(const Landfall::Deployment &deployment);
    /// A sentence for the user.
    void failed(const QString &sentence);

private:
    QCoro::Task<> fetch(Account account, QString id, Following following);

    Engine &m_engine;
};

} // namespace Landfall
