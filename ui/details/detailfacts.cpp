// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailfacts.h"

#include <QCoreApplication>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::DetailsPanel)
};

} // namespace

QList<Property> propertiesOf(const Deployment &deployment)
{
    QList<Property> properties {{Text::tr("Site"), deployment.url, Property::Address}};
    for (const QString &alias : deployment.aliases)
        properties.append({Text::tr("Alias"), alias, Property::Address});
    properties.append({{Text::tr("Branch"), deployment.branch},
        {Text::tr("Commit"), deployment.commit, Property::Id},
        {Text::tr("Message"), deployment.message}, {Text::tr("Author"), deployment.author},
        {Text::tr("Trigger"), deployment.trigger}, {Text::tr("Account"), deployment.account},
        {Text::tr("Id"), ref(deployment), Property::Id}});
    for (auto entry = deployment.properties.begin(); entry != deployment.properties.end();
         ++entry) {
        const bool isWords = entry.value().contains(u' ');
        properties.append({entry.key(), entry.value(), isWords ? Property::Words : Property::Id});
    }
    return properties;
}

QList<Problem> errorsOf(const Deployment &deployment)
{
    QList<Problem> errors = deployment.errors;
    for (const Part &part : deployment.parts) {
        if (!part.errors.isEmpty())
            errors.append({part.name, {}, {}, part.errors});
    }
    return errors;
}

} // namespace Landfall
