// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopycommands.h"

#include "activation.h"
#include "slotcopy/copywords.h"
#include "slotcopy/hookdialog.h"
#include "slotcopy/slotcopyprogress.h"
#include "textdialog.h"
#include "timeline/timelineview.h"
#include "windowactions.h"

#include <deployhooks.h>
#include <slotcopier.h>
#include <visibletext.h>

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

SlotCopyCommands::SlotCopyCommands(
    WindowActions &actions, Engine &engine, TimelineView &view, Chosen chosen, QWidget &window)
    : QObject(&window), m_actions(actions), m_engine(engine), m_view(view),
      m_chosen(std::move(chosen)), m_window(window)
{
    connect(actions.copySlot, &QAction::triggered, this, &SlotCopyCommands::copySlot);
    connect(actions.startHook, &QAction::triggered, this, &SlotCopyCommands::startHook);
    connect(actions.showCopy, &QAction::triggered, this, [this] {
        if (const auto deployment = m_view.currentDeployment())
            showProgressOf(*deployment);
    });
    connect(&view, &TimelineView::currentDeploymentChanged, this, &SlotCopyCommands::update);
    connect(&engine.accounts(), &AccountStore::changed, this, &SlotCopyCommands::update);
    view.addActions({actions.showCopy, actions.copySlot, actions.startHook});
    update();
}

void SlotCopyCommands::update()
{
    const QList<Account> accounts = m_engine.accounts().accounts();
    const auto deployment = m_view.currentDeployment();
    m_actions.copySlot->setEnabled(std::any_of(accounts.begin(), accounts.end(),
        [this](const Account &account) { return copiesSlots(account.name); }));
    const bool starts = hasHooks(m_chosen());
    m_actions.startHook->setEnabled(starts);
    m_actions.startHook->setVisible(starts);
    const bool isCopy = deployment && isSlotCopy(*deployment);
    m_actions.showCopy->setEnabled(isCopy);
    m_actions.showCopy->setVisible(isCopy);
}

Provider *SlotCopyCommands::providerOf(const QString &account) const
{
    const auto stored = m_engine.accounts().account(account);
    if (!stored)
        return nullptr;
    const Result<Provider *> provider = m_engine.providers().provider(stored->provider);
    return provider ? *provider : nullptr;
}

bool SlotCopyCommands::copiesSlots(const QString &account) const
{
    Provider *provider = providerOf(account);
    return provider && slotCopier(*provider);
}

bool SlotCopyCommands::hasHooks(const QString &account) const
{
    const Provider *provider = providerOf(account);
    return provider && deployHooks(*provider);
}

SlotCopyDialog::Start SlotCopyCommands::startOfCopy() const
{
    const QString account = m_chosen();
    if (!copiesSlots(account))
        return {};
    const auto deployment = m_view.currentDeployment();
    const bool isOfAccount =
        deployment && deployment->account.compare(account, Qt::CaseInsensitive) == 0;
    if (!isOfAccount)
        return {account, {}};
    if (isSlotCopy(*deployment))
        return {account, deployment->id.section(u"/slotcopies/"_s, 0, 0)};
    const bool isApp = deployment->target.kind.startsWith("web-app"_L1);
    return {account, isApp ? deployment->target.id : QString()};
}

void SlotCopyCommands::copySlot()
{
    auto *dialog = new SlotCopyDialog(m_engine, startOfCopy(), &m_window);
    connect(dialog, &SlotCopyDialog::begun, this, &SlotCopyCommands::takeBegun);
    bringToFront(*dialog);
}

void SlotCopyCommands::takeBegun(const ActionRecord &record)
{
    const Deployment row = copyRowOf(m_engine, record);
    if (record.isOpen() && m_engine.model().rowOf(row) >= 0)
        m_engine.attention().setWanted(row, true);
    showProgress(record);
}

void SlotCopyCommands::startHook()
{
    auto *dialog = new HookDialog(m_engine, m_chosen(), &m_window);
    connect(dialog, &HookDialog::started, this, &SlotCopyCommands::showStarted);
    dialog->open();
}

void SlotCopyCommands::showStarted(const QString &account, const QString &deploymentId)
{
    const auto stored = m_engine.accounts().account(account);
    Deployment started;
    started.account = account;
    started.provider = stored ? stored->provider : QString();
    started.id = deploymentId;
    const DeploymentModel &model = m_engine.model();
    if (const int row = model.rowOf(started); row >= 0) {
        Q_EMIT showRequested(model.deployment(row));
        return;
    }
    // Its first answer is still under way.
    auto *waiting = new QObject(this);
    connect(&model, &DeploymentModel::deploymentChanged, waiting,
        [this, waiting, started](const Deployment &, const Deployment &after) {
            if (deploymentKey(after) != deploymentKey(started))
                return;
            waiting->deleteLater();
            Q_EMIT showRequested(after);
        });
}

void SlotCopyCommands::showProgress(const ActionRecord &record)
{
    const auto open = m_window.findChildren<SlotCopyProgress *>(Qt::FindDirectChildrenOnly);
    const auto same = std::find_if(open.begin(), open.end(), [&](const SlotCopyProgress *window) {
        return window->record().id == record.id && window->isVisible();
    });
    if (same != open.end()) {
        bringToFront(**same);
        return;
    }
    auto *progress = new SlotCopyProgress(m_engine, record, &m_window);
    connect(
        progress, &SlotCopyProgress::showInListRequested, this, &SlotCopyCommands::showRequested);
    // A copy begins a moment after the click: people may be in another program by then.
    if (QApplication::activeWindow())
        bringToFront(*progress);
    else
        progress->show();
}

void SlotCopyCommands::showProgressOf(const Deployment &row)
{
    const QString id = row.id.section(u'/', -1).toLower();
    if (const ActionRecord *record = m_engine.slotCopies().record(id))
        showProgress(*record);
    else
        (void)find(this, &m_engine, row);
}

QCoro::Task<> SlotCopyCommands::find(
    QPointer<SlotCopyCommands> commands, QPointer<Engine> engine, Deployment row)
{
    ActionQuery query;
    query.account = row.account;
    query.subject = row.id.section(u"/slotcopies/"_s, 0, 0);
    const auto found = co_await engine->actions().find(query);
    if (!commands)
        co_return;
    const QString id = row.id.section(u'/', -1).toLower();
    const QList<ActionRecord> records = found ? *found : QList<ActionRecord>();
    const auto record = std::find_if(records.begin(), records.end(),
        [&](const ActionRecord &candidate) { return candidate.id == id; });
    if (record != records.end()) {
        commands->showProgress(*record);
        co_return;
    }
    const QString why =
        found ? tr("The history has no record of this slot copy.") : found.error().message;
    auto *dialog =
        new TextDialog(tr("Slot copy"), visibleLines(why), QString(), &commands->m_window);
    dialog->open();
}

} // namespace Landfall
