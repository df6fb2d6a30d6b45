// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <details/detailspanel.h>
#include <memorystore.h>
#include <timeline/phasestyle.h>
#include <timeline/timelineview.h>
#include <window/banner.h>
#include <window/bannerarea.h>
#include <window/listpage.h>
#include <window/mainwindow.h>
#include <window/sidebar.h>
#include <window/watchdialog.h>
#include <window/windowactions.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

/// A window on an engine of its own, without plugins and without network.
struct Desk {
    QTemporaryDir folder;
    Engine engine;
    std::unique_ptr<MainWindow> window;

    Desk() : engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options()) { }

    static Engine::Options options()
    {
        Engine::Options result;
        result.pluginFolders.clear();
        return result;
    }

    void addAccount(const QString &name = u"work"_s)
    {
        const Result<Done> added = engine.accounts().add(Account(name, u"cloudflare-pages"_s));
        QVERIFY(added.hasValue());
    }

    void open(const QSize &size = {1360, 830})
    {
        window = std::make_unique<MainWindow>(engine);
        window->resize(size);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    void merge(const QList<Deployment> &deployments)
    {
        engine.model().merge(deployments, QDateTime::currentDateTimeUtc());
    }

    template <typename Widget>
    [[nodiscard]] Widget *part() const
    {
        return window->findChild<Widget *>();
    }

    [[nodiscard]] int rows() const
    {
        return static_cast<GroupedModel *>(part<TimelineView>()->model())->deploymentCount();
    }
};

Deployment fresh(const QString &id, qint64 secondsAgo, Phase phase = Phase::Succeeded)
{
    Deployment deployment = testDeployment(id, 0, phase);
    deployment.created = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
    if (deployment.finished.isValid())
        deployment.finished = deployment.created.addSecs(5);
    deployment.stages = {Stage {u"build"_s, phase, {}, deployment.created, deployment.finished}};
    return deployment;
}

/// Counts what timers wake in this process.
class TickCounter : public QObject {
public:
    TickCounter() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_ticks += event->type() == QEvent::Timer ? 1 : 0;
        return false;
    }
    [[nodiscard]] int ticks() const { return m_ticks; }

private:
    int m_ticks = 0;
};

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The offscreen platform says that of every window with a minimum size.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void withoutAccountOffersTheDemo()
    {
        Desk desk;
        desk.open();
        QCOMPARE(desk.part<ListPage>()->page(), ListPage::NoAccount);
        QVERIFY(!desk.part<QDockWidget>()->isVisible());
        QVERIFY(!desk.part<WindowActions>()->refresh->isEnabled());
    }

    void deploymentsAppearAndAreCounted()
    {
        Desk desk;
        desk.addAccount();
        desk.open();
        desk.merge({fresh(u"a"_s, 10, Phase::Running), fresh(u"b"_s, 20, Phase::Failed),
            fresh(u"c"_s, 30)});
        QTRY_COMPARE(desk.part<ListPage>()->page(), ListPage::List);
        QCOMPARE(desk.rows(), 3);
        const SidebarModel &entries = desk.part<Sidebar>()->entries();
        QCOMPARE(entries.count(Scope::All), 3);
        QCOMPARE(entries.count(Scope::Running), 1);
        QCOMPARE(entries.count(Scope::FailedLately), 1);
        QCOMPARE(entries.count(Scope::Slower), 0);
        Deployment slow = fresh(u"slow"_s, 4000);
        slow.finished = slow.created.addSecs(3000);
        desk.merge({slow});
        desk.engine.model().setForecast(
            u"work"_s, slow.target.id, Forecast {std::chrono::seconds(60), {}});
        QTRY_COMPARE(entries.count(Scope::Slower), 1);
        desk.part<Sidebar>()->setScope({Scope::Slower, {}, {}, {}});
        QCOMPARE(desk.rows(), 1);
        QCOMPARE(desk.window->windowTitle(), u"Slower than usual – Landfall"_s);
        const QModelIndex account = entries.indexOf({Scope::OfAccount, u"work"_s, {}, {}});
        QVERIFY(account.isValid());
        QVERIFY(entries.hasChildren(account));
    }

    void detailsFollowTheSelection()
    {
        Desk desk;
        desk.addAccount();
        desk.merge({fresh(u"a"_s, 10), fresh(u"b"_s, 20, Phase::Failed)});
        desk.open();
        auto *view = desk.part<TimelineView>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        QTest::keyClick(view, Qt::Key_F8);
        QTRY_VERIFY(desk.part<DetailsPanel>()->deployment().has_value());
        QCOMPARE(desk.part<DetailsPanel>()->deployment()->id, u"b"_s);

        Deployment changed = fresh(u"b"_s, 20, Phase::Failed);
        changed.message = u"now with a message"_s;
        desk.merge({changed});
        QTRY_COMPARE(desk.part<DetailsPanel>()->deployment()->message, changed.message);
    }

    void selectionSurvivesRefreshes()
    {
        Desk desk;
        desk.addAccount();
        desk.merge({fresh(u"a"_s, 100), fresh(u"b"_s, 200)});
        desk.open();
        auto *view = desk.part<TimelineView>();
        QVERIFY(view->setCurrentDeployment(fresh(u"b"_s, 0)));
        for (int round = 0; round < 20; ++round)
            desk.merge(
                {fresh(u"new %1"_s.arg(round), 50 - round), fresh(u"b"_s, 200, Phase::Failed)});
        QCOMPARE(view->currentDeployment()->id, u"b"_s);
    }

    void aRowThatLeavesTheFilterStaysWhileSelected()
    {
        Desk desk;
        desk.addAccount();
        desk.merge({fresh(u"a"_s, 10, Phase::Running), fresh(u"b"_s, 20, Phase::Running)});
        desk.open();
        desk.part<Sidebar>()->setScope({Scope::Running, {}, {}, {}});
        auto *view = desk.part<TimelineView>();
        QVERIFY(view->setCurrentDeployment(fresh(u"b"_s, 20)));
        QTRY_VERIFY(desk.part<DetailsPanel>()->deployment().has_value());
        desk.merge({fresh(u"b"_s, 20)});
        QCOMPARE(desk.rows(), 2);
        QVERIFY(view->currentIndex().data(DeploymentFilter::LeftRole).toBool());
        QVERIFY(view->setCurrentDeployment(fresh(u"a"_s, 10)));
        QTRY_COMPARE(desk.rows(), 1);
        QCOMPARE(view->currentDeployment()->id, u"a"_s);
    }

    void newRowsWaitWhileSomebodyPoints()
    {
        Desk desk;
        desk.addAccount();
        desk.merge({fresh(u"a"_s, 10)});
        desk.open();
        auto *view = desk.part<TimelineView>();
        QSignalSpy busy(view, &TimelineView::busyChanged);
        // A window that opens under the pointer.
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QCoreApplication::sendEvent(view->viewport(), &enter);
        desk.merge({fresh(u"b"_s, 8)});
        QCOMPARE(desk.rows(), 2);
        QTest::mouseMove(view->viewport(), QPoint(20, 30));
        QTRY_COMPARE(busy.size(), 1);
        desk.merge({fresh(u"c"_s, 6)});
        QCOMPARE(desk.rows(), 2);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(view->viewport(), &leave);
        QTRY_COMPARE(desk.rows(), 3);
    }

    void newRowsWaitWhileAMenuIsOpen()
    {
        Desk desk;
        desk.addAccount();
        Deployment deployment = fresh(u"a"_s, 10);
        deployment.url = u"https://shop.example"_s;
        desk.merge({deployment});
        desk.open();
        auto *view = desk.part<TimelineView>();
        QVERIFY(view->setCurrentDeployment(deployment));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(view->viewport(), &event);
        auto *menu = view->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        desk.merge({fresh(u"b"_s, 5)});
        QCOMPARE(desk.rows(), 1);
        menu->close();
        QCOMPARE(desk.rows(), 2);
    }

    void filterLineAndSidebarCombine()
    {
        Desk desk;
        desk.addAccount();
        Deployment preview = fresh(u"p"_s, 5, Phase::Failed);
        preview.environment = u"preview"_s;
        desk.merge({fresh(u"a"_s, 10), fresh(u"b"_s, 20, Phase::Failed), preview});
        desk.open();
        auto *edit = desk.part<QLineEdit>();
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"status:failed"_s);
        QCOMPARE(desk.rows(), 2);
        desk.part<Sidebar>()->setScope({Scope::Production, {}, {}, {}});
        QCOMPARE(desk.rows(), 1);
        QVERIFY(desk.window->windowTitle().startsWith(u"Production only"_s));
        QTest::keyClicks(edit, u" nosuchthing"_s);
        QCOMPARE(desk.part<ListPage>()->page(), ListPage::NothingMatches);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(edit->text(), QString());
        QCOMPARE(desk.part<ListPage>()->page(), ListPage::List);
    }

    void sidebarGroupsWhatBelongsTogether()
    {
        Desk desk;
        desk.addAccount();
        desk.open();
        const auto add = [&](const QString &id, const Target &target, const QString &environment,
                             Phase phase = Phase::Succeeded) {
            Deployment deployment = fresh(id, 60, phase);
            deployment.target = target;
            deployment.environment = environment;
            desk.merge({deployment});
        };
        add(u"1"_s, {u"/sites/api/slots/staging"_s, u"api"_s, u"web-app-slot"_s, {}}, u"staging"_s);
        add(u"2"_s, {u"/sites/api"_s, u"api"_s, u"web-app"_s, {}}, u"production"_s, Phase::Failed);
        add(u"3"_s, {u"/sites/la/workflows/b"_s, u"b"_s, u"workflow"_s, u"la"_s}, {});
        add(u"4"_s, {u"/sites/la/workflows/a"_s, u"a"_s, u"workflow"_s, u"la"_s}, {});
        add(u"5"_s, {u"e1"_s, u"ledger"_s, u"environment"_s, {}}, u"prod"_s);
        add(u"6"_s, {u"e2"_s, u"ledger"_s, u"environment"_s, {}}, u"dev"_s, Phase::Canceled);
        add(u"7"_s, {u"acc/site"_s, u"site"_s, u"pages-project"_s, {}}, u"preview"_s);
        auto *sidebar = desk.part<Sidebar>();
        const auto entries = [&](const QModelIndex &parent) {
            QStringList names;
            for (int row = 0; row < sidebar->model()->rowCount(parent); ++row)
                names.append(sidebar->model()->index(row, 0, parent).data().toString());
            return names;
        };
        const QStringList groups {u"api"_s, u"la"_s, u"ledger"_s, u"site"_s};
        QTRY_COMPARE(entries(sidebar->model()->index(6, 0)), groups);
        const QModelIndex account = sidebar->model()->index(6, 0);
        const auto group = [&](int row) { return sidebar->model()->index(row, 0, account); };
        QCOMPARE(entries(group(0)), QStringList({u"production"_s, u"staging"_s}));
        QCOMPARE(entries(group(1)), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(entries(group(2)), QStringList({u"dev"_s, u"prod"_s}));
        QCOMPARE(entries(group(3)), QStringList({u"preview"_s}));
        QVERIFY(sidebar->isExpanded(group(0)));
        const auto look = [](const QModelIndex &index) {
            return Look(index.data(SidebarModel::LookRole).toInt());
        };
        QCOMPARE(look(group(0)), Look::Failed);
        QCOMPARE(look(group(1)), Look::Succeeded);
        QCOMPARE(look(group(2)), Look::Canceled);

        sidebar->setCurrentIndex(group(1));
        QCOMPARE(desk.rows(), 2);
        sidebar->setCurrentIndex(sidebar->model()->index(1, 0, group(1)));
        QCOMPARE(desk.rows(), 1);
        sidebar->setCurrentIndex(group(2));
        QCOMPARE(desk.rows(), 2);
    }

    void timesStayInSightWithALargeFontInANarrowWindow()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        {
            Desk desk;
            desk.addAccount();
            desk.open({860, 600});
            desk.merge({fresh(u"a"_s, 60)});
            const auto *view = desk.part<TimelineView>();
            const QHeaderView *header = view->header();
            QTRY_VERIFY(header->sectionViewportPosition(DeploymentModel::StartedColumn)
                    + header->sectionSize(DeploymentModel::StartedColumn)
                <= view->viewport()->width());
            QVERIFY(header->sectionSize(DeploymentModel::DeploymentColumn)
                >= header->minimumSectionSize());
        }
        QApplication::setFont(before);
    }

    void aWorkflowsRunsOpenAndClose()
    {
        Desk desk;
        desk.addAccount();
        desk.open();
        const auto run = [](const QString &id, qint64 secondsAgo, Phase phase) {
            Deployment deployment = fresh(id, secondsAgo, phase);
            deployment.target = {u"/la/a"_s, u"order-intake"_s, u"workflow"_s, u"la"_s};
            deployment.environment.clear();
            return deployment;
        };
        desk.merge({run(u"a"_s, 90, Phase::Succeeded), run(u"b"_s, 60, Phase::Succeeded),
            run(u"c"_s, 30, Phase::Running)});
        auto *view = desk.part<TimelineView>();
        auto *model = static_cast<GroupedModel *>(view->model());
        const QPersistentModelIndex group = model->find(run(u"a"_s, 90, Phase::Succeeded)).parent();
        QVERIFY(model->isGroup(group));
        QVERIFY(!view->isExpanded(group));
        view->setCurrentIndex(group);
        QCOMPARE(view->currentDeployment()->id, u"b"_s);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(view->isExpanded(group));
        QTest::keyClick(view, Qt::Key_Left);
        QVERIFY(!view->isExpanded(group));
        const QRect title =
            view->visualRect(group.sibling(group.row(), DeploymentModel::DeploymentColumn));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, title.bottomLeft() + QPoint(6, -8));
        QVERIFY(view->isExpanded(group));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, title.topRight() + QPoint(-6, 6));
        QVERIFY(view->isExpanded(group));

        // The run that is looked at stays in sight when it joins the others.
        view->collapse(group);
        model->setHolding(false);
        QVERIFY(view->setCurrentDeployment(run(u"c"_s, 30, Phase::Running)));
        desk.merge({run(u"c"_s, 30, Phase::Succeeded)});
        model->setHolding(false);
        QCOMPARE(model->rowCount(group), 3);
        QCOMPARE(view->currentDeployment()->id, u"c"_s);
        QCOMPARE(view->currentIndex().parent(), QModelIndex(group));
        QVERIFY(view->isExpanded(group));
    }

    void watchesADeploymentByItsReference()
    {
        Desk desk;
        desk.open();
        QVERIFY(!desk.part<WindowActions>()->watch->isEnabled());
        desk.addAccount();
        QTRY_VERIFY(desk.part<WindowActions>()->watch->isEnabled());
        desk.part<WindowActions>()->watch->trigger();
        QPointer<WatchDialog> dialog = desk.part<WatchDialog>();
        QVERIFY(dialog && dialog->isVisible());
        const Deployment wanted = fresh(u"acc/shop-web/1"_s, 60);
        desk.merge({fresh(u"acc/shop-web/2"_s, 30), wanted});
        Q_EMIT dialog->opened(wanted);
        QCOMPARE(desk.part<TimelineView>()->currentDeployment()->id, wanted.id);
        dialog->reject();
        QTRY_VERIFY(!dialog);
    }

    void showsADeploymentThatTheFilterHides()
    {
        Desk desk;
        desk.addAccount();
        desk.merge({fresh(u"a"_s, 10), fresh(u"b"_s, 20)});
        desk.open();
        desk.part<QLineEdit>()->setText(u"nothing"_s);
        desk.window->showDeployment(fresh(u"b"_s, 20));
        QCOMPARE(desk.part<TimelineView>()->currentDeployment()->id, u"b"_s);
    }

    void detailsGoToTheBottomOfANarrowWindow()
    {
        Desk desk;
        desk.addAccount();
        desk.open();
        auto *dock = desk.part<QDockWidget>();
        QCOMPARE(desk.window->dockWidgetArea(dock), Qt::RightDockWidgetArea);
        desk.window->resize(1000, 700);
        QTRY_COMPARE(desk.window->dockWidgetArea(dock), Qt::BottomDockWidgetArea);
        QVERIFY(!desk.part<TimelineView>()->isColumnHidden(DeploymentModel::DurationColumn));
        desk.window->resize(850, 700);
        QTRY_VERIFY(desk.part<TimelineView>()->isColumnHidden(DeploymentModel::DurationColumn));
        const QHeaderView *header = desk.part<TimelineView>()->header();
        desk.window->resize(600, 700);
        QTRY_VERIFY(header->sectionSize(DeploymentModel::StagesColumn) < 220);
        QVERIFY(header->sectionSize(DeploymentModel::StagesColumn) >= 140);
        desk.window->resize(1300, 700);
        QTRY_COMPARE(desk.window->dockWidgetArea(dock), Qt::RightDockWidgetArea);
    }

    void copiesIdAndText()
    {
        Desk desk;
        desk.addAccount();
        desk.merge({fresh(u"acc/shop-web/7"_s, 10, Phase::Failed)});
        desk.open();
        const WindowActions &actions = *desk.part<WindowActions>();
        QVERIFY(!actions.copyId->isEnabled());
        desk.part<TimelineView>()->stepToFailed(1);
        QVERIFY(actions.copyId->isEnabled());
        actions.copyId->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"cloudflare-pages:acc/shop-web/7"_s);
        actions.copyText->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"shop-web"_s));
    }

    void nothingMovesWithoutARunningRow()
    {
        Desk desk;
        desk.addAccount();
        desk.merge({fresh(u"a"_s, 10)});
        desk.open();
        auto *view = desk.part<TimelineView>();
        view->setAnimated(true);
        QVERIFY(!view->isAnimating());
        desk.merge({fresh(u"b"_s, 5, Phase::Running)});
        QTRY_VERIFY(view->isAnimating());
        view->setAnimated(false);
        QVERIFY(!view->isAnimating());
        view->setAnimated(true);
        desk.window->hide();
        QVERIFY(!view->isAnimating());
    }

    void panesFollowEachOther()
    {
        Desk desk;
        desk.addAccount();
        desk.merge({fresh(u"a"_s, 10)});
        desk.open();
        QTRY_VERIFY(desk.part<TimelineView>()->hasFocus());
        WindowActions &actions = *desk.part<WindowActions>();
        actions.nextPane->trigger();
        QVERIFY(desk.part<DetailsPanel>()->hasFocus());
        actions.nextPane->trigger();
        QVERIFY(desk.part<QLineEdit>()->hasFocus());
        actions.nextPane->trigger();
        QVERIFY(desk.part<Sidebar>()->hasFocus());
        actions.previousPane->trigger();
        QVERIFY(desk.part<QLineEdit>()->hasFocus());
    }

    void noTwoCommandsShareKeys()
    {
        Desk desk;
        desk.open();
        QSet<QKeySequence> seen;
        for (const QAction *action : desk.part<WindowActions>()->all()) {
            QVERIFY2(!action->text().isEmpty(), "a command without words");
            if (action->shortcut().isEmpty())
                continue;
            QVERIFY2(!seen.contains(action->shortcut()), qPrintable(action->text()));
            seen.insert(action->shortcut());
        }
    }

    void everyLabelIsPlainText()
    {
        Desk desk;
        desk.addAccount(u"<b>x"_s);
        Deployment hostile = fresh(u"<img src=x>"_s, 5, Phase::Failed);
        hostile.account = u"<b>x"_s;
        hostile.target.name = u"<b>x</b><img src=x>"_s;
        desk.merge({hostile});
        desk.open();
        desk.part<TimelineView>()->stepToFailed(1);
        QTRY_VERIFY(desk.part<DetailsPanel>()->deployment().has_value());
        for (const QLabel *label : desk.window->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void nothingTicksWhileNobodyLooks_data()
    {
        QTest::addColumn<bool>("isMinimized");
        QTest::newRow("hidden") << false;
        QTest::newRow("minimized") << true;
    }

    void nothingTicksWhileNobodyLooks()
    {
        QFETCH(bool, isMinimized);
        Desk desk;
        desk.addAccount();
        desk.merge({fresh(u"one"_s, 5, Phase::Running)});
        desk.open();
        desk.part<TimelineView>()->setCurrentDeployment(fresh(u"one"_s, 5, Phase::Running));
        desk.part<TimelineView>()->setAnimated(true);
        QTRY_VERIFY(desk.part<TimelineView>()->isAnimating());
        QTRY_VERIFY(desk.part<DetailsPanel>()->deployment().has_value());
        if (isMinimized)
            desk.window->showMinimized();
        else
            desk.window->hide();
        desk.merge({fresh(u"two"_s, 3, Phase::Running)});
        QTest::qWait(700); // what came with it is done
        const TickCounter counter;
        QTest::qWait(1500);
        QCOMPARE(counter.ticks(), 0);
        desk.window->showNormal();
        QCOMPARE(desk.part<Sidebar>()->entries().count(Scope::Running), 2);
        QTRY_VERIFY(desk.part<TimelineView>()->isAnimating());
        QTRY_VERIFY(counter.ticks() > 1);
    }

    void partsHaveNamesForScreenReaders()
    {
        Desk desk;
        desk.addAccount();
        desk.open();
        QCOMPARE(desk.part<Sidebar>()->accessibleName(), u"Filters and accounts"_s);
        QCOMPARE(desk.part<TimelineView>()->accessibleName(), u"Deployments"_s);
        QCOMPARE(desk.part<DetailsPanel>()->accessibleName(), u"Details"_s);
        QCOMPARE(desk.part<QLineEdit>()->accessibleName(), u"Filter"_s);
    }

    void accountProblemsAreSaidAboveTheList()
    {
        BannerArea area;
        AccountState good;
        good.account = u"good"_s;
        AccountState slow;
        slow.account = u"slow"_s;
        slow.error = Error(Error::Network, u"No answer from the service."_s);
        slow.failures = 2;
        AccountState refused;
        refused.account = u"refused"_s;
        refused.error = Error(Error::Unauthorized, u"The token was refused."_s);
        const auto show = [&](const QList<AccountState> &states) {
            BannerSources sources;
            sources.states = states;
            area.setNotes(bannersFor(sources));
        };
        show({good});
        QVERIFY(area.isHidden());
        show({good, slow, refused});
        QVERIFY(!area.isHidden());
        QCOMPARE(area.banners().size(), 2);
        QVERIFY(area.banners().first()->accessibleName().contains(u"The token was refused."_s));
        show({good});
        QVERIFY(area.isHidden());
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
