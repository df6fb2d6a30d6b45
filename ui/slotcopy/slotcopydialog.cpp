// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopydialog.h"

#include "confirmationline.h"
#include "copybanner.h"
#include "copytroublebox.h"
#include "requestpreview.h"
#include "siteconfigeditor.h"
#include "siteconfigmodel.h"
#include "slotcopyhead.h"
#include "widgets/fonts.h"
#include "widgets/footline.h"
#include "widgets/primarybutton.h"
#include "widgets/quietlabel.h"

#include <actions/copywarning.h>
#include <visibletext.h>

#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int gap = 10;
constexpr QSize firstSize(1080, 784);
constexpr int leastEditorHeight = 120;
constexpr int editorWidth = 630;
constexpr int previewWidth = 420;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopyDialog)
};

/// A name on a button: an ampersand in it is no mnemonic.
QString onButton(const QString &name)
{
    return slotLabel(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace

/// An object, so that what it follows no longer calls it once it is gone.
class SlotCopyDialog::Private : public QObject {
public:
    Private(SlotCopyDialog *dialog, std::shared_ptr<CopyDesk> ownDesk,
        const std::shared_ptr<const Clock> &clock);

    void build();
    void addButtons(QVBoxLayout &layout);
    void connectParts();
    void takeSettings();
    void takeConfirmation();
    void show();
    void showButtons();
    void send();
    void lookAgain();
    [[nodiscard]] QString obstacle() const;

    SlotCopyDialog *q;
    std::shared_ptr<CopyDesk> desk;
    CopyRehearsal rehearsal;
    SlotCopyHead *head;
    QSplitter *splitter;
    SiteConfigEditor *editor;
    RequestPreview *preview;
    CopyBanner *banner;
    CopyTroubleBox *trouble;
    ConfirmationLine *confirmation;
    QuietLabel *reason;
    QPushButton *cancel;
    PrimaryButton *copy;
    bool wantsConfirmation = false; ///< the keyboard goes there once there is one again
};

SlotCopyDialog::Private::Private(SlotCopyDialog *dialog, std::shared_ptr<CopyDesk> ownDesk,
    const std::shared_ptr<const Clock> &clock)
    : q(dialog), desk(std::move(ownDesk)), rehearsal(*desk, clock), head(new SlotCopyHead(q)),
      splitter(new QSplitter(q)), editor(new SiteConfigEditor(splitter)),
      preview(new RequestPreview(splitter)), banner(new CopyBanner(q)),
      trouble(new CopyTroubleBox(q)),
      confirmation(new ConfirmationLine(Text::tr("matches the target slot"), q)),
      reason(new QuietLabel({}, q)), cancel(new QPushButton(Text::tr("Cancel"), q)),
      copy(new PrimaryButton({}, q))
{
    confirmation->setClock(clock);
    build();
    connectParts();
    show();
}

void SlotCopyDialog::Private::build()
{
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(gap);
    splitter->setSizes({editorWidth, previewWidth});
    splitter->setMinimumHeight(scaledLength(leastEditorHeight, q->fontMetrics()));
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(gap);
    layout->addWidget(head);
    layout->addWidget(splitter, 1);
    layout->addWidget(banner);
    layout->addWidget(trouble);
    layout->addWidget(new FootLine(q));
    addButtons(*layout);
    q->resize(scaledLength(firstSize.width(), q->fontMetrics()),
        scaledLength(firstSize.height(), q->fontMetrics()));
}

void SlotCopyDialog::Private::addButtons(QVBoxLayout &layout)
{
    // Enter never copies: it is no default, and does not become one with the focus.
    copy->setDefault(false);
    copy->setAutoDefault(false);
    cancel->setDefault(true);
    reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    reason->setMinimumWidth(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(confirmation);
    row->addWidget(reason, 1);
    row->addWidget(cancel);
    row->addWidget(copy);
    layout.addLayout(row);
}

void SlotCopyDialog::Private::connectParts()
{
    connect(head, &SlotCopyHead::appChosen, &rehearsal, &CopyRehearsal::choose);
    connect(head, &SlotCopyHead::sourceChosen, &rehearsal, &CopyRehearsal::setSource);
    connect(head, &SlotCopyHead::targetChosen, &rehearsal, &CopyRehearsal::setTarget);
    connect(head, &SlotCopyHead::modeChanged, this, [this] { takeSettings(); });
    connect(editor, &SiteConfigEditor::changed, this, [this] { takeSettings(); });
    connect(editor, &SiteConfigEditor::currentPathChanged, preview, &RequestPreview::setMarkedPath);
    connect(&rehearsal, &CopyRehearsal::configRead, &editor->model(), &SiteConfigModel::setCurrent);
    connect(&rehearsal, &CopyRehearsal::listed, this, [this] { show(); });
    connect(&rehearsal, &CopyRehearsal::changed, this, [this] { show(); });
    connect(&rehearsal, &CopyRehearsal::confirmationChanged, this, [this] { takeConfirmation(); });
    connect(&rehearsal, &CopyRehearsal::begun, this, [this](const ActionRecord &record) {
        Q_EMIT q->begun(record);
        q->accept();
    });
    connect(confirmation, &ConfirmationLine::changed, this, [this] { showButtons(); });
    connect(confirmation, &ConfirmationLine::lookAgainRequested, this, [this] { lookAgain(); });
    connect(trouble, &CopyTroubleBox::lookAgainRequested, this, [this] { lookAgain(); });
    connect(cancel, &QPushButton::clicked, q, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] { send(); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *keys = new QShortcut(Qt::CTRL | key, q);
        keys->setAutoRepeat(false);
        connect(keys, &QShortcut::activated, copy, &QPushButton::click);
    }
}

void SlotCopyDialog::Private::takeSettings()
{
    const bool isWithSettings = head->isWithSettings();
    rehearsal.setSettings(
        isWithSettings ? std::optional(editor->model().overrides()) : std::nullopt);
    show();
}

void SlotCopyDialog::Private::takeConfirmation()
{
    const std::shared_ptr<Confirmation> next = rehearsal.confirmation();
    confirmation->clear();
    confirmation->setConfirmation(next);
    if (next && std::exchange(wantsConfirmation, false))
        confirmation->setFocus();
}

void SlotCopyDialog::Private::show()
{
    const bool isIdle = !rehearsal.isSending();
    head->show(rehearsal);
    CopyWarning warning;
    if (rehearsal.source() && rehearsal.target())
        warning = copyWarning(
            *rehearsal.app(), rehearsal.copy(), rehearsal.last(), rehearsal.clock().today());
    head->setSentence(warning.replaces);
    head->setEnabled(isIdle);
    banner->setWarning(warning);
    editor->setEnabled(isIdle && head->isWithSettings());
    preview->setRequest(rehearsal.request(), head->isWithSettings() ? editor->model().count() : 0);
    trouble->setTrouble(troubleOf(rehearsal));
    trouble->setLookable(!rehearsal.appId().isEmpty() && !rehearsal.isLooking());
    showButtons();
}

/// Why nothing can be sent yet; empty: nothing but the confirmation is missing.
QString SlotCopyDialog::Private::obstacle() const
{
    if (rehearsal.isSending())
        return Text::tr("Sending. It goes on when this window is closed.");
    if (rehearsal.isLooking())
        return Text::tr("Looking at what is there…");
    if (!rehearsal.source() || !rehearsal.target())
        return rehearsal.app() ? Text::tr("Choose what is copied, and onto which slot.")
                               : QString();
    if (head->isWithSettings() && editor->model().count() == 0)
        return Text::tr("No property is ticked: tick one, or copy the content only.");
    const QList<ConfigFault> faults =
        head->isWithSettings() ? editor->model().faults() : QList<ConfigFault>();
    if (!faults.isEmpty())
        return Text::tr("%1: %2").arg(
            visibleText(faults.constFirst().path), visibleText(faults.constFirst().message));
    const Result<CopyRequest> request = rehearsal.request();
    return request ? QString() : visibleText(request.error().message);
}

void SlotCopyDialog::Private::showButtons()
{
    const CopySlot *target = rehearsal.target();
    const QString why = obstacle();
    reason->setText(why);
    copy->setText(target ? Text::tr("&Copy to %1").arg(onButton(target->name)) : Text::tr("&Copy"));
    copy->setAccessibleDescription(why);
    copy->setEnabled(why.isEmpty() && target && rehearsal.source() && confirmation->isConfirmed());
    confirmation->setEnabled(!rehearsal.isSending());
    confirmation->setVisible(target != nullptr);
    cancel->setText(rehearsal.isSending() ? Text::tr("Close") : Text::tr("Cancel"));
}

void SlotCopyDialog::Private::send()
{
    if (!copy->isEnabled())
        return;
    copy->setEnabled(false);
    wantsConfirmation = true;
    rehearsal.send(confirmation->typed());
}

void SlotCopyDialog::Private::lookAgain()
{
    wantsConfirmation = true;
    rehearsal.lookAgain();
}

SlotCopyDialog::SlotCopyDialog(Engine &engine, const Start &start, QWidget *parent)
    : SlotCopyDialog(std::make_shared<EngineDesk>(engine), std::make_shared<Clock>(), start, parent)
{
    // What was shown before the computer slept may be hours old.
    connect(&engine.systemState(), &SystemState::resumed, &d->rehearsal, &CopyRehearsal::lookAgain);
}

SlotCopyDialog::SlotCopyDialog(std::shared_ptr<CopyDesk> desk, std::shared_ptr<const Clock> clock,
    const Start &start, QWidget *parent)
    : DeliberateDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setWindowTitle(tr("Copy deployment slot"));
    d = std::make_unique<Private>(this, std::move(desk), clock);
    d->rehearsal.start(start.account, start.app);
}

SlotCopyDialog::~SlotCopyDialog() = default;

} // namespace Landfall
