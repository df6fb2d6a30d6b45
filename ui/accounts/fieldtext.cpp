// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldtext.h"

#include "widgets/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto signInKey = "auth"_L1;
constexpr auto rateKey = "requests_per_minute"_L1;
constexpr std::array advancedKeys {
    "cloud"_L1, "base_url"_L1, "login_url"_L1, "api"_L1, "ca_file"_L1};
constexpr std::array signInKeys {"tenant_id"_L1, "client_id"_L1, "email"_L1};
constexpr std::array identifierKeys {"tenant_id"_L1, "client_id"_L1, "subscriptions"_L1,
    "accounts"_L1, "organization"_L1, "deployments"_L1};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::FieldText)
};

template <typename Keys>
bool has(const Keys &keys, const AccountField &field)
{
    return std::find(keys.begin(), keys.end(), field.key) != keys.end();
}

const AccountField *named(const QList<AccountField> &fields, const QString &key)
{
    const auto found = std::find_if(
        fields.begin(), fields.end(), [&](const AccountField &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

/// Where a service does not say what it takes, its provider describes the field itself.
bool isCommonRate(const AccountField &field)
{
    const QList<AccountField> common = commonFields();
    const AccountField *rate = named(common, rateKey);
    return isRate(field) && rate && rate->hint == field.hint;
}

int rank(const AccountField &field)
{
    if (field.key == signInKey)
        return 0;
    if (belongsToSignIn(field) && !field.secret)
        return 1;
    return field.secret ? 2 : 3;
}

struct Choice {
    QLatin1StringView value;
    const char *text;
};

constexpr std::array choices {
    Choice {"azure-cli"_L1, QT_TRANSLATE_NOOP("Landfall::FieldText", "Azure CLI")},
    Choice {"service-principal"_L1, QT_TRANSLATE_NOOP("Landfall::FieldText", "Service principal")},
    Choice {"device-code"_L1, QT_TRANSLATE_NOOP("Landfall::FieldText", "Device code")},
    Choice {"token"_L1, QT_TRANSLATE_NOOP("Landfall::FieldText", "Token")},
    Choice {"global-key"_L1, QT_TRANSLATE_NOOP("Landfall::FieldText", "E-mail and global key")},
    Choice {"public"_L1, QT_TRANSLATE_NOOP("Landfall::FieldText", "Public")},
    Choice {"usgov"_L1, QT_TRANSLATE_NOOP("Landfall::FieldText", "US Government")},
    Choice {"china"_L1, QT_TRANSLATE_NOOP("Landfall::FieldText", "China")},
    Choice {"custom"_L1, QT_TRANSLATE_NOOP("Landfall::FieldText", "Custom")},
};

} // namespace

QList<AccountField> formFields(const QList<AccountField> &ofProvider)
{
    QList<AccountField> fields = ofProvider;
    const bool hasRequired = std::any_of(fields.begin(), fields.end(),
        [](const AccountField &field) { return field.secret && field.required; });
    fields.removeIf([&](const AccountField &field) {
        return hasRequired && field.secret && !field.required && field.whenKey.isEmpty();
    });
    for (const AccountField &field : commonFields()) {
        if (!named(ofProvider, field.key))
            fields.append(field);
    }
    std::stable_sort(
        fields.begin(), fields.end(), [](const AccountField &left, const AccountField &right) {
            return rank(left) < rank(right);
        });
    return fields;
}

bool isAdvanced(const AccountField &field)
{
    return has(advancedKeys, field) || isCommonRate(field);
}

bool belongsToSignIn(const AccountField &field)
{
    return field.whenKey == signInKey || has(signInKeys, field);
}

bool isIdentifier(const AccountField &field)
{
    return has(identifierKeys, field);
}

bool takesFile(const AccountField &field)
{
    return field.key == "ca_file"_L1;
}

bool isRate(const AccountField &field)
{
    return field.key == rateKey;
}

QString fieldLabel(const AccountField &field)
{
    if (isRate(field))
        return Text::tr("Ask at most");
    return visibleText(field.label.isEmpty() ? field.key : field.label);
}

QString fieldHint(const AccountField &field)
{
    if (isCommonRate(field))
        return Text::tr("“automatic” is a third of what the service allows.");
    return visibleText(field.hint);
}

QString choiceText(const AccountField &field, int choice)
{
    if (field.choiceLabels.size() == field.choices.size())
        return visibleText(field.choiceLabels.at(choice));
    const QString &value = field.choices.at(choice);
    const auto known = std::find_if(choices.begin(), choices.end(),
        [&](const Choice &candidate) { return value == candidate.value; });
    return known == choices.end() ? visibleText(value) : Text::tr(known->text);
}

QString providerWords(const QString &id, const QString &description)
{
    if (id == "azure"_L1)
        return Text::tr("App Service, Logic Apps");
    if (id == "cloudflare-pages"_L1)
        return Text::tr("Projects, previews");
    if (id == "flightcontrol"_L1)
        return Text::tr("Environments, services");
    return visibleText(description);
}

} // namespace Landfall
