// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// Accounts of the test provider and what their scripts say. Lives as long as they are asked.
class ScriptedAccounts {
public:
    /// An account with a script of its own.
    [[nodiscard]] Landfall::Account account(
        const QString &name, const QMap<QString, QString> &fields = {}) const;

    /// What the account answers from now on: see TestProvider.
    void setScript(const QString &accountName, const QByteArray &json) const;

    /// The calls so far: `list`, `show ID` and so on.
    [[nodiscard]] QStringList calls(const QString &accountName) const;

private:
    [[nodiscard]] QString file(const QString &accountName) const;

    QTemporaryDir m_folder;
};
