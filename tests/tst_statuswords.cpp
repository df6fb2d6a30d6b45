// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cloudflaredeployment.h>
#include <deploymentstatus.h>
#include <flightcontrolparser.h>
#include <workflowrunwords.h>

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// Every status word that the services document, and the phase it stands for. The table is written
/// down a second time on purpose.
class TestStatusWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void meansItsPhase_data();
    void meansItsPhase();
    void isUnknownInAnotherForm_data();
    void isUnknownInAnotherForm();
};

namespace {

using Reading = Phase (*)(const QString &);

Phase appService(const QString &word)
{
    return Azure::statusPhase(word).value_or(Phase::Unknown);
}

Phase logicApps(const QString &word)
{
    return Azure::phaseOfRunWord(word).value_or(Phase::Unknown);
}

Phase cloudflare(const QString &word)
{
    return Cloudflare::stagePhase(word).value_or(Phase::Unknown);
}

struct Service {
    const char *name;
    Reading read;
    bool takesAnyCase;
    QList<std::pair<QString, Phase>> words;
};

QList<Service> services()
{
    return {
        {"App Service", appService, false,
            {{u"BuildRequestReceived"_s, Phase::Queued}, {u"BuildPending"_s, Phase::Queued},
                {u"BuildInProgress"_s, Phase::Running}, {u"BuildSuccessful"_s, Phase::Running},
                {u"PostBuildRestartRequired"_s, Phase::Running},
                {u"StartPolling"_s, Phase::Running}, {u"StartPollingWithRestart"_s, Phase::Running},
                {u"RuntimeStarting"_s, Phase::Running}, {u"RuntimeSuccessful"_s, Phase::Succeeded},
                {u"BuildFailed"_s, Phase::Failed}, {u"RuntimeFailed"_s, Phase::Failed},
                {u"TimedOut"_s, Phase::Failed}, {u"BuildAborted"_s, Phase::Canceled}}},
        {"Logic Apps", logicApps, true,
            {{u"Waiting"_s, Phase::Queued}, {u"Paused"_s, Phase::Queued},
                {u"Suspended"_s, Phase::Queued}, {u"Running"_s, Phase::Running},
                {u"Succeeded"_s, Phase::Succeeded}, {u"Failed"_s, Phase::Failed},
                {u"Faulted"_s, Phase::Failed}, {u"TimedOut"_s, Phase::Failed},
                {u"Cancelled"_s, Phase::Canceled}, {u"Aborted"_s, Phase::Canceled},
                {u"Skipped"_s, Phase::Skipped}, {u"Ignored"_s, Phase::Skipped},
                {u"NotSpecified"_s, Phase::Unknown}}},
        {"Flightcontrol", Flightcontrol::phaseOf, false,
            {{u"PENDING"_s, Phase::Queued}, {u"PENDING_DEPENDENCY"_s, Phase::Queued},
                {u"INPROGRESS"_s, Phase::Running}, {u"PROVISIONING"_s, Phase::Running},
                {u"BUILDING"_s, Phase::Running}, {u"DEPLOYING"_s, Phase::Running},
                {u"SUCCESS"_s, Phase::Succeeded}, {u"NO_CHANGE"_s, Phase::Skipped},
                {u"CANCELLED"_s, Phase::Canceled}, {u"ERROR"_s, Phase::Failed},
                {u"BUILD_ERROR"_s, Phase::Failed}, {u"DEPLOY_ERROR"_s, Phase::Failed}}},
        {"Cloudflare", cloudflare, false,
            {{u"idle"_s, Phase::Queued}, {u"active"_s, Phase::Running},
                {u"success"_s, Phase::Succeeded}, {u"failure"_s, Phase::Failed},
                {u"canceled"_s, Phase::Canceled}, {u"skipped"_s, Phase::Skipped}}},
    };
}

} // namespace

void TestStatusWords::meansItsPhase_data()
{
    QTest::addColumn<Reading>("read");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Phase>("phase");
    QList<qsizetype> counts;
    for (const Service &service : services()) {
        QSet<QString> seen;
        for (const auto &[word, phase] : service.words) {
            seen.insert(word);
            QTest::addRow("%s: %s", service.name, qPrintable(word))
                << service.read << word << phase;
        }
        counts.append(seen.size());
    }
    QCOMPARE(counts, QList<qsizetype>({13, 13, 12, 6}));
}

void TestStatusWords::meansItsPhase()
{
    QFETCH(Reading, read);
    QFETCH(QString, word);
    QFETCH(Phase, phase);
    QCOMPARE(read(word), phase);
}

void TestStatusWords::isUnknownInAnotherForm_data()
{
    QTest::addColumn<Reading>("read");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Phase>("phase");
    for (const Service &service : services()) {
        const auto row = [&](const QString &word, Phase phase) {
            QTest::addRow("%s: “%s”", service.name, qPrintable(word))
                << service.read << word << phase;
        };
        for (const auto &[word, phase] : service.words) {
            const Phase folded = service.takesAnyCase ? phase : Phase::Unknown;
            row(word == word.toUpper() ? word.toLower() : word.toUpper(), folded);
            for (const QString &other :
                {word + u' ', u' ' + word, word + u'\n', word + u'x', word.chopped(1)})
                row(other, Phase::Unknown);
        }
        for (const QString &other : {u""_s, u"Done"_s, u"true"_s, u"4"_s, u"sUcCeSs2"_s})
            row(other, Phase::Unknown);
    }
}

void TestStatusWords::isUnknownInAnotherForm()
{
    QFETCH(Reading, read);
    QFETCH(QString, word);
    QFETCH(Phase, phase);
    QCOMPARE(read(word), phase);
}

QTEST_GUILESS_MAIN(TestStatusWords)
#include "tst_statuswords.moc"
