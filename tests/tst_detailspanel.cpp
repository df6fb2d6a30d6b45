// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <details/detailsheader.h>
#include <details/detailspanel.h>
#include <details/errortree.h>
#include <details/logtable.h>
#include <details/parttable.h>
#include <details/propertytable.h>
#include <details/stagetable.h>
#include <timeline/stagebar.h>
#include <widgets/plainlabel.h>

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

Stage stage(const QString &name, qint64 from, qint64 to, Phase phase = Phase::Succeeded)
{
    Stage result;
    result.name = name;
    result.phase = phase;
    result.started = testNoon().addSecs(from);
    result.ended = testNoon().addSecs(to);
    return result;
}

Deployment failedDeployment()
{
    Deployment deployment = testDeployment(u"acc/shop-web/1"_s, 0, Phase::Failed);
    deployment.status = u"failure"_s;
    deployment.url = u"https://abc.shop-web.pages.dev"_s;
    deployment.dashboardUrl = u"https://dash.cloudflare.com/acc/pages"_s;
    deployment.aliases = {u"https://main.shop-web.pages.dev"_s, u"javascript:alert(1)"_s};
    deployment.stages = {stage(u"queued"_s, 0, 2), stage(u"build"_s, 2, 60, Phase::Failed)};
    deployment.stages[1].observed = true;
    deployment.stages[1].status = deployment.status;
    deployment.errors = {{u"8000"_s, u"Build failed"_s, {}, {{{}, u"npm ended with 1"_s, {}, {}}}}};
    return deployment;
}

QStringList column(const QAbstractItemModel &model, int number)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, number).data().toString());
    return texts;
}

} // namespace

class DetailsPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsStagesAndWhereTheirTimesComeFrom()
    {
        DetailsPanel panel;
        panel.setDeployment(failedDeployment());
        const QAbstractItemModel &stages = *panel.findChild<StageTable *>()->model();
        QCOMPARE(column(stages, StageTable::NameColumn), QStringList({u"queued"_s, u"build"_s}));
        QCOMPARE(column(stages, StageTable::SourceColumn), QStringList({u"▎"_s, u"/"_s}));
        QCOMPARE(
            column(stages, StageTable::StartColumn), QStringList({u"12:00:00"_s, u"≈12:00:02"_s}));
        QCOMPARE(column(stages, StageTable::DurationColumn), QStringList({u"0:02"_s, u"≈0:58"_s}));
    }

    void showsWhatUsuallyFollows()
    {
        using namespace std::chrono_literals;
        DetailsPanel panel;
        panel.resize(400, 600);
        panel.show();
        Deployment deployment = testDeployment(u"acc/shop-web/1"_s, 0, Phase::Running);
        deployment.created = QDateTime::currentDateTimeUtc().addSecs(-30);
        deployment.stages = {stage(u"build"_s, 0, 0, Phase::Running)};
        deployment.stages[0].started = deployment.created;
        deployment.stages[0].ended = {};
        const auto *bar = panel.findChild<StageBar *>();
        const auto rightHalf = [&] {
            QRect place = bar->rect();
            place.setLeft(place.center().x() + place.width() / 4);
            return panel.findChild<StageBar *>()->grab(place).toImage();
        };
        panel.setDeployment(deployment);
        QVERIFY(bar->isVisible());
        const QImage full = rightHalf();
        const Forecast forecast {4min, {{u"build"_s, 2min}, {u"deploy"_s, 2min}}};
        panel.setDeployment(deployment, {}, forecast);
        const QImage ghost = rightHalf();
        QVERIFY(ghost != full);
        // A silent account's deployment goes on in no known way.
        panel.setDeployment(deployment, deployment.created.addSecs(20), forecast);
        QVERIFY(rightHalf() != ghost);
        panel.setDeployment(deployment);
        QCOMPARE(rightHalf(), full);
    }

    void showsNestedErrors()
    {
        DetailsPanel panel;
        panel.setDeployment(failedDeployment());
        const QAbstractItemModel &errors = *panel.findChild<ErrorTree *>()->model();
        QCOMPARE(errors.rowCount(), 1);
        QVERIFY(errors.index(0, 0).data().toString().contains(u"Build failed"_s));
        QCOMPARE(errors.index(0, 0, errors.index(0, 0)).data().toString(), u"npm ended with 1"_s);
    }

    void showsPartsWithTheirErrors()
    {
        DetailsPanel panel;
        panel.show();
        Deployment deployment = testDeployment(u"d-1"_s, 0, Phase::Failed);
        Part good;
        good.name = u"web"_s;
        good.phase = Phase::Succeeded;
        good.status = u"SUCCESS"_s;
        good.started = testNoon();
        good.ended = testNoon().addSecs(75);
        Part bad;
        bad.name = u"worker"_s;
        bad.phase = Phase::Failed;
        bad.errors = {{u"OOM"_s, u"out of memory"_s, {}, {}}};
        deployment.parts = {good, bad};
        panel.setDeployment(deployment);
        const auto *parts = panel.findChild<PartTable *>();
        QVERIFY(parts->isVisible());
        QCOMPARE(parts->accessibleName(), u"Services"_s);
        QCOMPARE(
            column(*parts->model(), PartTable::NameColumn), QStringList({u"web"_s, u"worker"_s}));
        QCOMPARE(column(*parts->model(), PartTable::StatusColumn),
            QStringList({u"SUCCESS"_s, u"failed"_s}));
        QCOMPARE(column(*parts->model(), PartTable::DurationColumn),
            QStringList({u"1:15"_s, QString()}));
        const QAbstractItemModel &errors = *panel.findChild<ErrorTree *>()->model();
        QCOMPARE(errors.index(0, 0).data().toString(), u"worker"_s);
        QCOMPARE(
            errors.index(0, 0, errors.index(0, 0)).data().toString(), u"OOM · out of memory"_s);

        deployment.target.kind = u"workflow"_s;
        panel.setDeployment(deployment);
        QCOMPARE(parts->accessibleName(), u"Actions"_s);
        deployment.parts.clear();
        panel.setDeployment(deployment);
        QVERIFY(!parts->isVisible());
    }

    void namesLogsAndThoseOfFailuresFirst()
    {
        DetailsPanel panel;
        panel.show();
        Deployment deployment = testDeployment(u"d-1"_s, 0, Phase::Failed);
        deployment.logs = {
            {u"1"_s, u"Build log"_s}, {u"2"_s, QString(), u"http://10.0.0.1/log"_s, true}};
        QSignalSpy requests(&panel, &DetailsPanel::logRequested);
        panel.setDeployment(deployment);
        auto *logs = panel.findChild<LogTable *>();
        QVERIFY(logs->isVisible());
        QCOMPARE(
            column(*logs->model(), 0), QStringList({u"Log of failed instances"_s, u"Build log"_s}));
        Q_EMIT logs->activated(logs->model()->index(1, 0));
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.at(0).at(1).value<LogWish>(), LogWish({u"1"_s, {}, {}}));
        deployment.logs.clear();
        panel.setDeployment(deployment);
        QVERIFY(!logs->isVisible());
    }

    void longErrorsAreWrapped()
    {
        DetailsPanel panel;
        panel.resize(376, 700);
        panel.show();
        Deployment deployment = failedDeployment();
        deployment.errors = {{u"A"_s, u"short"_s, {}, {}}};
        panel.setDeployment(deployment);
        const auto *tree = panel.findChild<ErrorTree *>();
        QTRY_VERIFY(tree->height() > 0);
        const int oneLine = tree->visualRect(tree->model()->index(0, 0)).height();
        deployment.errors = {{u"A"_s, QString(u"word "_s).repeated(40), {}, {}}};
        panel.setDeployment(deployment);
        QTRY_VERIFY(tree->visualRect(tree->model()->index(0, 0)).height() > 3 * oneLine);
        QTRY_VERIFY(tree->height() > 3 * oneLine);
    }

    void hidesWhatIsNotThere()
    {
        DetailsPanel panel;
        panel.show();
        panel.setDeployment(testDeployment(u"1"_s, 0));
        QVERIFY(!panel.findChild<ErrorTree *>()->isVisible());
        QVERIFY(!panel.findChild<StageTable *>()->isVisible());
        panel.setDeployment(failedDeployment());
        QVERIFY(panel.findChild<ErrorTree *>()->isVisible());
        QVERIFY(panel.findChild<StageTable *>()->isVisible());
        panel.setDeployment(std::nullopt);
        QVERIFY(!panel.findChild<StageTable *>()->isVisible());
    }

    void buttonsAreThereForWhatWorks()
    {
        DetailsPanel panel;
        panel.show();
        const auto shown = [&panel] {
            QStringList texts;
            for (const QPushButton *button : panel.findChildren<QPushButton *>()) {
                if (button->isVisible())
                    texts.append(button->text());
            }
            return texts;
        };
        Deployment deployment = failedDeployment();
        deployment.logs = {{u"1"_s, u"Build log"_s, QString(), true}};
        panel.setDeployment(deployment);
        QCOMPARE(shown(), QStringList({u"View failed log"_s, u"Open in dashboard"_s, u"More"_s}));
        deployment.logs[0].failed = false;
        deployment.provider = u"azure"_s;
        panel.setDeployment(deployment);
        QCOMPARE(shown(), QStringList({u"View log"_s, u"Open in portal"_s, u"More"_s}));
        deployment.logs.clear();
        deployment.dashboardUrl = u"file:///etc/passwd"_s;
        panel.setDeployment(deployment);
        QCOMPARE(shown(), QStringList(u"More"_s));
    }

    void theMenuHoldsOnlyWhatIsOn()
    {
        DetailsPanel panel;
        panel.show();
        QAction on(u"Copy id"_s);
        QAction off(u"Open site"_s);
        off.setEnabled(false);
        panel.setCommands({&on, &off});
        Deployment deployment = failedDeployment();
        deployment.logs = {{u"1"_s, u"Build & test"_s}, {u"2"_s, QString(), QString(), true}};
        panel.setDeployment(deployment);
        QSignalSpy requests(&panel, &DetailsPanel::logRequested);
        auto *menu = panel.findChild<QMenu *>();
        Q_EMIT menu->aboutToShow();
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                texts.append(action->text());
        }
        QCOMPARE(
            texts, QStringList({u"Copy id"_s, u"Build && test"_s, u"Log of failed instances"_s}));
        menu->actions().last()->trigger();
        QCOMPARE(requests.at(0).at(1).value<LogWish>().logId, u"2"_s);
    }

    void everyFactOfTheHeaderIsReadable()
    {
        Deployment deployment = failedDeployment();
        deployment.target.name = u"larkfield-shop-api"_s;
        deployment.status = u"RuntimeFailed"_s;
        deployment.reason = u"RuntimeStartFailed"_s;
        deployment.finished = deployment.created.addSecs(271);
        DetailsPanel panel;
        panel.resize(376, 700);
        panel.show();
        panel.setDeployment(deployment);
        const auto *header = panel.findChild<DetailsHeader *>();
        const auto isCut = [header] {
            for (const QLabel *label : header->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().endsWith(u'…'))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(!isCut());
        for (const QLabel *label : header->findChildren<QLabel *>())
            QVERIFY(!label->isVisible() || header->rect().contains(label->geometry()));
    }

    void errorsLeadToTheLogThatCarriesThem()
    {
        DetailsPanel panel;
        panel.show();
        Deployment deployment = failedDeployment();
        panel.setDeployment(deployment);
        QSignalSpy requests(&panel, &DetailsPanel::logRequested);
        auto *errors = panel.findChild<ErrorTree *>();
        errors->setCurrentIndex(errors->model()->index(0, 0, errors->model()->index(0, 0)));
        QTest::keyClick(errors, Qt::Key_Return);
        QCOMPARE(requests.size(), 0); // there is no log
        deployment.logs = {{u"1"_s, u"Build log"_s, QString(), true}};
        panel.setDeployment(deployment);
        QTest::keyClick(errors, Qt::Key_Return);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.at(0).at(1).value<LogWish>().words, u"npm ended with 1"_s);
    }

    void whatWasClosedStaysClosed()
    {
        DetailsPanel panel;
        panel.show();
        Deployment deployment = failedDeployment();
        panel.setDeployment(deployment);
        auto *errors = panel.findChild<ErrorTree *>();
        QVERIFY(errors->isExpanded(errors->model()->index(0, 0)));
        errors->collapse(errors->model()->index(0, 0));
        deployment.errors.append({u"9"_s, u"And another"_s, {}, {}});
        panel.setDeployment(deployment);
        QCOMPARE(errors->model()->rowCount(), 2);
        QVERIFY(!errors->isExpanded(errors->model()->index(0, 0)));
    }

    void theFinalWordIsTheLastRow()
    {
        DetailsPanel panel;
        Deployment deployment = failedDeployment();
        deployment.status = u"RuntimeFailed"_s;
        deployment.finished = testNoon().addSecs(60);
        panel.setDeployment(deployment);
        const QAbstractItemModel &stages = *panel.findChild<StageTable *>()->model();
        QCOMPARE(column(stages, StageTable::NameColumn).constLast(), u"RuntimeFailed"_s);
        QCOMPARE(column(stages, StageTable::StartColumn).constLast(), u"≈12:01:00"_s);
        QCOMPARE(column(stages, StageTable::DurationColumn).constLast(), u"final"_s);
    }

    void newStateOfTheSameDeploymentKeepsTheScrollPosition()
    {
        DetailsPanel panel;
        panel.resize(360, 200);
        panel.show();
        panel.setDeployment(failedDeployment());
        QTRY_VERIFY(panel.verticalScrollBar()->maximum() > 50);
        panel.verticalScrollBar()->setValue(50);

        Deployment changed = failedDeployment();
        changed.status = u"success"_s;
        panel.setDeployment(changed);
        QCOMPARE(panel.verticalScrollBar()->value(), 50);

        Deployment other = failedDeployment();
        other.id = u"acc/shop-web/2"_s;
        panel.setDeployment(other);
        QCOMPARE(panel.verticalScrollBar()->value(), 0);
    }

    void remoteMarkupStaysText()
    {
        const QString markup = u"<b>x</b><img src=x>"_s;
        Deployment deployment = failedDeployment();
        deployment.target.name = markup;
        deployment.environment = markup;
        deployment.status = markup;
        deployment.message = markup;
        deployment.stages[0].name = markup;
        deployment.errors[0].message = markup;
        deployment.properties.insert(markup, markup);
        DetailsPanel panel;
        panel.resize(1200, 800);
        panel.show();
        panel.setDeployment(deployment);
        const QList<QLabel *> labels = panel.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
        const auto shown = [&labels, &markup] {
            return std::count_if(labels.begin(), labels.end(),
                [&markup](const QLabel *label) { return label->text() == markup; });
        };
        QTRY_VERIFY(shown() >= 3);
    }

    void invisibleCharactersAreSpelledOut()
    {
        Deployment deployment = failedDeployment();
        deployment.message = u"invoice\u202Egpj.exe"_s;
        DetailsPanel panel;
        panel.setDeployment(deployment);
        const QStringList values = column(*panel.findChild<PropertyTable *>()->model(), 1);
        QVERIFY(values.contains(u"invoice‹U+202E›gpj.exe"_s));
    }

    void whatPeopleAskForComesFirst()
    {
        Deployment deployment = failedDeployment();
        deployment.aliases.clear();
        deployment.branch = u"main"_s;
        deployment.commit = QString(40, u'7');
        deployment.message = u"Fix VAT rounding for CH"_s;
        deployment.author = u"Ada"_s;
        deployment.trigger = u"github:push"_s;
        deployment.properties.insert(u"Build command"_s, u"npm run build"_s);
        DetailsPanel panel;
        panel.setDeployment(deployment);
        const QAbstractItemModel &model = *panel.findChild<PropertyTable *>()->model();
        QCOMPARE(column(model, 0),
            QStringList({u"Site"_s, u"Branch"_s, u"Commit"_s, u"Message"_s, u"Author"_s,
                u"Trigger"_s, u"Account"_s, u"Id"_s, u"Build command"_s}));
        QVERIFY(model.index(3, 1).data(Qt::ToolTipRole).toString().contains(deployment.message));
    }

    void focusIsVisible()
    {
        DetailsPanel panel;
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        const auto corner = [&panel] { return panel.grab().toImage().pixelColor(0, 0); };
        panel.setFocus();
        QCOMPARE(corner(), panel.palette().color(QPalette::Highlight));
        panel.clearFocus();
        QCOMPARE(corner(), panel.palette().color(QPalette::Window));
    }

    void hugeTextsAreCutQuickly()
    {
        const QString huge(1'000'000, u'W');
        Deployment deployment = failedDeployment();
        deployment.target.name = huge;
        deployment.message = huge;
        deployment.errors[0].message = huge;
        DetailsPanel panel;
        panel.show();
        QElapsedTimer timer;
        timer.start();
        panel.setDeployment(deployment);
        QCoreApplication::processEvents();
        QVERIFY(timer.elapsed() < 3000);
    }

    void copiesARow()
    {
        DetailsPanel panel;
        panel.show();
        panel.setDeployment(failedDeployment());
        auto *stages = panel.findChild<StageTable *>();
        stages->setCurrentIndex(stages->model()->index(0, StageTable::NameColumn));
        QTest::keyClick(stages, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"queued\t▎\t12:00:00\t0:02"_s);
    }
};

QTEST_MAIN(DetailsPanelTest)
#include "tst_detailspanel.moc"
