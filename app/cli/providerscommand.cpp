// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providerscommand.h"

#include <providercall.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ProvidersCommand)
};

QJsonObject fieldJson(const AccountField &field)
{
    QJsonObject json {{u"key"_s, field.key}, {u"label"_s, field.label}, {u"hint"_s, field.hint},
        {u"default"_s, field.defaultValue},
        {u"choices"_s, QJsonArray::fromStringList(field.choices)}, {u"required"_s, field.required},
        {u"secret"_s, field.secret}, {u"when"_s, QJsonValue::Null}};
    if (!field.whenKey.isEmpty())
        json.insert(u"when"_s,
            QJsonObject {{u"field"_s, field.whenKey},
                {u"values"_s, QJsonArray::fromStringList(field.whenValues)}});
    return json;
}

void printProvider(Output &output, const ProviderInfo &info, const QList<AccountField> &fields)
{
    output.line(u"%1 · %2"_s.arg(info.id, info.name));
    output.line(u"  "_s + info.description);
    output.line(u"  "_s + info.file);
    if (fields.isEmpty())
        return;
    Table table {{u"  "_s + Text::tr("FIELD"), Text::tr("VALUE"), Text::tr("MEANING")}, {}};
    for (const AccountField &field : fields) {
        const QString value =
            field.choices.isEmpty() ? field.defaultValue : field.choices.join(u'|');
        table.rows.append({u"  "_s + field.key, field.secret ? Text::tr("secret") : value,
            field.hint.isEmpty() ? field.label : field.hint});
    }
    output.table(table);
}

QJsonObject providerJson(const ProviderInfo &info, const QList<AccountField> &fields)
{
    QJsonArray fieldArray;
    std::transform(fields.begin(), fields.end(), std::back_inserter(fieldArray), fieldJson);
    return {{u"id"_s, info.id}, {u"name"_s, info.name}, {u"description"_s, info.description},
        {u"file"_s, info.file}, {u"fields"_s, fieldArray}};
}

QJsonObject pluginProblemJson(const PluginProblem &problem)
{
    return {{u"account"_s, QJsonValue::Null}, {u"kind"_s, u"plugin"_s},
        {u"code"_s, QJsonValue::Null}, {u"message"_s, problem.message},
        {u"retry_after"_s, QJsonValue::Null}, {u"file"_s, problem.file}};
}

} // namespace

QCoro::Task<ExitCode> listProviders(Context context)
{
    ProviderRegistry &registry = context.engine->providers();
    QJsonArray providers;
    QList<PluginProblem> faults;
    for (const ProviderInfo &info : registry.providers()) {
        const Result<Provider *> provider = registry.provider(info.id);
        if (!provider)
            continue;
        const auto own = askPlugin(info.id, **provider, &Provider::accountFields);
        if (!own) {
            faults.append({info.file, own.error().message});
            continue;
        }
        const QList<AccountField> fields = *own + commonFields();
        if (!context.output->isJson())
            printProvider(*context.output, info, fields);
        providers.append(providerJson(info, fields));
    }
    QJsonArray problems;
    for (const PluginProblem &problem : registry.problems() + faults) {
        problems.append(pluginProblemJson(problem));
        context.output->note(u"%1: %2"_s.arg(problem.file, problem.message));
    }
    if (context.output->isJson())
        context.output->document({{u"providers"_s, providers}, {u"problems"_s, problems}});
    co_return ExitCode::Success;
}

} // namespace Landfall
