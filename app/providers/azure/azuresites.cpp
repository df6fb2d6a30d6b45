// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuresites.h"

#include <jsonreader.h>
#include <origin.h>

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Sites)
};

Error unreadable(const QString &what)
{
    return {Error::BadReply,
        Text::tr("A part of Azure's answer could not be read: %1. It is left out.").arg(what)};
}

/// The host is a bare name, except for a simulator's, which has a port and no certificate.
QUrl scmOrigin(const QString &name, const QUrl &arm)
{
    QUrl url("https://"_L1 + name, QUrl::StrictMode);
    if (!checkOrigin(url) || url != url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery)
        || url.hasFragment() || url.host().endsWith(u'.'))
        return {};
    if (!isLoopback(url.host()))
        return url.port() == -1 ? url : QUrl();
    if (arm.scheme() != "http"_L1 || !isLoopback(arm.host()))
        return {};
    url.setScheme(u"http"_s);
    return url;
}

QUrl readScm(const QJsonArray &states, const QUrl &arm)
{
    for (const QJsonValue &value : states) {
        JsonReader state(value.toObject());
        if (state.string(u"hostType"_s).compare("Repository"_L1, Qt::CaseInsensitive) != 0)
            continue;
        if (const QUrl url = scmOrigin(state.string(u"name"_s), arm); !url.isEmpty())
            return url;
    }
    return {};
}

bool hasWord(const QString &kind, QLatin1StringView word)
{
    for (const QString &part : kind.split(u',')) {
        if (part.trimmed().compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

Site siteOf(const QJsonObject &object, const SiteId &id, const QUrl &arm)
{
    JsonReader reader(object);
    JsonReader properties = reader.object(u"properties"_s);
    Site site(id);
    site.location = reader.string(u"location"_s);
    site.kind = reader.string(u"kind"_s);
    site.state = properties.string(u"state"_s);
    site.isLinux =
        hasWord(site.kind, "linux"_L1) || properties.boolean(u"reserved"_s).value_or(false);
    site.isWorkflowApp = hasWord(site.kind, "workflowapp"_L1);
    site.scm = readScm(properties.array(u"hostNameSslStates"_s), arm);
    site.defaultHost = properties.string(u"defaultHostName"_s);
    return site;
}

} // namespace

Rows<Subscription> readSubscriptions(const QJsonArray &items)
{
    Rows<Subscription> rows;
    QSet<QString> seen;
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonReader reader(items.at(i).toObject(), u"value[%1]"_s.arg(i));
        Subscription subscription;
        subscription.id = reader.requiredString(u"subscriptionId"_s).toLower();
        if (!reader.problem().isEmpty()) {
            rows.problems.append(unreadable(reader.problem()));
            continue;
        }
        subscription.name = reader.string(u"displayName"_s);
        subscription.tenant = reader.string(u"tenantId"_s);
        subscription.state = reader.string(u"state"_s);
        subscription.isEnabled = subscription.state.compare("Enabled"_L1, Qt::CaseInsensitive) == 0;
        if (!seen.contains(subscription.id))
            rows.items.append(subscription);
        seen.insert(subscription.id);
    }
    return rows;
}

Rows<Site> readSites(const QJsonArray &items, const QUrl &arm)
{
    Rows<Site> rows;
    QSet<QString> seen;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject object = items.at(i).toObject();
        JsonReader reader(object, u"value[%1]"_s.arg(i));
        const QString text = reader.requiredString(u"id"_s);
        const auto id = parseSiteId(text);
        if (!id) {
            rows.problems.append(
                unreadable(reader.problem().isEmpty() ? u"value[%1].id: not a site"_s.arg(i)
                                                      : reader.problem()));
            continue;
        }
        if (!seen.contains(id->key()))
            rows.items.append(siteOf(object, *id, arm));
        seen.insert(id->key());
    }
    return rows;
}

Rows<Workflow> readWorkflows(const QJsonArray &items, const SiteId &site)
{
    Rows<Workflow> rows;
    QSet<QString> seen;
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonReader reader(items.at(i).toObject(), u"value[%1]"_s.arg(i));
        // `site/workflow`, of a slot `site/slot/workflow`.
        const QString name = reader.requiredString(u"name"_s).section(u'/', -1);
        if (!parseWorkflowId(WorkflowId(site, name).text())) {
            rows.problems.append(
                unreadable(reader.problem().isEmpty() ? u"value[%1].name: not a workflow"_s.arg(i)
                                                      : reader.problem()));
            continue;
        }
        JsonReader properties = reader.object(u"properties"_s);
        Workflow workflow(site, name);
        workflow.kind = reader.string(u"kind"_s);
        workflow.flowState = properties.string(u"flowState"_s);
        JsonReader health = properties.object(u"health"_s);
        JsonReader error = health.object(u"error"_s);
        workflow.healthError = error.string(u"message"_s).simplified();
        if (workflow.healthError.isEmpty())
            workflow.healthError = error.string(u"code"_s).simplified();
        if (!seen.contains(workflow.id().key()))
            rows.items.append(workflow);
        seen.insert(workflow.id().key());
    }
    return rows;
}

Result<Site> readSite(const QJsonObject &object, const SiteId &asked, const QUrl &arm)
{
    const auto told = parseSiteId(object.value("id"_L1).toString());
    if (told && !told->isSame(asked))
        return Error {Error::BadReply,
            Text::tr("Azure answered about %1 instead of %2.").arg(told->text(), asked.text())};
    return siteOf(object, told.value_or(asked), arm);
}

Site unknownSite(const SiteId &id)
{
    Site site(id);
    site.isLinux = true;
    return site;
}

Target target(const SiteId &site)
{
    Target target;
    target.id = site.text();
    target.name = site.name;
    target.kind = site.slot.isEmpty() ? u"web-app"_s : u"web-app-slot"_s;
    return target;
}

Target target(const WorkflowId &workflow)
{
    Target target;
    target.id = workflow.text();
    target.name = workflow.name;
    target.kind = u"workflow"_s;
    target.parent = workflow.site.name;
    return target;
}

} // namespace Landfall::Azure
