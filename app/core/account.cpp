// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account.h"

#include "deceptive.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype longestName = 64;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Account)
};

/// Two names that look the same would be two accounts.
bool isUnseen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isDeceptive(character);
    }
}

Error badField(const QString &message)
{
    return {Error::BadInput, message};
}

Result<Done> checkValue(const AccountField &field, const QString &value)
{
    if (field.secret)
        return badField(
            Text::tr("The field “%1” is a secret: give it on standard input, never with --set.")
                .arg(field.key));
    if (!field.choices.isEmpty() && !value.isEmpty() && !field.choices.contains(value))
        return badField(Text::tr("“%1” is not a value of the field “%2”. It takes: %3.")
                            .arg(value, field.key, field.choices.join(", "_L1)));
    return Done {};
}

/// Whether the field matters with the account's other values; nobody misses one that does not.
bool matters(const AccountField &field, const Account &account, const QList<AccountField> &known)
{
    const auto other = std::find_if(known.begin(), known.end(),
        [&](const AccountField &candidate) { return candidate.key == field.whenKey; });
    if (field.whenKey.isEmpty() || other == known.end())
        return true;
    const QString given = account.field(field.whenKey);
    const QString fallback = other->choices.value(0, other->defaultValue);
    return field.whenValues.contains(given.isEmpty() ? fallback : given);
}

} // namespace

QStringList Account::list(const QString &key) const
{
    QStringList parts;
    for (const QString &part : field(key).split(u',')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    return parts;
}

QList<AccountField> commonFields()
{
    AccountField ca;
    ca.key = u"ca_file"_s;
    ca.label = Text::tr("CA file");
    ca.hint = Text::tr("Extra CA certificates, PEM");
    AccountField rate;
    rate.key = u"requests_per_minute"_s;
    rate.label = Text::tr("Requests per minute");
    rate.hint = Text::tr("Empty: a third of the provider's limit");
    return {ca, rate};
}

Result<Done> checkAccountName(const QString &name)
{
    const QList<uint> characters = name.toUcs4();
    if (characters.isEmpty() || characters.size() > longestName)
        return badField(Text::tr("An account's name has 1 to 64 characters."));
    if (name.contains(u'/') || !name.isValidUtf16()
        || std::any_of(characters.begin(), characters.end(), isUnseen))
        return badField(
            Text::tr("An account's name has no “/” and no control or invisible characters."));
    if (name != name.trimmed())
        return badField(Text::tr("An account's name does not begin or end with a blank."));
    return Done {};
}

Result<Done> checkAccountFields(const Account &account, const QList<AccountField> &fields)
{
    const QList<AccountField> known = fields + commonFields();
    for (auto it = account.fields.begin(); it != account.fields.end(); ++it) {
        const auto field = std::find_if(
            known.begin(), known.end(), [&](const AccountField &f) { return f.key == it.key(); });
        if (field == known.end()) {
            QStringList keys;
            for (const AccountField &f : known) {
                if (!f.secret)
                    keys.append(f.key);
            }
            return badField(Text::tr("%1 has no field “%2”. Its fields are: %3.")
                                .arg(account.provider, it.key(), keys.join(", "_L1)));
        }
        if (auto checked = checkValue(*field, it.value()); !checked)
            return checked;
    }
    for (const AccountField &field : known) {
        if (field.required && !field.secret && account.field(field.key).isEmpty()
            && matters(field, account, known))
            return badField(
                Text::tr("The field “%1” is missing. Set it: --set %1=VALUE.").arg(field.key));
    }
    const QString rate = account.field(u"requests_per_minute"_s);
    bool isNumber = true;
    if (!rate.isEmpty() && (rate.toInt(&isNumber) < 1 || !isNumber))
        return badField(
            Text::tr("The field “requests_per_minute” takes a whole number of at least 1."));
    return Done {};
}

} // namespace Landfall
