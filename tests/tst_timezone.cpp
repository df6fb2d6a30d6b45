// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <deploymentmodel.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

/// What this program does as a process of its own: for each line the time that the model shows.
int tell()
{
    DeploymentModel model;
    model.merge({testDeployment(u"d-1"_s, 0)}, testNoon());
    const QModelIndex cell = model.index(0, DeploymentModel::StartedColumn);
    while (std::getchar() != EOF) {
        std::puts(qPrintable(cell.data().toString()));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestTimeZone : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRunningProgramFollowsTheZone();
};

void TestTimeZone::aRunningProgramFollowsTheZone()
{
    // In a name space of its own a test may set the computer's zone.
    const QString script = uR"(
        zone() { mount --bind "/usr/share/zoneinfo/$1" /etc/localtime || exit 77; }
        shown() { echo >&"${COPROC[1]}"; read -r -t 20 text <&"${COPROC[0]}"; echo "$text"; }
        zone Asia/Tokyo
        coproc "$1" --tell
        shown; shown
        zone America/New_York
        shown)"_s;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"TZ"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"unshare"_s,
        {u"-rm"_s, u"bash"_s, u"-c"_s, script, u"bash"_s, QCoreApplication::applicationFilePath()});
    QVERIFY(process.waitForFinished(25'000));
    const QString text = QString::fromUtf8(process.readAll());
    if (process.exitCode() == 77 || text.startsWith("unshare:"_L1))
        QSKIP("this kernel gives no user name space to set a zone in");
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).contains(u"21:00"_s), qPrintable(text));
    QCOMPARE(lines.at(1), lines.at(0));
    QVERIFY2(lines.at(2).contains(u"08:00"_s), qPrintable(text));
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (app.arguments().contains(u"--tell"_s))
        return tell();
    TestTimeZone test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_timezone.moc"
