// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"
#include "support/scriptedaccounts.h"

#include <engine.h>
#include <log/logcomparewindow.h>
#include <log/logfindbar.h>
#include <log/logheader.h>
#include <log/loglevelbutton.h>
#include <log/lognotebar.h>
#include <log/logpane.h>
#include <log/logtoolbar.h>
#include <log/logview.h>
#include <log/logwindow.h>
#include <memorystore.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr auto logText = "2025-11-19T13:05:31.660Z INFO  Pull image successful\n"
                         "2025-11-19T13:05:31.804Z DEBUG Writing output\n"
                         "2025-11-19T13:05:39.226Z WARN  redis not ready\n"
                         "2025-11-19T13:06:49.251Z ERROR \x1b[31mredis: connection refused\x1b[0m\n"
                         "    at Connect()\n"
                         "2025-11-19T13:07:41.990Z ERROR Container did not respond\n"
                         "2025-11-19T13:07:44.015Z INFO  Container stopped\n";

QJsonObject script(const QString &text)
{
    const QJsonObject texts {{u"l"_s, text}, {u"a"_s, text}, {u"b"_s, text}};
    return {{u"texts"_s, texts}};
}

QJsonObject file(const QString &id, const QString &machine, bool failed)
{
    return {{u"id"_s, id}, {u"machine"_s, machine}, {u"failed"_s, failed}};
}

/// Windows on an engine whose one account answers what is scripted.
struct Desk {
    ScriptedAccounts service;
    QTemporaryDir folder;
    Engine engine;
    LogWindows windows;

    Desk()
        : engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options()),
          windows(engine)
    {
        const Result<Done> added = engine.accounts().add(service.account(u"work"_s));
        if (!added)
            qFatal("no account");
        set(script(QString::fromUtf8(logText)));
    }

    static Engine::Options options()
    {
        Engine::Options result;
        result.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
        return result;
    }

    void set(const QJsonObject &answer) const
    {
        service.setScript(u"work"_s, QJsonDocument(answer).toJson());
    }

    LogWindow *open(const Deployment &deployment, const LogWish &wish = {})
    {
        LogWindow *window = windows.open(deployment, wish);
        if (!QTest::qWaitForWindowExposed(window) || !QTest::qWaitFor([&] {
                return window->pane() && window->pane()->reader().outcome();
            }))
            qWarning("no log");
        return window;
    }
};

Deployment failedOne(const QString &id = u"d-1"_s)
{
    Deployment deployment = testDeployment(id, 600, Phase::Failed);
    deployment.provider = u"test"_s;
    deployment.logs = {LogLink(u"l"_s, u"log of failed instances"_s, {}, true)};
    return deployment;
}

LogNoteBar *barWith(const LogWindow &window, const QString &text)
{
    const QList<LogNoteBar *> bars = window.findChildren<LogNoteBar *>();
    for (LogNoteBar *bar : bars) {
        if (bar->isVisible() && bar->text().contains(text))
            return bar;
    }
    return nullptr;
}

bool hasLabel(const LogWindow &window, const QString &text)
{
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

QByteArray manyLines()
{
    return QByteArray(logText).replace("\x1b[31m", "").replace("\x1b[0m", "").repeated(8000);
}

QByteArray content(const QString &path)
{
    QFile read(path);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

} // namespace

class LogWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensAtTheFirstError();
    void showsTheLineWithTheWords();
    void findsTheWordsInALongLogThatIsThere();
    void opensOneWindowADeployment();
    void choosesTheFileThatLooksFailed();
    void hidesAndShowsLevels();
    void goesFromErrorToError();
    void finds();
    void findsFromTheCurrentLineOn();
    void tellsAWrongExpression();
    void savesCleanAndRaw();
    void keepsWhatCannotBeSaved();
    void savesALargeLogInSlices();
    void leavesNoHalfFile_data();
    void leavesNoHalfFile();
    void closesWhileItSaves();
    void offersMore();
    void namesTheHostToOpen();
    void namesFilesOfSafeLetters();
    void tellsStates_data();
    void tellsStates();
    void readsAgainWhatWasCutOff();
    void pausesAndJumpsToTheEnd();
    void tellsThatItWasSeenBefore();
    void showsHostileNamesAsTheyAre();
    void closesWithEscape();
};

void LogWindowTest::opensAtTheFirstError()
{
    Desk desk;
    const LogWindow *window = desk.open(failedOne());
    QVERIFY(window->pane());
    QCOMPARE(window->pane()->view().currentLine(), 3);
    QVERIFY(hasLabel(*window, u"Line 4 of 7"_s));
    QVERIFY(hasLabel(*window, u"times as written (UTC)"_s));
    QVERIFY(hasLabel(*window, u"from log of failed instances"_s));
    QCOMPARE(window->windowTitle(), u"Log of shop-web – Landfall"_s);
}

void LogWindowTest::showsTheLineWithTheWords()
{
    Desk desk;
    LogWindow *window = desk.open(failedOne(), {{}, {}, u"not respond"_s});
    QCOMPARE(window->pane()->view().currentLine(), 5);
    desk.open(failedOne(), {{}, {}, u"nowhere"_s});
    QCOMPARE(window->pane()->view().currentLine(), 3);
}

/// Longer than one turn of the event loop looks at.
void LogWindowTest::findsTheWordsInALongLogThatIsThere()
{
    Desk desk;
    desk.set(script(QString::fromUtf8(manyLines() + "the very last words\n")));
    const LogWindow *window = desk.open(failedOne());
    const qsizetype last = window->pane()->buffer().lineCount() - 1;
    QVERIFY(last > 20'000);
    desk.open(failedOne(), {{}, {}, u"the very last words"_s});
    QTRY_COMPARE(window->pane()->view().currentLine(), last);
}

void LogWindowTest::opensOneWindowADeployment()
{
    Desk desk;
    QPointer<LogWindow> first = desk.open(failedOne());
    QCOMPARE(desk.open(failedOne()), first.data());
    QVERIFY(desk.open(failedOne(u"d-2"_s)) != first.data());
    Deployment without = failedOne(u"d-3"_s);
    without.logs.clear();
    QVERIFY(!desk.windows.open(without));
    first->close();
    QTRY_VERIFY(!first);
    QVERIFY(desk.open(failedOne())->isVisible());
}

void LogWindowTest::choosesTheFileThatLooksFailed()
{
    Desk desk;
    QJsonObject answer = script(QString::fromUtf8(logText));
    answer.insert(
        u"logs"_s, QJsonArray {file(u"a"_s, u"lw1good"_s, false), file(u"b"_s, u"lw1bad"_s, true)});
    desk.set(answer);
    LogWindow *window = desk.open(failedOne());
    QCOMPARE(window->pane()->reader().link().id, u"b"_s);
    QCOMPARE(window->windowTitle(), u"Log of failed instance lw1bad – Landfall"_s);
    auto *combo = window->findChild<QComboBox *>();
    QCOMPARE(combo->currentText(), u"lw1bad, looks failed (1 of 2 failed)"_s);
    QTest::keyClick(combo, Qt::Key_Up);
    QTRY_COMPARE(window->pane()->reader().link().id, u"a"_s);
    QTRY_VERIFY(window->pane()->reader().outcome());
    QCOMPARE(window->windowTitle(), u"Log of instance lw1good – Landfall"_s);
    desk.open(failedOne(), {{}, u"lw1bad"_s, {}});
    QTRY_COMPARE(window->pane()->reader().link().id, u"b"_s);
}

void LogWindowTest::hidesAndShowsLevels()
{
    Desk desk;
    LogWindow *window = desk.open(failedOne());
    QVERIFY(!window->pane()->view().shownLevels().contains(LogLevel::Debug));
    const QList<LogLevelButton *> buttons = window->findChildren<LogLevelButton *>();
    QCOMPARE(buttons.size(), 4);
    QCOMPARE(buttons.at(0)->text(), u"Error 2"_s);
    QCOMPARE(buttons.at(3)->text(), u"Debug 1"_s);
    QTest::keyClick(window, Qt::Key_4, Qt::AltModifier);
    // A button is pressed for a moment before it acts.
    QTRY_VERIFY(window->pane()->view().shownLevels().contains(LogLevel::Debug));
    QTest::keyClick(window, Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(!window->pane()->view().shownLevels().contains(LogLevel::Error));
    window->pane()->view().showLine(3);
    QVERIFY(buttons.at(0)->isChecked());
}

void LogWindowTest::goesFromErrorToError()
{
    Desk desk;
    LogWindow *window = desk.open(failedOne());
    LogView &view = window->pane()->view();
    QTest::keyClick(window, Qt::Key_F8);
    QCOMPARE(view.currentLine(), 5);
    QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(view.currentLine(), 3);
    view.showLine(0);
    QTest::keyClick(window, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(view.currentLine(), 3);
    QTest::keyClick(window, Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"7"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(view.currentLine(), 6);
    view.showLine(0);
    QTest::keyClick(window, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().trimmed(),
        u"2025-11-19T13:05:31.660Z INFO  Pull image successful"_s);
}

void LogWindowTest::finds()
{
    Desk desk;
    LogWindow *window = desk.open(failedOne());
    window->pane()->view().showLine(0);
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    auto *bar = window->findChild<LogFindBar *>();
    QVERIFY(bar->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), u"redis"_s);
    QTRY_VERIFY(hasLabel(*window, u"1 of 2"_s));
    QCOMPARE(window->pane()->view().currentLine(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(hasLabel(*window, u"2 of 2"_s));
    QTest::keyClick(window, Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY(hasLabel(*window, u"1 of 2"_s));
    QTest::keyClick(window, Qt::Key_F3);
    QTRY_VERIFY(hasLabel(*window, u"2 of 2"_s));
    QTest::keyClick(window, Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY(hasLabel(*window, u"1 of 2"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"nowhere"_s);
    QTRY_VERIFY(hasLabel(*window, u"Not found"_s));
}

void LogWindowTest::findsFromTheCurrentLineOn()
{
    Desk desk;
    LogWindow *window = desk.open(failedOne());
    LogView &view = window->pane()->view();
    QCOMPARE(view.currentLine(), 3);
    view.setFollowing(true);
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    auto *text = window->findChild<LogFindBar *>()->findChild<QLineEdit *>();
    QTest::keyClicks(text, u"con"_s);
    QTRY_VERIFY(hasLabel(*window, u"1 of 4"_s));
    QCOMPARE(view.currentLine(), 3);
    QVERIFY(!view.isFollowing());
    QTest::keyClicks(text, u"t"_s);
    QTRY_COMPARE(view.currentLine(), 5);
    // What fits again earlier is shown again.
    QTest::keyClick(text, Qt::Key_Backspace);
    QTRY_COMPARE(view.currentLine(), 3);
    text->setText(u"Pull"_s);
    QTRY_COMPARE(view.currentLine(), 0);
    QTRY_VERIFY(hasLabel(*window, u"1 of 1"_s));
}

void LogWindowTest::tellsAWrongExpression()
{
    Desk desk;
    LogWindow *window = desk.open(failedOne());
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    auto *bar = window->findChild<LogFindBar *>();
    bar->findChildren<QCheckBox *>().at(1)->click();
    QTest::keyClicks(bar->findChild<QLineEdit *>(), u"re(dis"_s);
    QTRY_VERIFY(hasLabel(*window, u"Not an expression"_s));
}

void LogWindowTest::savesCleanAndRaw()
{
    Desk desk;
    LogWindow *window = desk.open(failedOne());
    const QString path = desk.folder.filePath(u"saved.log"_s);
    window->saveTo(path, LogForm::Raw);
    QVERIFY(barWith(*window, u"Saving…"_s));
    QTRY_VERIFY(barWith(*window, u"Saved"_s));
    QCOMPARE(content(path), QByteArray(logText));
    window->saveTo(path, LogForm::Clean);
    QTRY_VERIFY(barWith(*window, u"Saved"_s));
    QCOMPARE(content(path), QByteArray(logText).replace("\x1b[31m", "").replace("\x1b[0m", ""));
}

void LogWindowTest::keepsWhatCannotBeSaved()
{
    Desk desk;
    LogWindow *window = desk.open(failedOne());
    const QString path = desk.folder.filePath(u"no/folder/saved.log"_s);
    window->saveTo(path, LogForm::Clean);
    QTRY_VERIFY(barWith(*window, u"could not be written"_s));
    QCOMPARE(window->pane()->buffer().lineCount(), 7);
    window->saveTo(desk.folder.filePath(u"saved.log"_s), LogForm::Clean);
    QTRY_VERIFY(barWith(*window, u"Saved"_s));
    QVERIFY(!barWith(*window, u"could not be written"_s));
}

void LogWindowTest::savesALargeLogInSlices()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"saved.log"_s);
    LogBuffer buffer;
    buffer.append(manyLines());
    LogSaving saving(buffer, path, LogForm::Clean, nullptr);
    QSignalSpy ended(&saving, &LogSaving::ended);
    int turns = 0;
    QTimer other;
    connect(&other, &QTimer::timeout, &saving, [&] { turns += QFile::exists(path) ? 0 : 1; });
    other.start(0);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(turns > 2);
    QCOMPARE(content(path), manyLines());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void LogWindowTest::leavesNoHalfFile_data()
{
    QTest::addColumn<bool>("beginsAnew");
    QTest::newRow("the log was begun anew") << true;
    QTest::newRow("the window was closed") << false;
}

void LogWindowTest::leavesNoHalfFile()
{
    QFETCH(bool, beginsAnew);
    const QTemporaryDir folder;
    const auto entries = [&] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); };
    LogBuffer buffer;
    buffer.append(manyLines());
    auto saving = std::make_unique<LogSaving>(
        buffer, folder.filePath(u"saved.log"_s), LogForm::Clean, nullptr);
    QSignalSpy ended(saving.get(), &LogSaving::ended);
    // The file may have no name until its end.
    for (int turn = 0; turn < 2; ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(ended.size(), 0);
    if (beginsAnew) {
        buffer.truncate(3);
        QTRY_COMPARE(ended.size(), 1);
        const auto outcome = ended.at(0).at(0).value<Result<Done>>();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Cancelled);
    }
    saving.reset();
    QCOMPARE(entries(), QStringList());
}

void LogWindowTest::closesWhileItSaves()
{
    Desk desk;
    desk.set(script(QString::fromUtf8(manyLines())));
    QPointer<LogWindow> window = desk.open(failedOne());
    const QString path = desk.folder.filePath(u"saved.log"_s);
    window->saveTo(path, LogForm::Clean);
    window->close();
    QTRY_VERIFY(!window);
    const QStringList left = QDir(desk.folder.path()).entryList({u"saved.log*"_s}, QDir::Files);
    QCOMPARE(left, QStringList());
}

void LogWindowTest::offersMore()
{
    Desk desk;
    QJsonObject answer = script(QString::fromUtf8(logText));
    answer.insert(u"logs"_s,
        QJsonArray {file(u"a"_s, u"lw1&good"_s, false), file(u"b"_s, u"lw1bad"_s, true)});
    desk.set(answer);
    LogWindow *window = desk.open(failedOne());
    QSignalSpy shown(&desk.windows, &LogWindows::showRequested);
    QMenu *menu = window->moreMenu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 2);
    QMenu *others = menu->actions().at(0)->menu();
    QVERIFY(others);
    QCOMPARE(others->actions().size(), 1);
    QCOMPARE(others->actions().at(0)->text(), u"lw1&&good"_s);
    others->actions().at(0)->trigger();
    const auto *comparison = window->findChild<LogCompareWindow *>();
    QVERIFY(comparison && comparison->isWindow() && comparison->isVisible());
    menu->actions().at(1)->trigger();
    QCOMPARE(shown.value(0), (QVariantList {u"work"_s, u"test:d-1"_s}));
    Q_EMIT menu->aboutToHide();
}

void LogWindowTest::namesTheHostToOpen()
{
    Desk desk;
    Deployment deployment = failedOne();
    deployment.logs.first().url = u"https://logs.example/log"_s;
    const LogWindow *window = desk.open(deployment);
    Q_EMIT window->moreMenu()->aboutToShow();
    QCOMPARE(window->moreMenu()->actions().at(0)->text(), u"&Open logs.example in browser"_s);
}

void LogWindowTest::namesFilesOfSafeLetters()
{
    QCOMPARE(logFileName({u"shop/../api"_s, u"a b&c"_s, {}}), u"shop_.._api-a_b_c.log"_s);
    QCOMPARE(logFileName({u"../…"_s}), u"log.log"_s);
    QVERIFY(logFileName(QStringList(9, QString(500, u'x'))).size() <= 124);
}

void LogWindowTest::tellsStates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("button");
    const QString none;
    QTest::newRow("empty") << none << none << none << u"This log is empty so far."_s
                           << u"Read again"_s;
    QTest::newRow("cut off") << u"one\n"_s << u"network"_s << none << u"The log is cut off here"_s
                             << u"Read again"_s;
    QTest::newRow("gone") << none << u"not-found"_s << u"log-gone"_s
                          << u"This log is no longer available."_s << u"Refresh"_s;
    QTest::newRow("rolled") << none << u"not-found"_s << u"log-rolled"_s
                            << u"The service has begun a newer file."_s << u"Refresh"_s;
    QTest::newRow("expired") << none << u"forbidden"_s << u"link-expired"_s
                             << u"The link to this log has expired."_s << u"Refresh link"_s;
    QTest::newRow("rights") << none << u"forbidden"_s << u"scm-rights"_s
                            << u"A right is missing to read this log."_s << u"Read again"_s;
    QTest::newRow("elsewhere") << none << u"forbidden"_s << u"log-elsewhere"_s
                               << u"scripted: forbidden"_s << u"Open logs.example in browser"_s;
    QTest::newRow("other") << none << u"server"_s << none << u"The log could not be read"_s
                           << u"Read again"_s;
}

void LogWindowTest::tellsStates()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(QString, code);
    QFETCH(QString, told);
    QFETCH(QString, button);
    Desk desk;
    QJsonObject answer = script(text);
    answer.insert(u"log_error"_s, kind);
    answer.insert(u"log_code"_s, code);
    desk.set(answer);
    Deployment deployment = failedOne();
    deployment.logs.first().url = u"https://logs.example/log"_s;
    LogWindow *window = desk.open(deployment);
    LogNoteBar *bar = nullptr;
    QTRY_VERIFY((bar = barWith(*window, told)));
    QCOMPARE(bar->findChild<QPushButton *>()->text(), button);
    QVERIFY(bar->findChild<QPushButton *>()->isVisible());
}

void LogWindowTest::readsAgainWhatWasCutOff()
{
    Desk desk;
    QJsonObject answer = script(u"one\n"_s);
    answer.insert(u"log_error"_s, u"network"_s);
    desk.set(answer);
    LogWindow *window = desk.open(failedOne());
    LogNoteBar *bar = nullptr;
    QTRY_VERIFY((bar = barWith(*window, u"cut off here"_s)));
    desk.set(script(QString::fromUtf8(logText)));
    bar->findChild<QPushButton *>()->click();
    QTRY_VERIFY(bar->isHidden());
    QCOMPARE(window->pane()->buffer().lineCount(), 7);
}

void LogWindowTest::pausesAndJumpsToTheEnd()
{
    Desk desk;
    Deployment running = failedOne();
    running.phase = Phase::Running;
    running.finished = {};
    LogWindow *window = desk.open(running, {{}, {}, u"Writing"_s});
    QTRY_VERIFY(barWith(*window, u"Following is paused while you read."_s));
    desk.set(script(QString::fromUtf8(logText) + u"one\ntwo\n"_s));
    window->pane()->reader().read();
    LogNoteBar *bar = nullptr;
    QTRY_VERIFY((bar = barWith(*window, u"2 new line"_s)));
    bar->findChild<QPushButton *>()->click();
    QVERIFY(window->pane()->view().isFollowing());
    QVERIFY(bar->isHidden());

    // Its end is read once more, then never again.
    desk.set(script(QString::fromUtf8(logText) + u"one\ntwo\nthree\n"_s));
    desk.windows.update(failedOne());
    QTRY_COMPARE(window->pane()->buffer().lineCount(), 10);
    QVERIFY(!window->pane()->reader().isFollowing());
}

void LogWindowTest::tellsThatItWasSeenBefore()
{
    Desk desk;
    Deployment old = failedOne(u"d-old"_s);
    old.created = old.created.addDays(-5);
    LogWindow *first = desk.open(old);
    QVERIFY(!barWith(*first, u"Same first error"_s));
    LogWindow *window = desk.open(failedOne());
    LogNoteBar *bar = nullptr;
    QTRY_VERIFY((bar = barWith(*window, u"Same first error as"_s)));
    QVERIFY(bar->text().contains(u"shop-web production"_s));
    QSignalSpy spy(&desk.windows, &LogWindows::showRequested);
    bar->findChild<QPushButton *>()->click();
    QCOMPARE(spy.value(0), (QVariantList {u"work"_s, u"test:d-old"_s}));
}

void LogWindowTest::showsHostileNamesAsTheyAre()
{
    Desk desk;
    QJsonObject answer = script(QString::fromUtf8(logText));
    answer.insert(u"logs"_s, QJsonArray {file(u"a"_s, u"<b>&m\u202e[*]"_s, true)});
    desk.set(answer);
    Deployment deployment = failedOne();
    deployment.target.name = u"<b>shop</b> & \u202e sons"_s;
    const LogWindow *window = desk.open(deployment);
    QCOMPARE(window->findChild<QComboBox *>()->currentText(),
        u"<b>&m‹U+202E›[*], looks failed (1 of 1 failed)"_s);
    QCOMPARE(window->windowTitle(), u"Log of failed instance <b>&m‹U+202E›[*][*] – Landfall"_s);
    QVERIFY(hasLabel(*window, u"<b>shop</b> & ‹U+202E› sons"_s));
    const QList<QLabel *> labels = window->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void LogWindowTest::closesWithEscape()
{
    Desk desk;
    QPointer<LogWindow> window = desk.open(failedOne());
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(window && window->isVisible());
    QTest::keyClick(window, Qt::Key_F6);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!window);
}

QTEST_MAIN(LogWindowTest)
#include "tst_logwindow.moc"
