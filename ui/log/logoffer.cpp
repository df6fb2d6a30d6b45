// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logoffer.h"

#include "timeline/formatting.h"
#include "widgets/plaintext.h"

#include <engine.h>
#include <providercall.h>

#include <QLocale>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogOffer)
};

bool isOf(const LogChoice &choice, const LogLink &source)
{
    return choice.source.id == source.id;
}

} // namespace

QString choiceText(const LogChoice &choice)
{
    const QString machine = visibleText(choice.log.machine);
    const QString name = machine.isEmpty() ? visibleText(choice.log.link.label) : machine;
    const QString shown = name.isEmpty() ? Text::tr("Log") : name;
    if (choice.log.looksFailed.value_or(false))
        return Text::tr("%1, looks failed").arg(shown);
    return shown;
}

QString failedText(const QList<LogChoice> &choices)
{
    int machines = 0;
    int failed = 0;
    for (const LogChoice &choice : choices) {
        if (choice.log.machine.isEmpty())
            continue;
        if (!choice.log.looksFailed)
            return {};
        ++machines;
        failed += *choice.log.looksFailed ? 1 : 0;
    }
    const QLocale locale;
    return machines == 0
        ? QString()
        : Text::tr("(%1 of %2 failed)").arg(locale.toString(failed), locale.toString(machines));
}

qsizetype wishedChoice(
    const QList<LogChoice> &choices, const LogLink &source, const QString &machine)
{
    qsizetype first = -1;
    qsizetype failed = -1;
    for (qsizetype place = 0; place < choices.size(); ++place) {
        const LogChoice &choice = choices.at(place);
        if (!isOf(choice, source))
            continue;
        if (!machine.isEmpty() && choice.log.machine == machine)
            return place;
        if (first < 0)
            first = place;
        if (failed < 0 && choice.log.looksFailed.value_or(false))
            failed = place;
    }
    return failed < 0 ? first : failed;
}

LogOffer::LogOffer(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) { }

void LogOffer::setDeployment(const Deployment &deployment)
{
    m_deployment = deployment;
    for (const LogLink &link : deployment.logs) {
        const bool isKnown = std::any_of(m_choices.cbegin(), m_choices.cend(),
            [&](const LogChoice &choice) { return isOf(choice, link); });
        if (!isKnown)
            m_choices.append({OfferedLog(link), link, false});
    }
}

std::optional<Account> LogOffer::account() const
{
    const QList<Account> accounts = m_engine.accounts().accounts();
    for (const Account &account : accounts) {
        if (account.name.compare(m_deployment.account, Qt::CaseInsensitive) == 0)
            return account;
    }
    return std::nullopt;
}

void LogOffer::ask(const LogLink &source)
{
    const std::optional<Account> stored = account();
    ++m_asking;
    if (stored)
        fetch(*stored, source);
    else
        finish(source,
            Error(Error::BadInput,
                tr("The account %1 is no longer there.").arg(visibleText(m_deployment.account))));
}

QCoro::Task<> LogOffer::fetch(Account account, LogLink source)
{
    const QPointer<LogOffer> guard(this);
    const auto open = co_await m_engine.sessions().open(account);
    if (!guard)
        co_return;
    if (!open) {
        finish(source, open.error());
        co_return;
    }
    const AccountClient::Hurry hurry(*open->session.http);
    const auto logs = co_await callProvider(*open, &Provider::logs, source);
    if (guard)
        finish(source, logs);
}

void LogOffer::finish(const LogLink &source, const Result<QList<OfferedLog>> &logs)
{
    --m_asking;
    if (!logs) {
        Q_EMIT failed(logs.error());
        return;
    }
    replace(source, *logs);
    Q_EMIT asked(source);
}

void LogOffer::replace(const LogLink &source, const QList<OfferedLog> &logs)
{
    const auto first = std::find_if(m_choices.cbegin(), m_choices.cend(),
        [&](const LogChoice &choice) { return isOf(choice, source); });
    qsizetype place = first - m_choices.cbegin();
    m_choices.removeIf([&](const LogChoice &choice) { return isOf(choice, source); });
    for (const OfferedLog &log : logs)
        m_choices.insert(place++, {log, source, true});
}

} // namespace Landfall
