// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflareproblems.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Listing)
};

} // namespace

QString accountText(const QString &id)
{
    return Text::tr("Account %1").arg(id);
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

Error softened(Error error)
{
    if (error.kind == Error::Unauthorized)
        error.kind = Error::Forbidden;
    return error;
}

} // namespace Landfall::Cloudflare
