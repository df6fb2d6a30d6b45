// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace Landfall {

/// One thing a provider wants to know about an account. Names, labels and hints of a field that
/// every account has (`ca_file`, `requests_per_minute`) come from commonFields().
struct AccountField {
    QString key; ///< as in `--set KEY=VALUE`
    QString label;
    QString hint;
    QString defaultValue; ///< what an absent value means
    QStringList choices; ///< when not empty, the only values; the first is the default
    QStringList choiceLabels; ///< for people, one each; empty: the choices themselves
    QStringList choiceHints; ///< what sets a choice apart, one each; empty: nothing to say
    /// When set, the field matters only while the field of this key has one of `whenValues`: a form
    /// hides it otherwise.
    QString whenKey;
    QStringList whenValues;
    bool secret = false; ///< goes to the keychain, never into a file
    bool required = false;

    friend bool operator==(const AccountField &, const AccountField &) = default;
};

/// An account as accounts.json holds it: no secret, ever. The name is its identity.
struct Account {
    QString name;
    QString provider;
    QMap<QString, QString> fields;
    /// As originText(): what the secret in the keychain was entered for. It is not used for any
    /// other origin. Empty where nobody recorded it.
    QStringList secretOrigins;
    /// SecretStore::backend() as it was when the secret was stored: another desktop session may
    /// have another keychain. Empty where nobody recorded it.
    QString secretBackend;

    Account() = default;
    Account(QString name_, QString provider_, QMap<QString, QString> fields_ = {})
        : name(std::move(name_)), provider(std::move(provider_)), fields(std::move(fields_))
    {
    }

    [[nodiscard]] QString field(const QString &key) const { return fields.value(key); }

    /// The parts of a comma list, trimmed, without empty ones.
    [[nodiscard]] LANDFALL_CORE_EXPORT QStringList list(const QString &key) const;

    friend bool operator==(const Account &, const Account &) = default;
};

/// Fields that every account has, whatever its provider.
[[nodiscard]] LANDFALL_CORE_EXPORT QList<AccountField> commonFields();

/// Checks a name: 1 to 64 characters, no `/`, no control or bidirectional characters.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Done> checkAccountName(const QString &name);

/// Checks the values against the provider's fields: unknown keys, values outside the choices,
/// missing required ones. The message names the field and what it takes.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Done> checkAccountFields(
    const Account &account, const QList<AccountField> &fields);

} // namespace Landfall

Q_DECLARE_METATYPE(Landfall::Account)
