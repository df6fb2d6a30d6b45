// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedaccounts.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace Landfall;

Account ScriptedAccounts::account(const QString &name, const QMap<QString, QString> &fields) const
{
    Account account(name, u"test"_s, fields);
    account.fields.insert(u"script"_s, file(name));
    return account;
}

void ScriptedAccounts::setScript(const QString &accountName, const QByteArray &json) const
{
    QFile script(file(accountName));
    if (!script.open(QIODevice::WriteOnly) || script.write(json) != json.size())
        qFatal("cannot write %s", qPrintable(script.fileName()));
}

QStringList ScriptedAccounts::calls(const QString &accountName) const
{
    QFile calls(file(accountName) + u".calls"_s);
    if (!calls.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(calls.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QString ScriptedAccounts::file(const QString &accountName) const
{
    return m_folder.filePath(accountName + u".json"_s);
}
