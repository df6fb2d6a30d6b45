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

constexpr std::array advancedKeys {
    "cloud"_L1, "base_url"_L1, "login_url"_L1, "api"_L1, "ca_file"_L1, "requests_per_minute"_L1};

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

bool isAdvanced(const AccountField &field)
{
    return std::find(advancedKeys.begin(), advancedKeys.end(), field.key) != advancedKeys.end();
}

QString choiceText(const QString &value)
{
    const auto known = std::find_if(choices.begin(), choices.end(),
        [&](const Choice &choice) { return value == choice.value; });
    return known == choices.end() ? visibleText(value)
                                  : QCoreApplication::translate("Landfall::FieldText", known->text);
}

} // namespace Landfall
