// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QByteArray played = R"([
    {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -9000,
     "id": "11111111-2222-4333-8444-000000000001"},
    {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -7000,
     "id": "11111111-2222-4333-8444-000000000002",
     "final": {"name": "build", "status": "failure"}},
    {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -6000,
     "id": "11111111-2222-4333-8444-000000000003",
     "final": {"name": "build", "status": "failure"}}])";

QString reference(int number)
{
    return "cloudflare-pages:"_L1 + QLatin1StringView(clientAccount)
        + u"/shop/11111111-2222-4333-8444-00000000000%1"_s.arg(number);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `hand-over` against the real plugin, a simulator and a real Secret Service.
class TestCliHandOver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesAFolder();
    void printsTheSummaryIntoTheCurrentFolder();
    void namesTheEarlierDeploymentWithTheSameError();
    void refusesAFolderThatIsNotThere();
    void saysThatNobodyKnowsIt();

private:
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliHandOver::init()
{
    forgetAccounts();
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = simulate(played, 1);
    QVERIFY(m_simulator);
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
}

void TestCliHandOver::writesAFolder()
{
    CliRun run({u"hand-over"_s, reference(3), u"--output"_s, m_folder->path(), u"--json"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    const QJsonObject json = run.json();
    const QString folder = json.value("folder"_L1).toString();
    QVERIFY2(
        folder.startsWith(m_folder->path() + u"/landfall-shop-11111111-"_s), qPrintable(folder));
    QStringList files;
    for (const QJsonValue &file : json.value("files"_L1).toArray())
        files.append(file.toString());
    for (const QString &name :
        {u"summary.md"_s, u"deployment.json"_s, u"timeline.txt"_s, u"requests.json"_s})
        QVERIFY2(files.contains(name), qPrintable(files.join(u' ')));
    QVERIFY2(!files.filter(u"logs/01-"_s).isEmpty(), qPrintable(files.join(u' ')));
    const QByteArray summary = contentOf(folder + u"/summary.md"_s);
    QCOMPARE(json.value("summary"_L1).toString().toUtf8(), summary);
    QVERIFY2(summary.startsWith("# `shop` (`production`): failed\n"), summary.constData());
    QVERIFY2(summary.contains("## What runs in each slot or environment"), summary.constData());
    QVERIFY(!contentOf(folder + u'/' + files.filter(u"logs/"_s).constFirst()).isEmpty());
    QVERIFY(json.value("problems"_L1).toArray().isEmpty());
}

void TestCliHandOver::printsTheSummaryIntoTheCurrentFolder()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    CliRun run({u"hand-over"_s, reference(3)});
    const bool isDone = run.finish();
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(isDone);
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QVERIFY2(run.out().startsWith("# `shop` (`production`): failed\n"), run.out().constData());
    QVERIFY2(run.err().contains("Written to “"), run.err().constData());
    QCOMPARE(QDir(m_folder->path()).entryList({u"landfall-shop-*"_s}).size(), 1);
}

void TestCliHandOver::namesTheEarlierDeploymentWithTheSameError()
{
    for (const int number : {2, 3}) {
        CliRun run(
            {u"hand-over"_s, reference(number), u"--output"_s, m_folder->path(), u"--json"_s});
        QVERIFY(run.finish());
        QVERIFY2(run.exitCode() == 0, run.err().constData());
        const QString summary = run.json().value("summary"_L1).toString();
        QVERIFY2(summary.contains(u"first error, line "_s), qPrintable(summary));
        QCOMPARE(summary.contains(u"same as "_s), number == 3);
        QCOMPARE(summary.contains(u"same as "_s) && summary.contains(reference(2)), number == 3);
    }
}

void TestCliHandOver::refusesAFolderThatIsNotThere()
{
    const QString missing = m_folder->filePath(u"missing"_s);
    CliRun run({u"hand-over"_s, reference(3), u"--output"_s, missing});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QVERIFY2(run.err().contains(missing.toUtf8()), run.err().constData());
    QVERIFY(run.out().isEmpty());
}

void TestCliHandOver::saysThatNobodyKnowsIt()
{
    CliRun run({u"hand-over"_s, reference(9), u"--output"_s, m_folder->path()});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QVERIFY(!run.err().isEmpty());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestCliHandOver)

#include "tst_clihandover.moc"
