// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "autostart.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

class AutostartTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_home;

    [[nodiscard]] QString folder() const { return m_home.filePath(u"config/autostart"_s); }

    static QByteArray contentOf(const Autostart &autostart)
    {
        QFile file(autostart.file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void replace(const Autostart &autostart, const QByteArray &content)
    {
        QFile file(autostart.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:
    void cleanup() { QDir(folder()).removeRecursively(); }

    void isSwitchedOnAndOff()
    {
        const Autostart autostart(folder(), u"landfall"_s);
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.setOn(true).hasValue());
        QVERIFY(autostart.isOn());
        QVERIFY(autostart.setOn(true).hasValue());
        QVERIFY(autostart.setOn(false).hasValue());
        QVERIFY(!autostart.isOn());
        QVERIFY(QDir(folder()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(autostart.setOn(false).hasValue());
    }

    void pathsAreQuoted_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("name") << u"landfall"_s << QByteArray("Exec=\"landfall\" --minimized");
        QTest::newRow("blank") << u"/opt/my apps/landfall"_s
                               << QByteArray("Exec=\"/opt/my apps/landfall\" --minimized");
        QTest::newRow("percent") << u"/opt/100%/landfall"_s
                                 << QByteArray("Exec=\"/opt/100%%/landfall\" --minimized");
        QTest::newRow("shell") << u"/o/$a`b\"c"_s
                               << QByteArray("Exec=\"/o/\\\\$a\\\\`b\\\\\"c\" --minimized");
        QTest::newRow("backslash")
            << u"/o/a\\b"_s << QByteArray("Exec=\"/o/a\\\\\\\\b\" --minimized");
    }

    void pathsAreQuoted()
    {
        QFETCH(QString, program);
        QFETCH(QByteArray, line);
        const Autostart autostart(folder(), program);
        QVERIFY(autostart.setOn(true).hasValue());
        QVERIFY2(contentOf(autostart).split('\n').contains(line), contentOf(autostart).constData());
    }

    void desktopsTakeTheFile()
    {
        const Autostart autostart(folder(), u"/opt/my apps/landfall"_s);
        QVERIFY(autostart.setOn(true).hasValue());
        QProcess validate;
        validate.setProcessChannelMode(QProcess::MergedChannels);
        validate.start(u"desktop-file-validate"_s, {autostart.file()});
        QVERIFY(validate.waitForFinished());
        QCOMPARE(validate.readAll(), QByteArray());
        QCOMPARE(validate.exitCode(), 0);
    }

    void whatTheDesktopSwitchedOffIsOff_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("isOn");
        const QByteArray enabled = "X-GNOME-Autostart-enabled=true";
        QTest::newRow("hidden") << enabled << QByteArray("Hidden = true") << false;
        QTest::newRow("disabled") << enabled << QByteArray("X-GNOME-Autostart-enabled=false")
                                  << false;
        QTest::newRow("not hidden") << enabled << QByteArray("Hidden=false") << true;
        QTest::newRow("another group")
            << enabled << QByteArray("[Desktop Action x]\nHidden=true") << true;
    }

    void whatTheDesktopSwitchedOffIsOff()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(bool, isOn);
        const Autostart autostart(folder(), u"landfall"_s);
        QVERIFY(autostart.setOn(true).hasValue());
        const QByteArray content = contentOf(autostart);
        QVERIFY(content.contains(before));
        replace(autostart, QByteArray(content).replace(before, after));
        QCOMPARE(autostart.isOn(), isOn);
        QVERIFY(autostart.setOn(true).hasValue());
        QVERIFY(autostart.isOn());
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QFile file(m_home.filePath(u"taken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Autostart autostart(file.fileName(), u"landfall"_s);
        const Result<Done> made = autostart.setOn(true);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Storage);
        QVERIFY(!autostart.isOn());
    }
};

QTEST_GUILESS_MAIN(AutostartTest)
#include "tst_autostart.moc"
