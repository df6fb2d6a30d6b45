// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolservices.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Flightcontrol::Services)
};

constexpr qsizetype mostServices = 1000;
constexpr qsizetype longestName = 100;

} // namespace

Result<ServicePage> readServices(const QJsonObject &object)
{
    if (!object.value("services"_L1).isArray())
        return Error {Error::BadReply,
            Text::tr("Flightcontrol's list of services could not be read. Check the field "
                     "“base_url”.")};
    ServicePage page;
    const QJsonArray all = object.value("services"_L1).toArray();
    for (qsizetype i = 0; i < std::min(all.size(), mostServices); ++i) {
        JsonReader reader(all.at(i).toObject());
        Service service;
        service.environmentId = reader.string(u"previewEnvironmentId"_s);
        if (service.environmentId.isEmpty())
            service.environmentId = reader.string(u"environmentId"_s);
        if (service.environmentId.isEmpty()) {
            ++page.unreadable;
            continue;
        }
        service.name = reader.string(u"name"_s).simplified().left(longestName);
        service.projectId = reader.string(u"projectId"_s);
        page.services.append(service);
    }
    JsonReader reader(object);
    page.hasMore = reader.boolean(u"hasMore"_s).value_or(false);
    page.next = reader.integer(u"nextPage"_s);
    return page;
}

QList<Environment> environmentsOf(const QList<Service> &services)
{
    QList<Environment> environments;
    QHash<QString, qsizetype> places;
    for (const Service &service : services) {
        const qsizetype place = places.value(service.environmentId, environments.size());
        if (place == environments.size()) {
            places.insert(service.environmentId, place);
            environments.append({service.environmentId, service.projectId, {}});
        }
        QStringList &names = environments[place].services;
        if (!service.name.isEmpty() && !names.contains(service.name))
            names.append(service.name);
    }
    return environments;
}

} // namespace Landfall::Flightcontrol
