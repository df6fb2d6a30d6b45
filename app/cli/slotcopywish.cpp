// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopywish.h"

#include "targetsearch.h"

#include <savefile.h>
#include <siteconfig/siteconfigschema.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopyWish)
};

constexpr auto production = "production"_L1;
constexpr auto appKind = "web-app"_L1;

Error refused(const QString &sentence)
{
    return {Error::BadInput, sentence};
}

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The slot's name as the engine has it: empty is production.
QString slotOf(const QString &text)
{
    return isSame(text, production) ? QString() : text;
}

Result<std::optional<QJsonObject>> siteConfig(const QString &file)
{
    std::optional<QJsonObject> config;
    if (file.isEmpty())
        return config;
    const Result<QByteArray> bytes = loadFile(file);
    if (!bytes)
        return refused(bytes.error().message);
    const Result<QJsonObject> read = readSiteConfig(*bytes);
    if (!read)
        return refused(Text::tr("%1: %2").arg(file, read.error().message));
    QStringList lines;
    for (const ConfigFault &fault : SiteConfigSchema::instance().check(*read))
        lines.append(Text::tr("%1: %2: %3").arg(file, fault.path, fault.message));
    if (!lines.isEmpty())
        return refused(lines.join(u'\n'));
    config = *read;
    return config;
}

/// Everything that only the command line has to do with.
Result<SlotCopy> readCopy(Context context)
{
    const CommandLine &arguments = *context.arguments;
    SlotCopy copy;
    copy.source = slotOf(arguments.sourceSlot);
    copy.target = slotOf(arguments.targetSlot);
    if (copy.target.isEmpty())
        return refused(Text::tr("Production is never the target of a slot copy."));
    if (isSame(copy.source, copy.target))
        return refused(Text::tr("A slot cannot be copied to itself: “%1”.").arg(copy.target));
    if (arguments.app.contains("/slots/"_L1, Qt::CaseInsensitive))
        return refused(
            Text::tr("“%1” is a slot. Name its app with --app, and the slot with --slot.")
                .arg(arguments.app));
    const auto config = siteConfig(arguments.siteConfig);
    if (!config)
        return config.error();
    copy.siteConfig = *config;
    return copy;
}

Result<Done> checkProvider(Context context, const Account &account)
{
    const Result<Provider *> provider = context.engine->providers().provider(account.provider);
    if (!provider)
        return provider.error();
    if (slotCopier(**provider))
        return Done {};
    return refused(Text::tr("“%1” is an account of %2, which copies no slots.")
                       .arg(account.name, account.provider));
}

Error severalApps(const QString &name, const QStringList &ids)
{
    return refused(Text::tr("Several apps have the name “%1”. Give --app one of these ids:\n%2")
                       .arg(name, ids.join(u'\n')));
}

/// The id of the app that --app names.
QCoro::Task<Result<QString>> findApp(Context context, Account account)
{
    const QString wanted = context.arguments->app;
    if (wanted.startsWith(u'/'))
        co_return wanted;
    const QList<Account> accounts {account};
    const QStringList names {wanted};
    const auto search = co_await findTargets(context, accounts, names);
    QStringList ids;
    for (const FoundTarget &found : search.found) {
        if (found.target.kind == appKind)
            ids.append(found.target.id);
    }
    if (ids.size() == 1)
        co_return ids.constFirst();
    if (!ids.isEmpty())
        co_return severalApps(wanted, ids);
    if (!search.problems.isEmpty())
        co_return search.problems.constFirst().error;
    co_return refused(
        Text::tr("The account “%1” knows no app “%2”. “landfall-cli targets” lists them.")
            .arg(account.name, wanted));
}

/// The slot's own spelling of a name.
Result<QString> known(const CopyApp &app, const QString &name)
{
    if (const CopySlot *slot = app.slot(name))
        return slot->name;
    QStringList names;
    for (const CopySlot &slot : app.appSlots)
        names.append(slot.name.isEmpty() ? QString(production) : slot.name);
    return refused(
        Text::tr("“%1” has no slot “%2”; it has: %3.").arg(app.name, name, names.join(", "_L1)));
}

} // namespace

QString CopyWish::targetId() const
{
    const CopySlot *slot = app.slot(copy.target);
    return slot ? slot->id : QString();
}

QCoro::Task<Result<CopyWish>> readWish(Context context)
{
    const Result<Account> account = namedAccount(context);
    if (!account)
        co_return account.error();
    const Result<Done> checked = checkProvider(context, *account);
    if (!checked)
        co_return checked.error();
    const Result<SlotCopy> read = readCopy(context);
    if (!read)
        co_return read.error();
    CopyWish wish;
    wish.account = *account;
    wish.copy = *read;
    const auto id = co_await findApp(context, wish.account);
    if (!id)
        co_return id.error();
    const auto app = co_await context.engine->slotCopies().look(wish.account.name, *id);
    if (!app)
        co_return app.error();
    wish.app = *app;
    wish.copy.app = app->id;
    const Result<QString> source = known(*app, wish.copy.source);
    const Result<QString> target = known(*app, wish.copy.target);
    if (!source || !target)
        co_return source ? target.error() : source.error();
    wish.copy.source = *source;
    wish.copy.target = *target;
    co_return wish;
}

} // namespace Landfall
