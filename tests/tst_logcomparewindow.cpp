// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/screenpalettes.h"

#include <demo.h>
#include <engine.h>
#include <log/logcomparewindow.h>
#include <providercall.h>
#include <widgets/plainlabel.h>

#include <QAccessible>
#include <QClipboard>
#include <QCoroTask>
#include <QGuiApplication>
#include <QPointer>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// The comparison of two logs, against the demo's services.
class TestLogCompareWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void namesCellsForThoseWhoHear();
    void comparesTwoLogs();
    void stepsThroughDifferences();
    void saysThatALogCannotBeRead();
    void copiesWhatIsSelected();

private:
    [[nodiscard]] std::unique_ptr<LogCompareWindow> window(
        const OfferedLog &left, const OfferedLog &right);

    Demo m_demo;
    Account m_account;
    OfferedLog m_good;
    OfferedLog m_bad;
};

void TestLogCompareWindow::initTestCase()
{
    QVERIFY(m_demo.start());
    Engine &engine = m_demo.engine();
    for (const Account &account : engine.accounts().accounts()) {
        if (account.provider == "cloudflare-pages"_L1)
            m_account = account;
    }
    const auto listing =
        QCoro::waitFor(askProvider(&engine.sessions(), Watch(m_account, Query(QString(), 50))));
    QVERIFY(listing);
    for (const Deployment &deployment : listing->deployments) {
        if (deployment.logs.isEmpty())
            continue;
        if (deployment.phase == Phase::Failed)
            m_bad = OfferedLog(deployment.logs.constFirst());
        if (deployment.phase == Phase::Succeeded)
            m_good = OfferedLog(deployment.logs.constFirst());
    }
    m_bad.machine = u"lw1bad"_s;
    m_good.machine = u"lw1good"_s;
    QVERIFY(!m_good.link.id.isEmpty() && !m_bad.link.id.isEmpty());
}

std::unique_ptr<LogCompareWindow> TestLogCompareWindow::window(
    const OfferedLog &left, const OfferedLog &right)
{
    auto made =
        std::make_unique<LogCompareWindow>(m_demo.engine().sessions(), m_account, left, right);
    made->setAttribute(Qt::WA_DeleteOnClose, false);
    made->show();
    return made;
}

void TestLogCompareWindow::namesCellsForThoseWhoHear()
{
    LogBuffer left;
    LogBuffer right;
    left.append("same\nonly \x1b[31mhere\x1b[0m <b>\n");
    right.append("same\n");
    LogComparison comparison(left, right);
    LogCompareModel model(left, u"lw1a"_s, right, u"lw1b"_s, comparison);
    comparison.start();
    QTRY_VERIFY(comparison.isFinished());
    model.update();
    QCOMPARE(model.rowCount(), 2);
    const auto text = [&](int row, int column, int role) {
        return model.index(row, column).data(role).toString();
    };
    QCOMPARE(text(0, 0, Qt::AccessibleTextRole), u"line 1: same"_s);
    QCOMPARE(text(1, 0, Qt::AccessibleTextRole), u"only in lw1a, line 2: only here <b>"_s);
    QCOMPARE(text(1, 1, Qt::AccessibleTextRole), u"not in lw1b"_s);
    QCOMPARE(text(1, 0, Qt::DisplayRole), u"‹      2  only here <b>"_s);
    QCOMPARE(text(0, 1, Qt::DisplayRole), u"       1  same"_s);
    QVERIFY(model.index(1, 0).data(Qt::BackgroundRole).isValid());
    QVERIFY(!model.index(0, 0).data(Qt::BackgroundRole).isValid());
    QCOMPARE(model.difference(-1, false), 1);
    QCOMPARE(model.difference(1, false), -1);
    QCOMPARE(model.difference(2, true), 1);
}

void TestLogCompareWindow::comparesTwoLogs()
{
    const auto shown = window(m_good, m_bad);
    auto *table = shown->findChild<QTableView *>();
    QTRY_VERIFY(table->model()->rowCount() > 0);
    auto *state = shown->findChild<PlainLabel *>();
    QVERIFY2(state->text().contains(u"lw1good"_s), qPrintable(state->text()));
    QVERIFY(!table->accessibleName().isEmpty());
    if (const QByteArray folder = qgetenv("LANDFALL_SCREENSHOTS"); !folder.isEmpty()) {
        shown->resize(1100, 500);
        QVERIFY(shown->grab().save(QString::fromLocal8Bit(folder) + u"/logcompare.png"_s));
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QApplication::setPalette(ScreenLook::darkPalette());
        QCoreApplication::processEvents();
        table->setCurrentIndex(table->model()->index(table->model()->rowCount() - 1, 1));
        QVERIFY(shown->grab().save(QString::fromLocal8Bit(folder) + u"/logcompare-dark.png"_s));
        QApplication::setPalette(QPalette());
    }
}

void TestLogCompareWindow::stepsThroughDifferences()
{
    const auto shown = window(m_good, m_bad);
    auto *table = shown->findChild<QTableView *>();
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QVERIFY(QTest::qWaitForWindowActive(shown.get()));
    const auto isDifference = [table] {
        const QString text = table->currentIndex().data().toString();
        return text.startsWith(u'‹') || text.startsWith(u'›');
    };
    QTest::keyClick(table, Qt::Key_F8);
    QVERIFY(isDifference());
    const int first = table->currentIndex().row();
    QTest::keyClick(table, Qt::Key_F8);
    QVERIFY(isDifference());
    QVERIFY(table->currentIndex().row() > first);
    QTest::keyClick(table, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(table->currentIndex().row(), first);
}

void TestLogCompareWindow::saysThatALogCannotBeRead()
{
    OfferedLog gone = m_bad;
    gone.link.id = u"nothing-of-this-kind"_s;
    const auto shown = window(m_good, gone);
    auto *state = shown->findChild<PlainLabel *>();
    QTRY_VERIFY2(state->text().contains(u"lw1bad is not whole"_s), qPrintable(state->text()));
}

void TestLogCompareWindow::copiesWhatIsSelected()
{
    const auto shown = window(m_good, m_good);
    auto *table = shown->findChild<QTableView *>();
    QTRY_VERIFY(table->model()->rowCount() > 1);
    auto *state = shown->findChild<PlainLabel *>();
    QCOMPARE(state->text(), u"Both say the same."_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY(QTest::qWaitForWindowActive(shown.get()));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        table->model()->index(1, 0).data(Qt::EditRole).toString() + u'\n');
}

QTEST_MAIN(TestLogCompareWindow)

#include "tst_logcomparewindow.moc"
