// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureproblems.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Problems)
};

} // namespace

QString textOf(const Subscription &subscription)
{
    return Text::tr("Subscription “%1”")
        .arg(subscription.name.isEmpty() ? subscription.id : subscription.name);
}

QString textOf(const SiteId &site)
{
    return site.slot.isEmpty() ? Text::tr("App “%1”").arg(site.name)
                               : Text::tr("Slot “%1” of app “%2”").arg(site.slot, site.name);
}

QString textOf(const WorkflowId &workflow)
{
    return Text::tr("Workflow “%1” of app “%2”").arg(workflow.name, workflow.site.name);
}

Error about(const QString &subject, Error error)
{
    const bool isPartial = error.kind == Error::Forbidden || error.kind == Error::NotFound
        || error.kind == Error::BadReply;
    if (isPartial)
        error.message = subject + ": "_L1 + error.message;
    return error;
}

void addProblem(QList<Error> &problems, const Error &error)
{
    if (!problems.contains(error))
        problems.append(error);
}

void softenRefusals(QList<Error> &problems)
{
    for (Error &error : problems) {
        if (error.kind == Error::Unauthorized)
            error.kind = Error::Forbidden;
    }
}

} // namespace Landfall::Azure
