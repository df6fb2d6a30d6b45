// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureroutes.h"

#include "azureanswers.h"
#include "azureconfig.h"
#include "azurepaths.h"

using namespace Qt::StringLiterals;

namespace Landfall {

using namespace SimulatedAzure;

bool AzureRoutes::isCopy(const SimulatedRequest &request)
{
    return request.verb == "POST" && isSame(request.path.section(u'/', -1), "slotcopy"_L1);
}

SimulatedAnswer AzureRoutes::copyCall(const Call &call, const SimulatedSite &source)
{
    if (!call.path.isEmpty() || call.request.verb != "POST")
        return notFound(source.app + "/slotcopy"_L1);
    const QString asked = call.request.query.queryItemValue(u"api-version"_s);
    if (asked != Copies::version)
        return armError(404, u"InvalidResourceType"_s,
            u"The resource type 'slotcopy' could not be found in the namespace 'Microsoft.Web' for "
            "api version '%1'. The supported api-versions are '%2'."_s.arg(asked, Copies::version));
    if (SignIn::isRestricted(call.request))
        return refusal(call.request, 403);
    return m_copies.start(m_world, source, call.request, call.now);
}

SimulatedAnswer AzureRoutes::operationCall(const Call &call, const SimulatedSite &site) const
{
    if (call.path.size() != 1)
        return notFound(site.app + "/operationresults"_L1);
    return m_copies.result(site, call.path.first(), call.request, call.now);
}

SimulatedAnswer AzureRoutes::configCall(const Call &call, const SimulatedSite &site) const
{
    if (call.path.size() != 1 || !isSame(call.path.first(), "web"_L1))
        return notFound(site.app + "/config"_L1);
    return json(200, configJson(site, m_copies.config(site, call.now)));
}

} // namespace Landfall
