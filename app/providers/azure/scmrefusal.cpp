// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scmrefusal.h"

#include <logs/logerror.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::DeploymentLog)
};

bool isSigned(const QString &pathAndQuery)
{
    const QUrlQuery query(pathAndQuery.section(u'?', 1));
    return query.hasQueryItem(u"sig"_s);
}

Error expired(const Site &site)
{
    return {Error::NotFound,
        Text::tr("The address of this log of “%1” has expired. Refresh the deployment to get a new "
                 "one.")
            .arg(site.id.name),
        logExpired};
}

Error gone(const Site &site, ScmLog found)
{
    if (found == ScmLog::Listed)
        return {Error::NotFound,
            Text::tr("This log file of “%1” is not there any more: its machine has begun a new "
                     "one. Read the list of logs again.")
                .arg(site.id.name),
            logRolled};
    return {Error::NotFound,
        Text::tr("The SCM host of “%1” does not have this log any more.").arg(site.id.name),
        logGone};
}

} // namespace

Error scmRefusal(const Call &call, const Site &site, const QString &pathAndQuery,
    const HttpReply &reply, ScmLog found)
{
    const auto body = reply.json();
    Error error = refusal(call, reply, body ? &*body : nullptr);
    const bool isRefused = error.kind == Error::Forbidden || error.kind == Error::Unauthorized;
    if (reply.status == 410 || (isRefused && isSigned(pathAndQuery)))
        return expired(site);
    if (error.kind == Error::NotFound)
        return gone(site, found);
    if (!isRefused)
        return error;
    // What an SCM host refuses is about rights, whatever it calls it.
    return {Error::Forbidden,
        Text::tr("The SCM host of “%1” does not show its logs to this account. Reading them needs "
                 "the role “Website Contributor” on the site "
                 "(Microsoft.Web/sites/publish/action); “Reader” is not enough.")
            .arg(site.id.name),
        scmRights};
}

Error logIsElsewhere(const QString &address)
{
    const QString host = QUrl(address).host();
    if (host.isEmpty())
        return {Error::BadInput,
            Text::tr("This log has no address on the SCM host that the site names. No sign-in is "
                     "sent anywhere else."),
            logElsewhere};
    return {Error::BadInput,
        Text::tr("This log lies on “%1”, which is not the SCM host that the site names. No sign-in "
                 "is sent there: open its address in a browser.")
            .arg(host),
        logElsewhere};
}

} // namespace Landfall::Azure
