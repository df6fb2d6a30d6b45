// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int currentVersion = 1;
constexpr auto originsKey = "secret_origins"_L1;
constexpr auto backendKey = "secret_backend"_L1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::AccountsFile)
};

Error broken(const QString &what)
{
    return {Error::BadInput, what};
}

Error noText(const QString &field, const Account &account)
{
    return broken(
        Text::tr("The field “%1” of the account “%2” is no text.").arg(field, account.name));
}

Result<Account> parseAccount(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    Account account(object["name"_L1].toString(), object["provider"_L1].toString());
    if (const auto checked = checkAccountName(account.name); !checked)
        return checked.error();
    if (account.provider.isEmpty())
        return broken(Text::tr("The account “%1” has no provider.").arg(account.name));
    const QJsonValue fields = object["fields"_L1];
    if (!fields.isObject() && !fields.isUndefined())
        return broken(Text::tr("The fields of the account “%1” are no object.").arg(account.name));
    const QJsonObject values = fields.toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!it->isString())
            return noText(it.key(), account);
        account.fields.insert(it.key(), it->toString());
    }
    const QJsonValue origins = object[originsKey];
    if (!origins.isArray() && !origins.isUndefined())
        return noText(originsKey, account);
    for (const QJsonValue &origin : origins.toArray()) {
        if (!origin.isString())
            return noText(originsKey, account);
        account.secretOrigins.append(origin.toString());
    }
    const QJsonValue backend = object[backendKey];
    if (!backend.isString() && !backend.isUndefined())
        return noText(backendKey, account);
    account.secretBackend = backend.toString();
    return account;
}

Result<QList<Account>> parseAccounts(const QJsonValue &list)
{
    if (!list.isArray())
        return broken(Text::tr("It has no list of accounts."));
    QList<Account> accounts;
    for (const QJsonValue &value : list.toArray()) {
        const auto account = parseAccount(value);
        if (!account)
            return account.error();
        if (indexOfAccount(accounts, account->name) >= 0)
            return broken(Text::tr("Two accounts are called “%1”.").arg(account->name));
        accounts.append(*account);
    }
    return accounts;
}

QJsonObject toJson(const Account &account)
{
    QJsonObject fields;
    for (auto it = account.fields.begin(); it != account.fields.end(); ++it)
        fields.insert(it.key(), it.value());
    QJsonObject object {
        {u"name"_s, account.name}, {u"provider"_s, account.provider}, {u"fields"_s, fields}};
    if (!account.secretOrigins.isEmpty())
        object.insert(originsKey, QJsonArray::fromStringList(account.secretOrigins));
    if (!account.secretBackend.isEmpty())
        object.insert(backendKey, account.secretBackend);
    return object;
}

} // namespace

Result<AccountsFile> parseAccountsFile(const QByteArray &content)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (!document.isObject())
        return broken(Text::tr("It is not the JSON that Landfall writes (%1).")
                          .arg(error.error == QJsonParseError::NoError ? Text::tr("no object")
                                                                       : error.errorString()));
    const QJsonObject object = document.object();
    const double version = object["version"_L1].toDouble();
    if (version < currentVersion)
        return broken(Text::tr("It has no version."));
    const auto accounts = parseAccounts(object["accounts"_L1]);
    if (version > currentVersion)
        return AccountsFile {accounts ? *accounts : QList<Account>(), true};
    if (!accounts)
        return accounts.error();
    return AccountsFile {*accounts, false};
}

QByteArray formatAccountsFile(const QList<Account> &accounts)
{
    QJsonArray list;
    for (const Account &account : accounts)
        list.append(toJson(account));
    const QJsonObject object {{u"version"_s, currentVersion}, {u"accounts"_s, list}};
    return QJsonDocument(object).toJson();
}

qsizetype indexOfAccount(const QList<Account> &accounts, const QString &name)
{
    const QString folded = name.toCaseFolded();
    const auto found = std::find_if(accounts.begin(), accounts.end(),
        [&](const Account &account) { return account.name.toCaseFolded() == folded; });
    return found == accounts.end() ? -1 : std::distance(accounts.begin(), found);
}

} // namespace Landfall
