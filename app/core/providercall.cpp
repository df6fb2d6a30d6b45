// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providercall.h"

#include "logging.h"

#include <QCoreApplication>

#include <exception>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ProviderCall)
};

} // namespace

QCoro::Task<Answer> askProvider(Sessions *sessions, Watch watch)
{
    // The one place where an exception may cross a coroutine: a plugin is code of others.
    QString what;
    try {
        const auto open = co_await sessions->open(watch.account);
        if (!open)
            co_return Answer(open.error());
        Provider *provider = open->provider;
        if (watch.id.isEmpty()) {
            const auto listing = co_await provider->list(open->session, watch.query);
            co_return Answer(listing);
        }
        const auto shown = co_await provider->show(open->session, watch.id);
        if (!shown)
            co_return Answer(shown.error());
        Listing single;
        single.deployments.append(*shown);
        co_return Answer(single);
    } catch (const std::exception &exception) {
        what = QString::fromUtf8(exception.what());
    } catch (...) {
        what = u"unknown exception"_s;
    }
    qCWarning(pluginLog).noquote() << watch.account.provider << "threw:" << what;
    const Error error(Error::BadReply,
        Text::tr("The plugin “%1” failed on its own. Look for an update of it.")
            .arg(watch.account.provider),
        u"plugin-fault"_s);
    co_return Answer(error, true);
}

} // namespace Landfall
