// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <flightcontrolid.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Flightcontrol;

/// Ids, addresses and what they are not.
class TestFlightcontrolId : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recognizesReferences_data();
    void recognizesReferences();
    void recognizesHooks_data();
    void recognizesHooks();
    void linksToTheDashboard();
};

namespace {

const QString id = u"cmm4qrb5s000flarkfie1d001"_s;

} // namespace

void TestFlightcontrolId::recognizesReferences_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("found");
    const QString app = u"https://app.flightcontrol.dev"_s;
    const QString own = u"https://gate.example:8443/fc"_s;
    const auto row = [](const char *name, const QString &base, const QString &reference,
                         const QString &found) {
        QTest::newRow(name) << base << reference << found;
    };
    row("bare", app, id, id);
    row("bare with blanks", app, u"  "_s + id + u'\n', id);
    row("bare, upper case", own, id.toUpper(), id);
    row("old form", app, app + "/api/deployments/"_L1 + id, id);
    row("old form with a slash", app, app + "/api/deployments/"_L1 + id + u'/', id);
    row("new form", app, u"https://api.flightcontrol.dev/v1/deployments/"_s + id, id);
    row("port", app, u"https://app.flightcontrol.dev:443/api/deployments/"_s + id, id);
    row("query", app, app + "/api/deployments/"_L1 + id + "?a=b#c"_L1, id);
    row("own base", own, own + "/api/deployments/"_L1 + id, id);
    row("own base, new form", own, own + "/v1/deployments/"_L1 + id, id);
    row("watched", app, u"ODD-1"_s, u"odd-1"_s);
    row("not watched", app, u"odd-2"_s, QString());
    row("another host", app, u"https://evil.example/api/deployments/"_s + id, QString());
    row("the service from elsewhere", own, app + "/api/deployments/"_L1 + id, QString());
    row("beside the base", own, u"https://gate.example:8443/fcx/api/deployments/"_s + id,
        QString());
    row("user name", app, u"https://a@app.flightcontrol.dev/api/deployments/"_s + id, QString());
    row("http", app, u"http://app.flightcontrol.dev/api/deployments/"_s + id, QString());
    row("deploy hook", app, app + "/api/deploy-hook/"_L1 + id + "/s"_L1, QString());
    row("more path", app, app + "/api/deployments/"_L1 + id + "/x"_L1, QString());
    row("dots", app, app + "/api/deployments/.."_L1, QString());
    row("encoded slash", app, app + "/api/deployments/a%2Fb"_L1, QString());
    row("too short", app, id.chopped(1), QString());
    row("too long", app, id + u'0', QString());
    row("no c", app, u'd' + id.mid(1), QString());
    row("two lines", app, id + u'\n' + id, QString());
    row("empty", app, QString(), QString());
}

void TestFlightcontrolId::recognizesReferences()
{
    QFETCH(QString, base);
    QFETCH(QString, reference);
    QFETCH(QString, found);
    const auto recognized =
        recognizeDeployment(reference, Api(Api::App, QUrl(base)), {u"odd-1"_s, u"x/../y"_s});
    QCOMPARE(recognized.value_or(QString()), found);
}

void TestFlightcontrolId::recognizesHooks_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isHook");
    const QString app = u"https://app.flightcontrol.dev"_s;
    const QString hook = app + "/api/deploy-hook/cm1/s3cret"_L1;
    const QString own = u"http://127.0.0.1:81/fc"_s;
    const auto row = [](const char *name, const QString &base, const QString &address, bool is) {
        QTest::newRow(name) << base << address << is;
    };
    row("usual", app, hook, true);
    row("preview", app, hook + "/17/abcdef"_L1, true);
    row("with parameters", app, hook + "?force=true"_L1, true);
    row("of the new form", u"https://api.flightcontrol.dev"_s, hook, true);
    row("own base", own, own + "/api/deploy-hook/cm1/s3cret"_L1, true);
    row("another port", own, u"http://127.0.0.1:82/fc/api/deploy-hook/cm1/s3cret"_s, false);
    row("another host", app, u"https://evil.example/api/deploy-hook/cm1/s3cret"_s, false);
    row("the service from elsewhere", own, hook, false);
    row("no secret", app, app + "/api/deploy-hook/cm1"_L1, false);
    row("empty secret", app, app + "/api/deploy-hook/cm1/"_L1, false);
    row("another path", app, app + "/api/deployments/cm1/s3cret"_L1, false);
    row("dots", app, app + "/api/deploy-hook/../cm1/s3cret"_L1, false);
    row("encoded slash", app, app + "/api/deploy-hook/cm1/a%2F..%2Fb"_L1, false);
    row("user name", app, u"https://a:b@app.flightcontrol.dev/api/deploy-hook/cm1/s"_s, false);
}

void TestFlightcontrolId::recognizesHooks()
{
    QFETCH(QString, base);
    QFETCH(QString, address);
    QFETCH(bool, isHook);
    QCOMPARE(isHookAddress(QUrl(address), Api(Api::App, QUrl(base))), isHook);
}

void TestFlightcontrolId::linksToTheDashboard()
{
    QCOMPARE(dashboardUrl(u"org"_s, u"env"_s),
        u"https://app.flightcontrol.dev/org/org/environments/env"_s);
    QCOMPARE(dashboardUrl(u"a/../b?c"_s, u"#"_s),
        u"https://app.flightcontrol.dev/org/a%2F..%2Fb%3Fc/environments/%23"_s);
    QVERIFY(dashboardUrl({}, u"env"_s).isEmpty() && dashboardUrl(u"org"_s, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestFlightcontrolId)
#include "tst_flightcontrolid.moc"
