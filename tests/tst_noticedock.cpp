// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <memorystore.h>
#include <timeline/timelineview.h>
#include <window/mainwindow.h>
#include <window/noticedock.h>
#include <window/noticetable.h>
#include <window/windowactions.h>

#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Landfall;
using namespace Qt::StringLiterals;

/// The list of notices in a window of its own, without plugins and without network.
class NoticeDockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void listsTheNewestFirst();
    void keepsTheNewest();
    void countsWhatNobodyRead();
    void opensAndLeadsByKeyboard();
    void whatWasLookedAtIsRead();

private:
    void tell(const QString &id, Phase phase = Phase::Failed);
    [[nodiscard]] static Deployment about(const QString &id, Phase phase = Phase::Failed);
    [[nodiscard]] QString cell(int row, int column, int role = Qt::DisplayRole) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    NoticeDock *m_dock = nullptr;
    NoticeTable *m_table = nullptr;
    QToolButton *m_count = nullptr;
    QAction *m_action = nullptr;
};

void NoticeDockTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Engine::Options options;
    options.pluginFolders.clear();
    m_engine = std::make_unique<Engine>(
        Paths::below(m_folder->path()), std::make_unique<MemoryStore>(), options);
    QVERIFY(m_engine->accounts().add(Account(u"work"_s, u"cloudflare-pages"_s)).hasValue());
    m_window = std::make_unique<MainWindow>(*m_engine);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_dock = m_window->findChild<NoticeDock *>();
    m_table = m_window->findChild<NoticeTable *>();
    m_count = m_window->statusBar()->findChild<QToolButton *>();
    m_action = m_window->findChild<WindowActions *>()->notices;
}

void NoticeDockTest::cleanup()
{
    m_window.reset();
    m_engine.reset();
    m_folder.reset();
}

Deployment NoticeDockTest::about(const QString &id, Phase phase)
{
    Deployment deployment = testDeployment(id, 60, phase);
    deployment.target.name = u"shop-"_s + id;
    return deployment;
}

void NoticeDockTest::tell(const QString &id, Phase phase)
{
    Notice notice;
    const auto kind = phase == Phase::Failed ? Announcement::Failed : Announcement::Succeeded;
    notice.announcements = {Announcement(kind, about(id, phase))};
    notice.at = testNoon();
    Q_EMIT m_engine->announcer().noticed(notice);
}

QString NoticeDockTest::cell(int row, int column, int role) const
{
    return m_table->model()->index(row, column).data(role).toString();
}

void NoticeDockTest::listsTheNewestFirst()
{
    tell(u"1"_s);
    tell(u"2 <b>x</b>"_s, Phase::Succeeded);
    QCOMPARE(m_table->model()->rowCount(), 2);
    QVERIFY(cell(0, NoticeTable::TitleColumn).contains(u"shop-2 <b>x</b>"_s));
    QVERIFY(cell(1, NoticeTable::TitleColumn).contains(u"shop-1"_s));
    QVERIFY(cell(0, NoticeTable::TitleColumn, Qt::ToolTipRole).contains(u"&lt;b&gt;"_s));
    QVERIFY(!cell(0, NoticeTable::TimeColumn).isEmpty());
    QCOMPARE(cell(0, NoticeTable::MarkColumn, Qt::AccessibleTextRole), u"succeeded"_s);
    QCOMPARE(cell(1, NoticeTable::MarkColumn, Qt::AccessibleTextRole), u"failed"_s);
}

void NoticeDockTest::keepsTheNewest()
{
    for (int i = 0; i < 250; ++i)
        tell(QString::number(i));
    QCOMPARE(m_table->model()->rowCount(), 200);
    QVERIFY(cell(0, NoticeTable::TitleColumn).contains(u"shop-249"_s));
    QVERIFY(cell(199, NoticeTable::TitleColumn).contains(u"shop-50"_s));
}

void NoticeDockTest::countsWhatNobodyRead()
{
    QVERIFY(!m_count->isVisible());
    tell(u"1"_s);
    tell(u"2"_s);
    QVERIFY(m_count->isVisible());
    QVERIFY2(
        m_count->accessibleName().startsWith(u"2 new"_s), qPrintable(m_count->accessibleName()));
    m_count->click();
    QVERIFY(m_dock->isVisible());
    QCOMPARE(m_count->accessibleName(), u"No new notices"_s);
    // In view they stay marked; a screen reader says it too.
    QVERIFY(cell(0, NoticeTable::TitleColumn, Qt::AccessibleTextRole).startsWith(u"New: "_s));
    tell(u"3"_s);
    QCOMPARE(m_count->accessibleName(), u"No new notices"_s);
    m_dock->close();
    QVERIFY(!m_action->isChecked());
    QCOMPARE(m_table->unreadCount(), 0);
    QVERIFY(!cell(0, NoticeTable::TitleColumn, Qt::AccessibleTextRole).startsWith(u"New: "_s));
    tell(u"4"_s);
    QVERIFY2(
        m_count->accessibleName().startsWith(u"1 new"_s), qPrintable(m_count->accessibleName()));
}

void NoticeDockTest::opensAndLeadsByKeyboard()
{
    m_engine->model().merge({about(u"1"_s), about(u"2"_s)}, QDateTime::currentDateTimeUtc());
    tell(u"1"_s);
    tell(u"2"_s);
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_table->hasFocus());
    QTest::keyClick(m_table, Qt::Key_Down);
    QTest::keyClick(m_table, Qt::Key_Return);
    const auto *view = m_window->findChild<TimelineView *>();
    QTRY_VERIFY(view->currentDeployment());
    QCOMPARE(view->currentDeployment()->id, u"1"_s);
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!m_dock->isVisible());
}

void NoticeDockTest::whatWasLookedAtIsRead()
{
    tell(u"1"_s);
    tell(u"2"_s);
    Q_EMIT m_engine->announcer().withdrawn(about(u"1"_s));
    QVERIFY2(
        m_count->accessibleName().startsWith(u"1 new"_s), qPrintable(m_count->accessibleName()));
    QVERIFY(cell(0, NoticeTable::TitleColumn, Qt::AccessibleTextRole).startsWith(u"New: "_s));
    QVERIFY(!cell(1, NoticeTable::TitleColumn, Qt::AccessibleTextRole).startsWith(u"New: "_s));
}

QTEST_MAIN(NoticeDockTest)
#include "tst_noticedock.moc"
