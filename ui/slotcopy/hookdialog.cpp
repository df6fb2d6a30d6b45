// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookdialog.h"

#include "accounts/problemlabel.h"
#include "confirmationline.h"
#include "copynote.h"
#include "timeline/formatting.h"
#include "widgets/fonts.h"
#include "widgets/plainlabel.h"
#include "widgets/primarybutton.h"

#include <visibletext.h>

#include <QComboBox>
#include <QCoreApplication>
#include <QCoroTask>
#include <QHBoxLayout>
#include <QPointer>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int gap = 12;
constexpr int textWidth = 460;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HookDialog)
};

using Last = std::optional<ActionRecord>;

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

class HookDialog::Private {
public:
    Private(Engine &engine_, const QString &account_, HookDialog &dialog_)
        : engine(engine_), account(account_), dialog(dialog_)
    {
    }

    void build();
    QLayout *buttons();
    void setLabels(const Result<QStringList> &found);
    void look();
    void setLast(const Result<Last> &found, const QString &ofLabel);
    void updateStart();
    void setSending(bool isSending);
    void say(const QString &sentence);
    /// Dialogs do not grow by themselves for text that wraps.
    void fit();
    void begin();
    void take(const Result<ActionRecord> &result);

    static QCoro::Task<> askLabels(
        QPointer<HookDialog> dialog, QPointer<Engine> engine, QString account);
    static QCoro::Task<> askLast(
        QPointer<HookDialog> dialog, QPointer<Engine> engine, QString account, QString label);
    static QCoro::Task<> send(
        QPointer<HookDialog> dialog, QPointer<Engine> engine, ConfirmedHook confirmed);

    Engine &engine;
    QString account;
    HookDialog &dialog;
    QString supersedes; ///< the attempt that the note tells of
    std::shared_ptr<Confirmation> confirmation;
    bool isSending = false;
    QComboBox *labels = nullptr;
    CopyNote *note = nullptr;
    ConfirmationLine *line = nullptr;
    ProblemLabel *problem = nullptr;
    QPushButton *cancel = nullptr;
    PrimaryButton *start = nullptr;
};

void HookDialog::Private::build()
{
    labels = new QComboBox(&dialog);
    labels->setAccessibleName(Text::tr("Deploy hook"));
    auto *caption = new PlainLabel(
        Text::tr("Deploy hook of the account “%1”").arg(visibleText(account)), &dialog);
    caption->setBuddy(labels);
    auto *words = new PlainLabel(Text::tr("This starts a deployment at the service at once. "
                                          "Landfall cannot undo or cancel it."),
        &dialog);
    words->setWordWrap(true);
    words->setMinimumWidth(scaledLength(textWidth, dialog.fontMetrics()));
    note = new CopyNote(&dialog);
    note->hide();
    problem = new ProblemLabel(&dialog);
    line = new ConfirmationLine(Text::tr("matches the label"), &dialog);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(gap);
    for (QWidget *widget : std::initializer_list<QWidget *> {caption, labels, words, note})
        layout->addWidget(widget);
    layout->addWidget(line);
    layout->addWidget(problem);
    layout->addStretch(1);
    layout->addLayout(buttons());
    connect(line, &ConfirmationLine::changed, &dialog, [this] { updateStart(); });
    connect(line, &ConfirmationLine::lookAgainRequested, &dialog, [this] { look(); });
    connect(labels, &QComboBox::currentIndexChanged, &dialog, [this] {
        say(QString());
        look();
    });
}

QLayout *HookDialog::Private::buttons()
{
    cancel = new QPushButton(Text::tr("Cancel"), &dialog);
    start = new PrimaryButton(Text::tr("Start deployment"), &dialog);
    start->setAutoDefault(false);
    start->setDefault(false);
    cancel->setDefault(true);
    start->setEnabled(false);
    auto *layout = new QHBoxLayout;
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(start);
    connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    connect(start, &QPushButton::clicked, &dialog, [this] { begin(); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *keys = new QShortcut(Qt::CTRL | key, &dialog);
        connect(keys, &QShortcut::activated, start, [this] { start->click(); });
    }
    return layout;
}

void HookDialog::Private::setLabels(const Result<QStringList> &found)
{
    if (!found) {
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
    (void)askLast(&dialog, &engine, account, labels->currentData().toString());
}

void HookDialog::Private::setLast(const Result<Last> &found, const QString &ofLabel)
{
    if (ofLabel != labels->currentData().toString())
        return;
    if (!found) {
        say(found.error().message);
        return;
    }
    const Last &last = *found;
    const bool isUnclear = last && last->isUnclear();
    note->setVisible(isUnclear);
    if (isUnclear) {
        note->setNote(Look::Canceled, lastText(*last), QString());
        supersedes = last->id;
    }
    fit();
    confirmation = std::make_shared<Confirmation>(ofLabel, Clock().now());
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
    look();
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
    : QDialog(parent), d(std::make_unique<Private>(engine, account, *this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Start a deploy hook"));
    d->build();
    d->labels->setEnabled(false);
    (void)Private::askLabels(this, &engine, account);
}

HookDialog::~HookDialog() = default;

} // namespace Landfall
