// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <log/logwindow.h>
#include <memorystore.h>
#include <timeline/timelineview.h>
#include <tray/noticedelivery.h>
#include <window/mainwindow.h>

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    // Not waitForFinished(): we may have to answer meanwhile.
    static_cast<void>(
        QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience));
    return process.readAllStandardOutput();
}

int displayed()
{
    return run(u"dunstctl"_s, {u"count"_s, u"displayed"_s}).trimmed().toInt();
}

/// A field of the newest notification that was closed.
QString lastClosed(const QString &field)
{
    const QJsonObject root = QJsonDocument::fromJson(run(u"dunstctl"_s, {u"history"_s})).object();
    return root.value("data"_L1)[0][0][field]["data"_L1].toString();
}

Deployment failed(const QString &id)
{
    Deployment deployment = testDeployment(id, 60, Phase::Failed);
    deployment.created = QDateTime::currentDateTimeUtc().addSecs(-120);
    deployment.finished = deployment.created.addSecs(60);
    deployment.target.id = u"acc/"_s + id;
    deployment.target.name = u"shop-%1 <img src=x>"_s.arg(id);
    deployment.logs = {LogLink(u"1"_s, u"build"_s, u"https://logs.example.com/1"_s),
        LogLink(u"2"_s, u"why"_s, u"https://logs.example.com/2"_s, true)};
    return deployment;
}

} // namespace

/// A real notification server, and a window that a click on its notifications leads to.
class NoticeSessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void showsPlainText();
    void aClickRaisesTheWindow();
    void anActionLeadsToTheLog();

private:
    void tell(const Deployment &deployment);
    [[nodiscard]] QString chosen() const;

    QTemporaryDir m_folder;
    QProcess m_dunst;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
};

void NoticeSessionTest::initTestCase()
{
    QFile conf(m_folder.filePath(u"dunstrc"_s));
    QVERIFY(conf.open(QIODevice::WriteOnly));
    // Without a menu dunst invokes one action only, the default one or what a rule names.
    conf.write("[global]\nmouse_left_click = do_action, close_current\n"
               "[log]\nsummary = \"shop-docs*\"\naction_name = log\n");
    conf.close();
    m_dunst.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_dunst.start(u"dunst"_s, {u"-conf"_s, conf.fileName()});
    QVERIFY(m_dunst.waitForStarted(patience));
    QTRY_VERIFY_WITH_TIMEOUT(
        run(u"dunstctl"_s, {u"count"_s, u"displayed"_s}).trimmed() == "0", patience);

    Engine::Options options;
    options.pluginFolders.clear();
    m_engine = std::make_unique<Engine>(
        Paths::below(m_folder.path()), std::make_unique<MemoryStore>(), options);
    QVERIFY(m_engine->accounts().add(Account(u"work"_s, u"cloudflare-pages"_s)).hasValue());
    m_engine->model().merge(
        {failed(u"api"_s), failed(u"web"_s), failed(u"docs"_s)}, QDateTime::currentDateTimeUtc());
    m_window = std::make_unique<MainWindow>(*m_engine);
    deliverNotices(*m_engine, *m_window);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void NoticeSessionTest::cleanupTestCase()
{
    m_window.reset();
    m_engine.reset();
    m_dunst.kill();
    m_dunst.waitForFinished(patience);
}

void NoticeSessionTest::tell(const Deployment &deployment)
{
    Notice notice;
    notice.announcements = {Announcement(Announcement::Failed, deployment)};
    notice.at = QDateTime::currentDateTimeUtc();
    Q_EMIT m_engine->announcer().noticed(notice);
    QTRY_COMPARE_WITH_TIMEOUT(displayed(), 1, patience);
}

QString NoticeSessionTest::chosen() const
{
    const auto deployment = m_window->findChild<TimelineView *>()->currentDeployment();
    return deployment ? deployment->id : QString();
}

void NoticeSessionTest::showsPlainText()
{
    tell(failed(u"api"_s));
    // Looked at: it goes.
    Q_EMIT m_engine->announcer().withdrawn(failed(u"api"_s));
    QTRY_COMPARE_WITH_TIMEOUT(displayed(), 0, patience);
    QCOMPARE(lastClosed(u"appname"_s), u"Landfall"_s);
    QVERIFY2(lastClosed(u"summary"_s).contains(u"shop-api <img src=x>"_s),
        qPrintable(lastClosed(u"summary"_s)));
    // What was rendered: dunst's own format sets the summary in bold.
    QVERIFY2(lastClosed(u"message"_s).contains(u"&lt;img src=x&gt;"_s),
        qPrintable(lastClosed(u"message"_s)));
    QCOMPARE(lastClosed(u"category"_s), u"transfer.error"_s);
}

void NoticeSessionTest::aClickRaisesTheWindow()
{
    m_window->hide();
    tell(failed(u"web"_s));
    const QByteArray window =
        run(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"Dunst"_s}).trimmed();
    QVERIFY(!window.isEmpty());
    run(u"xdotool"_s,
        {u"mousemove"_s, u"--window"_s, QString::fromLatin1(window), u"20"_s, u"15"_s, u"click"_s,
            u"1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(chosen(), u"web"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isVisible() && m_window->isActiveWindow(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(displayed(), 0, patience);
}

void NoticeSessionTest::anActionLeadsToTheLog()
{
    m_window->showMinimized();
    tell(failed(u"docs"_s));
    run(u"dunstctl"_s, {u"action"_s, u"0"_s});
    QTRY_COMPARE_WITH_TIMEOUT(chosen(), u"docs"_s, patience);
    QVERIFY(!m_window->isMinimized());

    const auto logOf = [] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *log = qobject_cast<LogWindow *>(widget); log && log->isVisible())
                return log;
        }
        return static_cast<LogWindow *>(nullptr);
    };
    QTRY_VERIFY_WITH_TIMEOUT(logOf(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(logOf()->isActiveWindow(), patience);
    QVERIFY2(logOf()->windowTitle().contains(u"shop-docs"_s), qPrintable(logOf()->windowTitle()));
}

QTEST_MAIN(NoticeSessionTest)
#include "tst_noticesession.moc"
