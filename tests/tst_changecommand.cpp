// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <changecommand.h>
#include <deploymentmodel.h>
#include <settingsstore.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

class TestChangeCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void givesTheDeploymentAndTheArgumentsUnchanged();
    void runsForChangesAlone();
    void runsOneAtATime();
    void killsOneThatHangs();
    void goesOnAfterOneThatFails();
    void dropsTheOldest();
    void endsWithTheProgram();

private:
    void setCommand(const QByteArray &script, const QStringList &arguments = {});
    void change(const QString &id, Phase phase)
    {
        m_model->merge({testDeployment(id, 100, phase)}, testNoon());
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QByteArrayList lines(const QString &name) const
    {
        return content(name).split('\n').mid(0, content(name).count('\n'));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<DeploymentModel> m_model;
    std::unique_ptr<ChangeCommand> m_command;
};

void TestChangeCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<SettingsStore>(path(u"settings.json"_s));
    m_model = std::make_unique<DeploymentModel>();
    m_command = std::make_unique<ChangeCommand>(*m_model, *m_settings);
    m_command->start();
}

void TestChangeCommand::cleanup()
{
    m_command.reset();
}

/// A script that finds its folder in $D.
void TestChangeCommand::setCommand(const QByteArray &script, const QStringList &arguments)
{
    QFile file(path(u"on change"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nD='" + m_folder->path().toUtf8() + "'\n" + script + '\n');
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    file.close();
    Settings settings = m_settings->settings();
    settings.changeCommand = QStringList(file.fileName()) + arguments;
    QVERIFY(m_settings->save(settings));
}

void TestChangeCommand::givesTheDeploymentAndTheArgumentsUnchanged()
{
    const QStringList arguments {u"two words"_s, u"$(touch \"$D/owned\")"_s, u"`id`; echo $HOME"_s,
        u""_s, u"'\"\\"_s, u"*"_s};
    setCommand("cat > \"$D/input\"; for a in \"$@\"; do printf '%s\\n' \"$a\"; done > \"$D/new\"\n"
               "mv \"$D/new\" \"$D/arguments\"",
        arguments);
    Deployment deployment = testDeployment(u"d"_s, 100, Phase::Running);
    deployment.message = u"$(touch owned) `id`\n\"quoted\" ä"_s;
    m_model->merge({deployment}, testNoon());
    QTRY_VERIFY_WITH_TIMEOUT(!content(u"arguments"_s).isEmpty(), 20'000);
    QCOMPARE(QString::fromUtf8(content(u"arguments"_s)), arguments.join(u'\n') + u'\n');
    QVERIFY(!QFile::exists(path(u"owned"_s)));
    const QByteArray input = content(u"input"_s);
    QCOMPARE(input.count('\n'), 1);
    QJsonParseError error;
    const QJsonObject line = QJsonDocument::fromJson(input, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(line["event"_L1], u"first"_s);
    QCOMPARE(line["phase"_L1], u"running"_s);
    QCOMPARE(line["ref"_L1], u"cloudflare-pages:d"_s);
    QVERIFY(QDateTime::fromString(line["at"_L1].toString(), Qt::ISODate).isValid());
    QVERIFY(input.contains("$(touch owned)"));
}

void TestChangeCommand::runsForChangesAlone()
{
    setCommand("cat >> \"$D/input\"");
    change(u"old"_s, Phase::Succeeded);
    change(u"d"_s, Phase::Running);
    Deployment more = testDeployment(u"d"_s, 100, Phase::Running);
    more.branch = u"main"_s;
    m_model->merge({more}, testNoon());
    change(u"d"_s, Phase::Failed);
    QTRY_COMPARE_WITH_TIMEOUT(lines(u"input"_s).size(), 2, 20'000);
    QTest::qWait(300);
    const QByteArrayList given = lines(u"input"_s);
    QCOMPARE(given.size(), 2);
    QCOMPARE(QJsonDocument::fromJson(given.at(0))["event"_L1], u"first"_s);
    QCOMPARE(QJsonDocument::fromJson(given.at(1))["event"_L1], u"finished"_s);
    QCOMPARE(QJsonDocument::fromJson(given.at(1))["phase"_L1], u"failed"_s);
}

void TestChangeCommand::runsOneAtATime()
{
    setCommand("mkdir \"$D/lock\" || echo two >> \"$D/faults\"\n"
               "cat > /dev/null; sleep 0.1; rmdir \"$D/lock\"; echo >> \"$D/done\"");
    for (int i = 0; i < 5; ++i)
        change(u"d%1"_s.arg(i), Phase::Running);
    QTRY_COMPARE_WITH_TIMEOUT(lines(u"done"_s).size(), 5, 20'000);
    QCOMPARE(content(u"faults"_s), QByteArray());
}

void TestChangeCommand::killsOneThatHangs()
{
    // Also what it started itself; and its input may stay unread.
    setCommand("[ -e \"$D/child\" ] && { echo >> \"$D/done\"; exit 0; }\n"
               "sleep 1000 & echo $! > \"$D/new\"; mv \"$D/new\" \"$D/child\"; wait");
    m_command->setLimit(3s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"was killed"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"ended by a signal"_s));
    change(u"d"_s, Phase::Running);
    QTRY_VERIFY_WITH_TIMEOUT(!content(u"child"_s).isEmpty(), 20'000);
    const pid_t child = content(u"child"_s).trimmed().toInt();
    QVERIFY(child > 0);
    // In the meantime nothing waits for it.
    change(u"d"_s, Phase::Failed);
    QCOMPARE(::kill(child, 0), 0);
    QTRY_COMPARE_WITH_TIMEOUT(lines(u"done"_s).size(), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(::kill(child, 0), -1, 20'000);
}

void TestChangeCommand::goesOnAfterOneThatFails()
{
    Settings settings;
    settings.changeCommand = {path(u"nothing here"_s)};
    QVERIFY(m_settings->save(settings));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"could not be started"_s));
    change(u"a"_s, Phase::Running);
    QTest::qWait(200);
    setCommand("echo >> \"$D/done\"; exit 3");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"exit code 3"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"exit code 3"_s));
    change(u"b"_s, Phase::Running);
    change(u"c"_s, Phase::Running);
    QTRY_COMPARE_WITH_TIMEOUT(lines(u"done"_s).size(), 2, 20'000);
    QTest::qWait(200);
}

void TestChangeCommand::dropsTheOldest()
{
    // Until it is let go on, one runs and 100 wait.
    setCommand("while [ ! -e \"$D/go\" ]; do sleep 0.05; done; cat >> \"$D/input\"");
    for (int i = 0; i < 3; ++i)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"too slow"_s));
    for (int i = 0; i < 104; ++i)
        change(u"d%1"_s.arg(i), Phase::Running);
    QFile go(path(u"go"_s));
    QVERIFY(go.open(QIODevice::WriteOnly));
    QTRY_COMPARE_WITH_TIMEOUT(lines(u"input"_s).size(), 101, 60'000);
    const QByteArrayList given = lines(u"input"_s);
    QCOMPARE(QJsonDocument::fromJson(given.at(0))["id"_L1], u"d0"_s);
    QCOMPARE(QJsonDocument::fromJson(given.at(1))["id"_L1], u"d4"_s);
    QCOMPARE(QJsonDocument::fromJson(given.at(100))["id"_L1], u"d103"_s);
}

void TestChangeCommand::endsWithTheProgram()
{
    setCommand("echo $$ > \"$D/new\"; mv \"$D/new\" \"$D/child\"; exec sleep 1000");
    change(u"d"_s, Phase::Running);
    QTRY_VERIFY_WITH_TIMEOUT(!content(u"child"_s).isEmpty(), 20'000);
    const pid_t child = content(u"child"_s).trimmed().toInt();
    m_command.reset();
    QTRY_COMPARE_WITH_TIMEOUT(::kill(child, 0), -1, 20'000);
}

QTEST_GUILESS_MAIN(TestChangeCommand)

#include "tst_changecommand.moc"
