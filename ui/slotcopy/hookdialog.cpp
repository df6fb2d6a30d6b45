// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookdialog_p.h"

#include "accounts/problemlabel.h"
#include "confirmationline.h"
#include "copynote.h"
#include "timeline/formatting.h"
#include "widgets/primarybutton.h"

#include <visibletext.h>

#include <QComboBox>
#include <QCoreApplication>
#include <QLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HookDialog)
};

QString lastText(const ActionRecord &last)
{
    return Text::tr("The outcome of the last attempt, sent %1, is unknown: it may have started a "
                    "deployment. Look for it in the dashboard before you start another one.")
        .arg(formatMoment(last.begun()));
}

QString outcomeText(const ActionRecord &record)
{
    if (record.isUnclear())
        return Text::tr("The answer was lost: a deployment may have been started or not. Nothing "
                        "is sent again by itself.");
    const QString why =
        record.errors.isEmpty() ? QString() : visibleLines(record.errors.constFirst().message);
    return why.isEmpty() ? Text::tr("No deployment was started.")
                         : Text::tr("No deployment was started: %1").arg(why);
}

} // namespace

void HookDialog::Private::read()
{
    labels->setEnabled(false);
    (void)askLabels(&dialog, &engine, account);
}

/// What was chosen stays.
void HookDialog::Private::readAgain()
{
    again->hide();
    say(QString());
    if (labels->count() == 0)
        read();
    else
        look();
}

void HookDialog::Private::setLabels(const Result<QStringList> &found)
{
    line->setVisible(found && !found->isEmpty());
    if (!found) {
        again->show();
        say(found.error().message);
        return;
    }
    const QSignalBlocker quiet(labels);
    labels->clear();
    for (const QString &label : *found)
        labels->addItem(visibleText(label), label);
    labels->setEnabled(!found->isEmpty());
    if (found->isEmpty())
        say(Text::tr("This account has no deploy hook yet. Store one with landfall-cli account "
                     "add-hook."));
    else
        look();
}

/// What is shown is what is confirmed: an attempt that went on meanwhile is looked at first.
void HookDialog::Private::look()
{
    confirmation.reset();
    supersedes.clear();
    line->clear(); // each attempt asks for the label anew
    line->setConfirmation(nullptr);
    again->hide();
    (void)askLast(&dialog, &engine, account, labels->currentData().toString());
}

void HookDialog::Private::setLast(
    const Result<std::optional<ActionRecord>> &found, const QString &ofLabel)
{
    if (ofLabel != labels->currentData().toString())
        return;
    if (!found) {
        again->show();
        say(found.error().message);
        return;
    }
    const std::optional<ActionRecord> &last = *found;
    const bool isUnclear = last && last->isUnclear();
    note->setVisible(isUnclear);
    if (isUnclear) {
        note->setNote(Look::Canceled, lastText(*last), QString());
        supersedes = last->id;
    }
    fit();
    confirmation = std::make_shared<Confirmation>(ofLabel, clock->now());
    line->setConfirmation(confirmation);
    updateStart();
}

void HookDialog::Private::updateStart()
{
    start->setEnabled(!isSending && confirmation && line->isConfirmed());
}

void HookDialog::Private::setSending(bool isSending_)
{
    isSending = isSending_;
    labels->setEnabled(!isSending);
    line->setEnabled(!isSending);
    cancel->setText(isSending ? Text::tr("Close") : Text::tr("Cancel"));
    updateStart();
}

void HookDialog::Private::say(const QString &sentence)
{
    problem->setText(visibleLines(sentence));
    problem->setVisible(!sentence.isEmpty());
    fit();
}

void HookDialog::Private::fit()
{
    QLayout *layout = dialog.layout();
    layout->activate();
    const int needed = layout->totalHeightForWidth(dialog.width());
    if (needed > dialog.height())
        dialog.resize(dialog.width(), needed);
}

void HookDialog::Private::begin()
{
    if (isSending || !confirmation || !line->isConfirmed())
        return;
    ConfirmedHook confirmed;
    confirmed.account = account;
    confirmed.label = labels->currentData().toString();
    confirmed.confirmation = confirmation;
    confirmed.typed = line->typed();
    confirmed.supersedes = supersedes;
    say(QString());
    setSending(true);
    (void)send(&dialog, &engine, confirmed);
}

void HookDialog::Private::take(const Result<ActionRecord> &result)
{
    setSending(false);
    if (result && result->state == ActionRecord::Done) {
        Q_EMIT dialog.started(account, result->progress.value("deployment"_L1).toString());
        dialog.accept();
        return;
    }
    say(result ? outcomeText(*result) : result.error().message);
    if (isUntouched(result))
        updateStart();
    else
        look();
}

/// It went wrong before anything was looked at, as with a keychain that is locked: what was typed
/// still counts.
bool HookDialog::Private::isUntouched(const Result<ActionRecord> &result) const
{
    return !result && result.error().code != QLatin1StringView(HookStarts::lastUnknownCode)
        && confirmation && !confirmation->isUsed();
}

QCoro::Task<> HookDialog::Private::askLabels(
    QPointer<HookDialog> dialog, QPointer<Engine> engine, QString account)
{
    const auto found = co_await engine->hookStarts().labels(account);
    if (dialog)
        dialog->d->setLabels(found);
}

QCoro::Task<> HookDialog::Private::askLast(
    QPointer<HookDialog> dialog, QPointer<Engine> engine, QString account, QString label)
{
    const auto found = co_await engine->hookStarts().last(account, label);
    if (dialog)
        dialog->d->setLast(found, label);
}

QCoro::Task<> HookDialog::Private::send(
    QPointer<HookDialog> dialog, QPointer<Engine> engine, ConfirmedHook confirmed)
{
    const auto result = co_await engine->hookStarts().begin(confirmed);
    if (dialog)
        dialog->d->take(result);
}

HookDialog::HookDialog(Engine &engine, const QString &account, QWidget *parent)
    : HookDialog(engine, std::make_shared<Clock>(), account, parent)
{
}

HookDialog::HookDialog(
    Engine &engine, std::shared_ptr<const Clock> clock, const QString &account, QWidget *parent)
    : DeliberateDialog(parent),
      d(std::make_unique<Private>(engine, std::move(clock), account, *this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Start a deploy hook"));
    d->build();
    d->read();
}

HookDialog::~HookDialog() = default;

} // namespace Landfall
