// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyrecords.h"

#include <slotcopier.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::CopyRecords)
};

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QRegularExpressionMatch parts(const QString &reference)
{
    static const QRegularExpression pattern(u"^(?:[^/:]+:)?(/.+)/slotcopies/([0-9a-f-]{36})/?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(reference.trimmed());
}

} // namespace

bool isCopyReference(const QString &reference)
{
    return parts(reference).hasMatch();
}

QCoro::Task<Result<ActionRecord>> findCopy(Context context, QString reference)
{
    const QRegularExpressionMatch named = parts(reference);
    ActionQuery query;
    query.account = context.arguments->account;
    query.subject = named.captured(1);
    const auto records = co_await context.engine->actions().find(query);
    if (!records)
        co_return records.error();
    const QString id = named.captured(2);
    const auto found = std::find_if(records->begin(), records->end(),
        [&id](const ActionRecord &record) { return isSame(record.id, id); });
    if (found != records->end())
        co_return *found;
    co_return Error {Error::BadInput,
        Text::tr("The history of this computer knows no slot copy “%1”.").arg(reference)};
}

Deployment copyRow(Context context, const ActionRecord &record)
{
    const SlotCopy copy = slotCopyFromJson(record.request);
    const Account account = context.engine->accounts()
                                .account(record.account)
                                .value_or(Account(record.account, record.provider));
    Deployment row;
    row.id = record.subject + "/slotcopies/"_L1 + record.id;
    row.target.id = record.subject;
    row.target.name = copy.app.section(u'/', -1);
    row.environment = copy.target;
    const Result<Provider *> provider = context.engine->providers().provider(record.provider);
    if (const SlotCopier *copier = provider ? slotCopier(**provider) : nullptr)
        row = copier->copyRow(account, copy, record.id);
    row.provider = record.provider;
    row.account = record.account;
    return copyDeployment(record, row);
}

QCoro::Task<QList<Deployment>> copiesOf(Context context, QList<Account> accounts, QString target)
{
    ActionQuery query;
    query.subject = target;
    const auto records = co_await context.engine->actions().find(query);
    QList<Deployment> rows;
    if (!records) {
        context.output->problem(records.error());
        co_return rows;
    }
    for (const ActionRecord &record : *records) {
        const bool isWanted = std::any_of(accounts.begin(), accounts.end(),
            [&](const Account &account) { return isSame(account.name, record.account); });
        if (isWanted && record.kind == ActionRecord::SlotCopy)
            rows.append(copyRow(context, record));
    }
    co_return rows;
}

} // namespace Landfall
