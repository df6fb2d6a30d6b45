// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "accounts/accountcommands.h"
#include "activation.h"
#include "bannerarea.h"
#include "details/detailspanel.h"
#include "detailsdock.h"
#include "focussteps.h"
#include "handovercommands.h"
#include "helpcommands.h"
#include "listpage.h"
#include "noticedock.h"
#include "noticetable.h"
#include "referenceopener.h"
#include "settings/settingsdialog.h"
#include "sidebar.h"
#include "timeline/timelineview.h"
#include "watchdialog.h"
#include "widgets/fonts.h"
#include "widgets/panesplitter.h"
#include "windowactions.h"
#include "windowattention.h"
#include "windowbanners.h"
#include "windowstatus.h"
#include "windowtoolbar.h"

#include <QApplication>
#include <QLineEdit>
#include <QResizeEvent>
#include <QStatusBar>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr QSize firstSize(1360, 830);
/// Below this width the list drops columns.
constexpr int columnsBelow = 900;
constexpr auto selectionDelay = 120ms;
constexpr auto summaryDelay = 150ms;
constexpr int minuteTicks = 60;

} // namespace

MainWindow::MainWindow(Engine &engine, bool demo, QWidget *parent)
    : QMainWindow(parent), m_engine(engine), m_filter(engine.model()), m_grouped(m_filter),
      m_actions(new WindowActions(*this, demo)), m_status(new WindowStatus(*statusBar())),
      m_help(new HelpCommands(*m_actions, *this)), m_opener(new ReferenceOpener(engine, this))
{
    m_summaryTimer.setSingleShot(true);
    m_summaryTimer.setInterval(summaryDelay);
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(selectionDelay);
    m_clock.setInterval(1s);
    m_filter.setNow(QDateTime::currentDateTimeUtc());

    auto *tools = new WindowToolBar(*m_actions);
    m_filterEdit = tools->filterEdit();
    addToolBar(tools);
    buildCentre();
    buildDetails();
    connectModels();
    connectFilter();
    connectActions();
    new HandOverCommands(m_engine, *m_actions, *m_view, *this);
    connectLogs();
    connectCopies();
    m_attention = new WindowAttention(m_engine, *m_actions, *m_view, *this);
    connectAccounts();
    engine.watcher().setHidden(true); // until it is shown
    m_notices = new NoticeDock(m_engine.announcer(), *m_actions, *this);
    connect(m_notices, &NoticeDock::chosen, this, &MainWindow::showDeployment);
    resize(firstSize);
    showScope(Scope());
    refreshSummary();
    m_view->setFocus();
}

MainWindow::~MainWindow()
{
    // QWidget's destructor would do so, and call our slots when there is no MainWindow any more.
    hide();
}

void MainWindow::buildCentre()
{
    m_banners = new BannerArea;
    addToolBarBreak();
    addToolBar(m_banners);
    m_sidebar = new Sidebar;
    m_sidebar->setProviders(m_engine.providers().providers());
    m_status->setProviders(m_engine.providers().providers());
    m_view = new TimelineView(m_grouped);
    m_page = new ListPage(m_view);
    m_splitter = new PaneSplitter;
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_page);
    m_splitter->setStretchFactor(1, 1);

    setCentralWidget(m_splitter);
    setTabOrder(m_filterEdit, m_sidebar);
    setTabOrder(m_sidebar, m_view);
}

void MainWindow::buildDetails()
{
    m_dock = new DetailsDock(*this);
    m_details = &m_dock->panel();
    // Its own close button; without an account it is hidden whatever the user wishes.
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this] {
        if (m_page->page() != ListPage::NoAccount)
            m_actions->details->setChecked(!m_dock->isHidden());
    });
}

void MainWindow::connectModels()
{
    const auto summarize = [this] {
        if (m_isAwake && !m_summaryTimer.isActive())
            m_summaryTimer.start();
    };
    DeploymentModel &model = m_engine.model();
    connect(&model, &QAbstractItemModel::rowsInserted, this, summarize);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, summarize);
    connect(&model, &QAbstractItemModel::dataChanged, this, summarize);
    connect(&m_engine.accounts(), &AccountStore::changed, this, summarize);
    connect(&m_engine.watcher(), &Watcher::accountStateChanged, this, summarize);
    connect(&m_summaryTimer, &QTimer::timeout, this, &MainWindow::refreshSummary);
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::tick);
    connect(&m_engine.systemState(), &SystemState::lockedChanged, this, &MainWindow::updateAwake);
    connect(&m_engine.systemState(), &SystemState::clockChanged, this, [this, summarize] {
        m_filter.setNow(QDateTime::currentDateTimeUtc());
        m_view->viewport()->update();
        summarize();
    });

    const auto select = [this] { m_selectionTimer.start(); };
    connect(m_view, &TimelineView::currentDeploymentChanged, this, select);
    connect(&m_selectionTimer, &QTimer::timeout, this, &MainWindow::showSelection);
    connect(m_view, &QAbstractItemView::activated, m_details, [this] {
        if (m_view->currentDeployment()) {
            m_dock->show();
            m_details->setFocus();
        }
    });
    connect(m_view, &TimelineView::busyChanged, &m_grouped, &GroupedModel::setHolding);
    connect(&m_grouped, &GroupedModel::waitingChanged, this, [this](int count) {
        m_page->setWaiting(count);
        m_actions->showNew->setEnabled(count > 0);
    });
}

void MainWindow::connectFilter()
{
    connect(m_sidebar, &Sidebar::scopeChanged, this, &MainWindow::showScope);
    connect(m_sidebar, &QAbstractItemView::activated, m_view, [this] { m_view->setFocus(); });
    connect(m_filterEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_grouped.release();
        m_filter.setText(text);
        choosePage();
    });
    connect(m_filterEdit, &QLineEdit::returnPressed, m_view, [this] { m_view->setFocus(); });
    auto *escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    connect(escape, &QAction::triggered, this, [this] {
        if (!m_filterEdit->text().isEmpty() || !m_banners->dismissOne())
            clearFilter();
    });
    addAction(escape);
}

void MainWindow::connectActions()
{
    const WindowActions &actions = *m_actions;
    connect(actions.refresh, &QAction::triggered, this, [this] { m_engine.watcher().refresh(); });
    connect(actions.refreshAccount, &QAction::triggered, this,
        [this] { m_engine.watcher().refresh(selectedAccount()); });
    connect(actions.close, &QAction::triggered, this, &QWidget::close);
    connect(actions.quit, &QAction::triggered, qApp, &QCoreApplication::quit);
    connect(actions.filter, &QAction::triggered, m_filterEdit, [this] {
        m_filterEdit->setFocus(Qt::ShortcutFocusReason);
        m_filterEdit->selectAll();
    });
    // There is one view yet; choosing it again only goes there.
    connect(actions.list, &QAction::triggered, this, [this] {
        m_actions->list->setChecked(true);
        m_view->setFocus();
    });
    connect(actions.sidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(actions.details, &QAction::toggled, m_dock, &QWidget::setVisible);
    connect(actions.nextPane, &QAction::triggered, this, [this] { stepPane(1); });
    connect(actions.previousPane, &QAction::triggered, this, [this] { stepPane(-1); });
    connect(actions.showNew, &QAction::triggered, this, &MainWindow::showNew);
    connect(actions.watch, &QAction::triggered, this, [this] {
        auto *dialog = new WatchDialog(m_engine, this);
        connect(dialog, &WatchDialog::opened, this, &MainWindow::showDeployment);
        dialog->open();
    });
    connect(actions.preferences, &QAction::triggered, this,
        [this] { SettingsDialog::open(m_engine, m_actions->leaveDemo != nullptr, *this); });
    if (actions.leaveDemo)
        connect(actions.leaveDemo, &QAction::triggered, qApp, &QCoreApplication::quit);
    connect(m_page, &ListPage::waitingRequested, this, &MainWindow::showNew);
    connect(m_page, &ListPage::demoRequested, m_help, &HelpCommands::startDemo);
    connect(m_page, &ListPage::clearFilterRequested, this, &MainWindow::clearFilter);
    connect(m_opener, &ReferenceOpener::opened, this, &MainWindow::showDeployment);
    connect(m_opener, &ReferenceOpener::failed, this, [this](const QString &sentence) {
        m_help->say(tr("Cannot open the deployment"), sentence);
    });
}

void MainWindow::connectAccounts()
{
    const AccountCommands::Chosen chosen = [this] { return selectedAccount(); };
    auto *accounts = new AccountCommands(*m_actions, m_engine, chosen, *this);
    connect(m_sidebar, &Sidebar::scopeChanged, accounts, &AccountCommands::update);
    connect(m_view, &TimelineView::currentDeploymentChanged, accounts, &AccountCommands::update);
    connect(accounts, &AccountCommands::demoRequested, m_help, &HelpCommands::startDemo);
    connect(accounts, &AccountCommands::renamed, this, [this](const QString &newName) {
        refreshSummary();
        m_sidebar->setScope({Scope::OfAccount, newName, {}, {}});
    });
    connect(m_sidebar, &Sidebar::addAccountRequested, m_page, &ListPage::addAccountRequested);
    if (m_actions->addAccount)
        connect(m_page, &ListPage::addAccountRequested, m_actions->addAccount, &QAction::trigger);
    m_sidebar->addActions(m_actions->ofAccount());
    m_notes = new WindowBanners(m_engine, *m_banners, *m_actions, *accounts);
    connect(m_banners, &BannerArea::left, m_view, [this] { m_view->setFocus(); });
}

void MainWindow::showDeployment(const Deployment &deployment)
{
    m_grouped.release();
    if (m_view->setCurrentDeployment(deployment))
        return;
    clearFilter();
    m_sidebar->setScope(Scope());
    m_view->setCurrentDeployment(deployment);
}

void MainWindow::chooseScope(const Scope &scope)
{
    clearFilter();
    m_sidebar->setScope(scope);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const int width = event->size().width();
    m_dock->placeFor(width);
    m_view->setNarrow(width < scaledLength(columnsBelow, fontMetrics()));
}

void MainWindow::refreshSummary()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<Account> accounts = m_engine.accounts().accounts();
    m_sidebar->refresh(accounts, m_engine.model(), now);
    const SidebarModel &entries = m_sidebar->entries();
    m_status->setCounts(entries.count(Scope::Running), entries.count(Scope::FailedLately));
    m_actions->setHasAccounts(!accounts.isEmpty());
    m_sidebar->setTroubles(troublesOf(m_engine.watcher().accountStates()));
    tick();
    choosePage();
}

void MainWindow::tick()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_status->setAccounts(
        m_engine.watcher().accountStates(), std::chrono::steady_clock::now(), now);
    m_notes->update();
    if (++m_ticks % minuteTicks != 0)
        return;
    m_filter.setNow(now);
    m_summaryTimer.start();
}

void MainWindow::showSelection()
{
    m_filter.keep(m_grouped.mapToFilter(m_view->currentIndex()));
    m_details->showRow(m_view->currentIndex());
    m_attention->look();
}

void MainWindow::showScope(const Scope &scope)
{
    m_grouped.release();
    m_filter.setScope(scope);
    const QString name = m_sidebar->currentIndex().data().toString();
    //: Title of the window: what the list shows, then the program
    setWindowTitle(tr("%1 – Landfall").arg(name));
    choosePage();
}

void MainWindow::clearFilter()
{
    m_filterEdit->clear();
    m_view->setFocus();
}

void MainWindow::showNew()
{
    m_grouped.release();
    m_view->scrollToTop();
}

void MainWindow::choosePage()
{
    const QList<AccountState> states = m_engine.watcher().accountStates();
    const bool answered = std::any_of(states.begin(), states.end(),
        [](const AccountState &state) { return state.lastAnswer.isValid(); });
    const bool failed = std::any_of(states.begin(), states.end(),
        [](const AccountState &state) { return state.error.has_value(); });
    if (m_engine.accounts().accounts().isEmpty())
        m_page->showPage(ListPage::NoAccount);
    else if (m_engine.model().rowCount() == 0 && answered)
        m_page->showPage(ListPage::NothingYet);
    else if (m_engine.model().rowCount() == 0 && !failed)
        m_page->showPage(ListPage::Loading);
    else if (m_filter.rowCount() > 0 || m_engine.model().rowCount() == 0)
        m_page->showPage(ListPage::List); // without any row the note above it says why
    else
        m_page->showPage(ListPage::NothingMatches, filterWords());
    m_dock->setVisible(m_page->page() != ListPage::NoAccount && m_actions->details->isChecked());
}

QString MainWindow::filterWords() const
{
    QStringList words;
    if (m_filter.scope().kind != Scope::All)
        words.append(m_sidebar->currentIndex().data().toString());
    if (!m_filter.text().trimmed().isEmpty())
        words.append(m_filter.text().trimmed());
    return words.join(u" · "_s);
}

void MainWindow::stepPane(int step)
{
    stepFocus({m_filterEdit, m_sidebar, m_view, m_details, &m_notices->table()}, step);
}

QString MainWindow::selectedAccount() const
{
    if (const auto deployment = m_view->currentDeployment(); deployment && m_view->hasFocus())
        return deployment->account;
    if (!m_filter.scope().account.isEmpty())
        return m_filter.scope().account;
    return m_view->currentDeployment().value_or(Deployment()).account;
}

} // namespace Landfall
