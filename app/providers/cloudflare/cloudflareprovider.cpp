// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflareprovider.h"

namespace Landfall {
QList<AccountField> CloudflareProvider::accountFields() const
{
    return {};
}
bool CloudflareProvider::needsSecret(const Account &) const
{
    return true;
}
Result<QList<QUrl>> CloudflareProvider::origins(const Account &) const
{
    return Error {};
}
std::optional<QString> CloudflareProvider::recognize(const Account &, const QString &) const
{
    return {};
}
QCoro::Task<Result<TestReport>> CloudflareProvider::test(Session)
{
    co_return Error {};
}
QCoro::Task<Result<TargetListing>> CloudflareProvider::targets(Session)
{
    co_return Error {};
}
QCoro::Task<Result<Listing>> CloudflareProvider::list(Session, Query)
{
    co_return Error {};
}
QCoro::Task<Result<Deployment>> CloudflareProvider::show(Session, QString)
{
    co_return Error {};
}
QCoro::Task<Result<Done>> CloudflareProvider::log(Session, LogLink, LogSink *)
{
    co_return Error {};
}
} // namespace Landfall
