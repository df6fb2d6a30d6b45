// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "referenceopener.h"

#include <providercall.h>
#include <reference.h>

#include <QPointer>

namespace Landfall {

ReferenceOpener::ReferenceOpener(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
}

void ReferenceOpener::open(const QStringList &references, Following following)
{
    for (const QString &text : references) {
        const Result<Reference> reference =
            resolveReference(text, m_engine.accounts().accounts(), m_engine.providers());
        if (!reference) {
            Q_EMIT failed(reference.error().message);
            continue;
        }
        Deployment known;
        known.account = reference->account.name;
        known.provider = reference->account.provider;
        known.id = reference->id;
        const int row = m_engine.model().rowOf(known);
        if (row >= 0)
            Q_EMIT opened(m_engine.model().deployment(row));
        else
            fetch(reference->account, reference->id, following);
    }
}

QCoro::Task<> ReferenceOpener::fetch(Account account, QString id, Following following)
{
    const QPointer<ReferenceOpener> guard(this);
    const auto access = co_await m_engine.sessions().open(account);
    if (!guard)
        co_return;
    if (!access) {
        Q_EMIT failed(access.error().message);
        co_return;
    }
    const AccountClient::Hurry hurry(*access->session.http);
    const auto answer = co_await callProvider(*access, &Provider::show, id);
    if (!guard)
        co_return;
    if (!answer) {
        Q_EMIT failed(answer.error().message);
        co_return;
    }
    Deployment deployment = *answer;
    deployment.account = account.name;
    deployment.provider = account.provider;
    m_engine.model().merge({deployment}, QDateTime::currentDateTimeUtc());
    if (following == ToItsEnd && !isOver(deployment))
        m_engine.follow(account.name, deployment.id);
    Q_EMIT opened(deployment);
}

} // namespace Landfall
