// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"
#include "support/dialogdriving.h"

#include <memorystore.h>
#include <settings/settingsdialog.h>
#include <window/mainwindow.h>
#include <window/shortcutsdialog.h>
#include <window/windowactions.h>

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>
#include <QTreeWidget>

using namespace DialogDriving;
using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

enum Section { Notifications, Start, Requests, History, Command };

struct Desk {
    QTemporaryDir folder;
    Engine engine;
    bool startsAtLogin = false;
    QString loginProblem;
    QPointer<SettingsDialog> dialog;

    Desk() : engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options()) { }
    ~Desk() { delete dialog; }

    static Engine::Options options()
    {
        Engine::Options result;
        result.pluginFolders.clear();
        return result;
    }

    [[nodiscard]] QString file() const { return folder.filePath(u"config/settings.json"_s); }
    [[nodiscard]] const Settings &settings() { return engine.settings().settings(); }

    LoginStart loginStart()
    {
        LoginStart result;
        result.isOn = [this] { return startsAtLogin; };
        result.setOn = [this](bool isOn) -> Result<Done> {
            if (!loginProblem.isEmpty())
                return Error {Error::Storage, loginProblem};
            startsAtLogin = isOn;
            return Done {};
        };
        return result;
    }

    void open()
    {
        dialog = new SettingsDialog(engine, loginStart());
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
    }

    /// By keyboard.
    void go(Section section)
    {
        auto *list = dialog->findChild<QListWidget *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        for (int i = 0; i < int(section); ++i)
            QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentRow(), int(section));
    }

    /// Alt and the letter; a button is pressed for a moment then.
    void press(Qt::Key key)
    {
        QTest::keyClick(dialog, key, Qt::AltModifier);
        const QList<QCheckBox *> boxes = dialog->findChildren<QCheckBox *>();
        QTRY_VERIFY(std::none_of(
            boxes.begin(), boxes.end(), [](const QCheckBox *box) { return box->isDown(); }));
    }

    /// The visible one of that text or accessible name.
    template <typename Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        for (Widget *widget : dialog->findChildren<Widget *>()) {
            if (!widget->isVisible())
                continue;
            QString text = widget->accessibleName();
            if (text.isEmpty() && widget->metaObject()->indexOfProperty("text") >= 0)
                text = widget->property("text").toString().remove(u'&');
            if (text == name)
                return widget;
        }
        return nullptr;
    }
};

} // namespace

class SettingsDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The offscreen platform says that of every window with a minimum size.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void opensByKeyAndOnlyOnce()
    {
        Desk desk;
        MainWindow window(desk.engine);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(window.findChildren<SettingsDialog *>().size(), 1);
        QPointer<SettingsDialog> dialog = window.findChild<SettingsDialog *>();
        QVERIFY(dialog->isVisible());
        SettingsDialog::open(desk.engine, false, window);
        QCOMPARE(window.findChildren<SettingsDialog *>().size(), 1);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QCOMPARE(
            window.findChild<WindowActions *>()->preferences->menuRole(), QAction::PreferencesRole);
    }

    void theKeysAreInTheTable()
    {
        Desk desk;
        MainWindow window(desk.engine);
        ShortcutsDialog table(window.findChild<WindowActions *>()->all());
        const auto *tree = table.findChild<QTreeWidget *>();
        for (const char *keys : {"Ctrl+,", "Ctrl+B", "Ctrl+Shift+N"})
            QCOMPARE(tree->findItems(QString::fromLatin1(keys), Qt::MatchExactly, 1).size(), 1);
    }

    void changesEverythingByKeyboard()
    {
        Desk desk;
        desk.open();
        desk.press(Qt::Key_S);
        QTRY_VERIFY(QApplication::focusWidget() == desk.dialog->findChild<QComboBox *>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        for (const Qt::Key key : {Qt::Key_F, Qt::Key_L, Qt::Key_Q})
            desk.press(key);
        auto *from = desk.part<QTimeEdit>(u"Quiet from"_s);
        QVERIFY(from && from->isEnabled());
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Up);

        desk.go(Start);
        for (const Qt::Key key : {Qt::Key_K, Qt::Key_T, Qt::Key_L})
            desk.press(key);

        desk.go(Requests);
        desk.press(Qt::Key_S);
        QTest::keyClicks(QApplication::focusWidget(), u"50"_s);
        desk.press(Qt::Key_M);

        desk.go(History);
        desk.press(Qt::Key_D);
        QTest::keyClicks(QApplication::focusWidget(), u"30"_s);
        desk.press(Qt::Key_K);
        QTest::keyClicks(QApplication::focusWidget(), u"500"_s);

        desk.go(Command);
        desk.press(Qt::Key_P);
        QTest::keyClicks(QApplication::focusWidget(), u"/bin/true"_s);
        desk.press(Qt::Key_G);
        QTest::keyClicks(QApplication::focusWidget(), u"two words"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), u"$HOME"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(desk.settings(), Settings());

        desk.dialog->findChild<QListWidget *>()->setFocus();
        QTest::keyClick(desk.dialog->findChild<QListWidget *>(), Qt::Key_Return);
        QTRY_VERIFY(!desk.dialog);
        Settings expected;
        expected.successes = ToldSuccesses::All;
        expected.tellsStillFailing = false;
        expected.tellsRunningLong = false;
        expected.quietHours = {true, QTime(23, 0), QTime(7, 0)};
        expected.closesToTray = false;
        expected.startsMinimized = true;
        expected.sharePercent = 50;
        expected.slowsWhenMetered = false;
        expected.history.days = 30;
        expected.history.rows = 500;
        expected.changeCommand = {u"/bin/true"_s, u"two words"_s, u"$HOME"_s};
        QCOMPARE(desk.settings(), expected);
        QVERIFY(desk.startsAtLogin);
        QCOMPARE(SettingsStore(desk.file()).settings(), expected);
    }

    void cancelChangesNothing()
    {
        Desk desk;
        desk.open();
        desk.part<QCheckBox>(u"Show notifications"_s)->click();
        desk.go(Start);
        desk.part<QCheckBox>(u"Start when you log in"_s)->click();
        QTest::keyClick(desk.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!desk.dialog);
        QCOMPARE(desk.settings(), Settings());
        QVERIFY(!desk.startsAtLogin);
    }

    void applyIsOfferedForAChangeAndStaysOpen()
    {
        Desk desk;
        desk.open();
        QVERIFY(!button(desk.dialog, u"Apply"_s)->isEnabled());
        desk.part<QCheckBox>(u"Show notifications"_s)->click();
        QVERIFY(button(desk.dialog, u"Apply"_s)->isEnabled());
        QVERIFY(!desk.dialog->findChild<QComboBox *>()->isEnabled());
        click(desk.dialog, u"Apply"_s);
        QVERIFY(!desk.settings().notifies);
        QVERIFY(desk.dialog->isVisible());
        QVERIFY(!button(desk.dialog, u"Apply"_s)->isEnabled());
    }

    void aFailedSaveIsShownAndLosesNothing()
    {
        Desk desk;
        // No plain file, which nothing replaces.
        QVERIFY(QDir().mkpath(desk.file()));
        desk.open();
        desk.go(Command);
        type(line(desk.dialog, u"Program"_s), u"/bin/true"_s);
        click(desk.dialog, u"OK"_s);
        QVERIFY(desk.dialog && desk.dialog->isVisible());
        QVERIFY(shows(desk.dialog, desk.file()));
        QCOMPARE(line(desk.dialog, u"Program"_s)->text(), u"/bin/true"_s);
        QVERIFY(desk.settings().changeCommand.isEmpty());
        QVERIFY(QDir().rmdir(desk.file()));
        click(desk.dialog, u"OK"_s);
        QTRY_VERIFY(!desk.dialog);
        QCOMPARE(desk.settings().changeCommand, QStringList {u"/bin/true"_s});
    }

    void aLoginStartThatFailsIsShown()
    {
        Desk desk;
        desk.loginProblem = u"The folder autostart cannot be written."_s;
        desk.open();
        desk.go(Start);
        desk.part<QCheckBox>(u"Start when you log in"_s)->click();
        click(desk.dialog, u"OK"_s);
        QVERIFY(desk.dialog && desk.dialog->isVisible());
        QVERIFY(shows(desk.dialog, desk.loginProblem));
        QVERIFY(desk.part<QCheckBox>(u"Start when you log in"_s)->isChecked());
    }

    void argumentsNeedAProgram()
    {
        Desk desk;
        desk.open();
        desk.go(Command);
        auto *arguments = desk.dialog->findChild<QPlainTextEdit *>();
        QTest::keyClicks(arguments, u"--loud"_s);
        QVERIFY(shows(desk.dialog, u"Name the program"_s));
        desk.go(Requests);
        click(desk.dialog, u"OK"_s);
        QVERIFY(desk.dialog && desk.dialog->isVisible());
        QTRY_VERIFY(line(desk.dialog, u"Program"_s));
        QTRY_VERIFY(line(desk.dialog, u"Program"_s)->hasFocus());
        type(line(desk.dialog, u"Program"_s), u"no-such-program-here"_s);
        QVERIFY(shows(desk.dialog, u"“no-such-program-here”"_s));
        type(line(desk.dialog, u"Program"_s), u"/bin/true"_s);
        QVERIFY(!shows(desk.dialog, u"“"_s + u"/bin/true"_s));
        click(desk.dialog, u"OK"_s);
        QTRY_VERIFY(!desk.dialog);
        QCOMPARE(desk.settings().changeCommand, QStringList({u"/bin/true"_s, u"--loud"_s}));
    }

    void keepsAnArgumentOfSeveralLines()
    {
        Desk desk;
        const QStringList command {u"/bin/true"_s, u"a\nb"_s};
        QVERIFY(desk.engine.settings().change(
            [&](Settings &settings) { settings.changeCommand = command; }));
        desk.open();
        desk.go(Command);
        QVERIFY(shows(desk.dialog, u"settings.json"_s));
        QVERIFY(desk.dialog->findChild<QPlainTextEdit *>()->isReadOnly());
        desk.go(Requests);
        desk.part<QCheckBox>(u"Ask half as often on a metered connection"_s)->click();
        click(desk.dialog, u"OK"_s);
        QTRY_VERIFY(!desk.dialog);
        QCOMPARE(desk.settings().changeCommand, command);
        QVERIFY(!desk.settings().slowsWhenMetered);
    }

    void keepsWhatOthersChangedMeanwhile()
    {
        Desk desk;
        desk.open();
        desk.go(Requests);
        desk.part<QCheckBox>(u"Ask half as often on a metered connection"_s)->click();
        QVERIFY(SettingsStore(desk.file()).change([](Settings &settings) {
            settings.closesToTray = false;
            settings.pausedUntil = QDateTime(QDate(2030, 1, 1), QTime(), Qt::UTC);
        }));
        QTRY_VERIFY(!desk.settings().closesToTray);
        QVERIFY(!desk.part<QCheckBox>(u"Ask half as often on a metered connection"_s)->isChecked());
        desk.go(Start);
        QVERIFY(
            !desk.part<QCheckBox>(u"Closing the window keeps Landfall in the tray"_s)->isChecked());
        click(desk.dialog, u"OK"_s);
        QTRY_VERIFY(!desk.dialog);
        QVERIFY(!desk.settings().closesToTray);
        QVERIFY(!desk.settings().slowsWhenMetered);
        QVERIFY(desk.settings().pausedUntil.isValid());
    }

    void endsAPauseAndTheOnlyOne()
    {
        Desk desk;
        const Deployment deployment = testDeployment(u"1"_s, 0, Phase::Running);
        desk.engine.model().merge({deployment}, QDateTime::currentDateTimeUtc());
        desk.engine.attention().setOnly(deployment);
        QVERIFY(desk.engine.settings().change([](Settings &settings) {
            settings.pausedUntil = QDateTime::currentDateTimeUtc().addSecs(3600);
        }));
        desk.open();
        QVERIFY(shows(desk.dialog, u"paused until"_s));
        QVERIFY(shows(desk.dialog, u"Watching just %1"_s.arg(deployment.target.name)));
        click(desk.dialog, u"Resume now"_s);
        QVERIFY(!desk.settings().pausedUntil.isValid());
        QVERIFY(!shows(desk.dialog, u"paused until"_s));
        click(desk.dialog, u"Watch all again"_s);
        QVERIFY(!desk.engine.attention().only());
        QVERIFY(!shows(desk.dialog, u"Watching just"_s));
    }

    void everyFieldHasAName()
    {
        Desk desk;
        desk.open();
        for (const Section section : {Notifications, Start, Requests, History, Command}) {
            desk.go(section);
            for (QWidget *widget : desk.dialog->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
                    || widget->focusProxy())
                    continue;
                QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY(face);
                QVERIFY2(
                    !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
        }
    }
};

QTEST_MAIN(SettingsDialogTest)

#include "tst_settingsdialog.moc"
