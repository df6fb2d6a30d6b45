// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

/// The real program, as a process: command line, display, single instance.
class ProgramTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_runtime;

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
        result.insert(u"XDG_RUNTIME_DIR"_s, m_runtime->path());
        result.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        result.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        return result;
    }

    static void begin(
        QProcess &process, const QStringList &arguments, const QProcessEnvironment &environment)
    {
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BIN_DIR "/landfall"), arguments);
        QVERIFY(process.waitForStarted());
    }

    /// The exit code, -1 where it did not end by itself.
    int run(QProcess &process, const QStringList &arguments) const
    {
        begin(process, arguments, environment());
        if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        return process.exitCode();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_runtime = std::make_unique<QTemporaryDir>();
        QVERIFY(m_runtime->isValid());
    }

    void answersAtOnce_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("version") << QStringList {u"--version"_s} << 0;
        QTest::newRow("help") << QStringList {u"--help"_s} << 0;
        QTest::newRow("quit without a window") << QStringList {u"--quit"_s} << 0;
        QTest::newRow("unknown option") << QStringList {u"--nonsense"_s} << 2;
        QTest::newRow("value for a switch") << QStringList {u"--demo=1"_s} << 2;
        QTest::newRow("quit and demo") << QStringList {u"--quit"_s, u"--demo"_s} << 2;
        QTest::newRow("quit and a reference") << QStringList {u"--quit"_s, u"x"_s} << 2;
    }

    void answersAtOnce()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QProcess process;
        QCOMPARE(run(process, arguments), exitCode);
        QCOMPARE(process.readAllStandardError().isEmpty(), exitCode == 0);
    }

    void withoutADisplaySaysSo_data()
    {
        QTest::addColumn<QString>("display");
        QTest::newRow("none") << QString();
        QTest::newRow("nobody there") << u":9876"_s;
    }

    void withoutADisplaySaysSo()
    {
        QFETCH(QString, display);
        QProcessEnvironment bare = environment();
        bare.remove(u"QT_QPA_PLATFORM"_s);
        bare.remove(u"WAYLAND_DISPLAY"_s);
        bare.remove(u"DISPLAY"_s);
        if (!display.isEmpty())
            bare.insert(u"DISPLAY"_s, display);
        QProcess process;
        begin(process, {}, bare);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        const QByteArray said = process.readAllStandardError();
        QVERIFY(said.contains("landfall-cli"));
        QCOMPARE(said.count('\n'), 1);
    }

    void secondStartEndsAndQuitEndsTheFirst()
    {
        QProcess first;
        begin(first, {}, environment());
        QTRY_VERIFY_WITH_TIMEOUT(
            QFile::exists(m_runtime->filePath(u"landfall/window.socket"_s)), 20'000);
        QProcess second;
        QCOMPARE(run(second, {}), 0);
        QCOMPARE(first.state(), QProcess::Running);
        QProcess quit;
        QCOMPARE(run(quit, {u"--quit"_s}), 0);
        QVERIFY(first.waitForFinished(20'000));
        QCOMPARE(first.exitCode(), 0);
    }

    void ofTenStartsOneStays()
    {
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int number = 0; number < 10; ++number) {
            programs.push_back(std::make_unique<QProcess>());
            begin(*programs.back(), {}, environment());
        }
        const auto running = [&programs] {
            return std::count_if(programs.begin(), programs.end(),
                [](const auto &program) { return program->state() == QProcess::Running; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 30'000);
        QProcess quit;
        QCOMPARE(run(quit, {u"--quit"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(running(), 0, 20'000);
        for (const auto &program : programs)
            QCOMPARE(program->exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
