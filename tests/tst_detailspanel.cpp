// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

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
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
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
        panel.setDeployment(deployment);
        auto *logs = panel.findChild<LogTable *>();
        QVERIFY(logs->isVisible());
        QCOMPARE(
            column(*logs->model(), 0), QStringList({u"Log of failed instances"_s, u"Build log"_s}));
        // No browser is given an address without TLS.
        QGuiApplication::clipboard()->clear();
        Q_EMIT logs->activated(logs->model()->index(0, 0));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"http://10.0.0.1/log"_s);
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

    void buttonsAreOnForAddressesThatMayBeOpened()
    {
        DetailsPanel panel;
        Deployment deployment = failedDeployment();
        panel.setDeployment(deployment);
        for (const QPushButton *button : panel.findChildren<QPushButton *>())
            QVERIFY(button->isEnabled());
        deployment.url = u"http://shop-web.pages.dev"_s;
        deployment.dashboardUrl = u"file:///etc/passwd"_s;
        panel.setDeployment(deployment);
        for (const QPushButton *button : panel.findChildren<QPushButton *>())
            QVERIFY(!button->isEnabled());
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
