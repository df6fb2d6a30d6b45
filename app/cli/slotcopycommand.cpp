// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopycommand.h"

#include "copypreview.h"
#include "copyrecords.h"
#include "following.h"
#include "slotcopywish.h"
#include "terminationsignal.h"

#include <QCoreApplication>
#include <QCoroSignal>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopyCommand)
};

void show(Output &output, const CopyPreview &preview, bool willSend)
{
    if (!output.isJson())
        printPreview(output, preview);
    else if (willSend)
        noteWarning(output, preview.warning);
    else
        output.document(toJson(preview));
}

/// Nothing is sent: because nothing was to be, or because it was not confirmed.
ExitCode stay(Context context, const QString &target)
{
    const CommandLine &arguments = *context.arguments;
    if (arguments.dryRun) {
        context.output->note(Text::tr("Nothing was sent (--dry-run)."));
        return ExitCode::Success;
    }
    context.output->note(arguments.confirm.isEmpty()
            ? Text::tr("Nothing was sent. To send it, add: --confirm %1").arg(target)
            : Text::tr("Nothing was sent: --confirm says “%1”, and the target is “%2”.")
                  .arg(arguments.confirm, target));
    return ExitCode::Usage;
}

/// The service refused it or went wrong: nothing was copied. Otherwise as the error says.
ExitCode codeOf(const Error &error, const std::optional<ActionRecord> &last)
{
    const ExitCode code = exitCode(error);
    const bool isRefusal = last && last->state == ActionRecord::Failed;
    const bool mayPass = error.kind == Error::Unauthorized || error.kind == Error::Forbidden
        || error.kind == Error::RateLimited;
    return isRefusal && !mayPass ? ExitCode::DeploymentFailed : code;
}

void sayHowToGoOn(Context context, const ActionRecord &record)
{
    const QString reference = record.provider + u':' + copyRow(context, record).id;
    context.output->note(
        Text::tr("The copy goes on at the service. To follow it: landfall-cli watch \"%1\"")
            .arg(reference));
}

void sayHowItEnded(Context context, const ActionRecord &record)
{
    if (record.state == ActionRecord::Unknown || record.state == ActionRecord::Sent)
        context.output->note(Text::tr(
            "Nobody can tell what became of the copy: its answer was lost, and nothing new "
            "shows in the target. Look at the target before you try again."));
    for (const Problem &problem : record.errors) {
        if (!problem.message.isEmpty())
            context.output->note(problem.message);
    }
}

/// Follows a copy that was sent, until it is over or the person has had enough.
QCoro::Task<ExitCode> follow(Context context, ActionRecord begun, TerminationSignal *interruption)
{
    const auto following = std::make_unique<Following>(context);
    following->add(begun);
    following->start();
    QObject::connect(
        interruption, &TerminationSignal::received, following.get(), &Following::interrupt);
    co_await qCoro(following.get(), &Following::ended);
    const ExitCode code = following->exitCode();
    const ActionRecord *now = context.engine->slotCopies().record(begun.id);
    const ActionRecord record = now ? *now : begun;
    if (record.isOpen()) {
        sayHowToGoOn(context, record);
        co_return ExitCode::CannotTell;
    }
    sayHowItEnded(context, record);
    co_return code;
}

QCoro::Task<ExitCode> send(Context context, CopyWish wish, ConfirmedCopy confirmed)
{
    // Before anything is sent: an interruption must not leave a copy that nobody told of.
    const auto interruption = std::make_unique<TerminationSignal>();
    const auto wasInterrupted = std::make_shared<bool>(false);
    QObject::connect(interruption.get(), &TerminationSignal::received, interruption.get(),
        [wasInterrupted] { *wasInterrupted = true; });
    SlotCopies *copies = &context.engine->slotCopies();
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const auto begun = co_await copies->begin(confirmed);
    if (!begun) {
        const QString target = wish.targetId();
        const auto last = co_await copies->last(wish.account.name, target);
        std::optional<ActionRecord> own;
        if (last && *last && (*last)->prepared >= before.addSecs(-1))
            own = **last;
        fail(context, begun.error(), wish.account.name);
        co_return codeOf(begun.error(), own);
    }
    const ActionRecord record = *begun;
    if (*wasInterrupted && record.isOpen()) {
        sayHowToGoOn(context, record);
        co_return ExitCode::CannotTell;
    }
    TerminationSignal *further = interruption.get();
    const auto code = co_await follow(context, record, further);
    co_return code;
}

} // namespace

QCoro::Task<ExitCode> copySlot(Context context)
{
    const auto read = co_await readWish(context);
    if (!read)
        co_return fail(context, read.error());
    const CopyWish wish = *read;
    SlotCopies *copies = &context.engine->slotCopies();
    const QString targetId = wish.targetId();
    const auto last = co_await copies->last(wish.account.name, targetId);
    if (!last)
        co_return fail(context, last.error());
    const Result<CopyRequest> request = copies->request(wish.account.name, wish.copy);
    if (!request)
        co_return fail(context, request.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const CopyPreview preview {
        copyWarning(wish.app, wish.copy, *last, now), *request, wish.copy.target};
    const QString typed = context.arguments->confirm;
    const bool willSend = !context.arguments->dryRun && typed == wish.copy.target;
    show(*context.output, preview, willSend);
    if (!willSend)
        co_return stay(context, wish.copy.target);
    ConfirmedCopy confirmed;
    confirmed.account = wish.account.name;
    confirmed.copy = wish.copy;
    confirmed.shown = wish.app;
    confirmed.confirmation =
        std::make_shared<Confirmation>(wish.copy.target, std::chrono::steady_clock::now());
    confirmed.typed = typed;
    if (*last && (*last)->isUnclear())
        confirmed.supersedes = (*last)->id;
    const auto code = co_await send(context, wish, confirmed);
    co_return code;
}

} // namespace Landfall
