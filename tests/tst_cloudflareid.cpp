// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cloudflareid.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall::Cloudflare;

class TestCloudflareId : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recognizes_data();
    void recognizes();
    void refuses_data();
    void refuses();
    void keepsToTheAccountsNamed();
    void readsTargets();
    void linksToTheDashboard();
};

namespace {

const QUrl base(u"https://api.cloudflare.com/client/v4"_s);
const QUrl gateway(u"http://127.0.0.1:8080/cf"_s);
const QString account = u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s;
const QString id = u"11aa22bb-0001-4000-8000-000000000001"_s;
const QString whole = account + "/shop-web/"_L1 + id;

} // namespace

void TestCloudflareId::recognizes_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QUrl>("baseUrl");

    const QString api = "accounts/%1/pages/projects/shop-web/deployments/%2"_L1.arg(account, id);
    const QString page = account + "/pages/view/shop-web/"_L1 + id;
    QTest::newRow("id") << whole << base;
    QTest::newRow("id in capitals") << account.toUpper() + "/shop-web/"_L1 + id.toUpper() << base;
    QTest::newRow("API") << "https://api.cloudflare.com/client/v4/"_L1 + api << base;
    QTest::newRow("API, port named")
        << "https://api.cloudflare.com:443/client/v4/"_L1 + api << base;
    QTest::newRow("API, host in capitals")
        << "HTTPS://API.cloudflare.com/client/v4/"_L1 + api << base;
    QTest::newRow("its log") << "https://api.cloudflare.com/client/v4/"_L1 + api
            + "/history/logs?size=3"_L1
                             << base;
    QTest::newRow("gateway") << "http://127.0.0.1:8080/cf/"_L1 + api << gateway;
    QTest::newRow("dashboard") << "https://dash.cloudflare.com/"_L1 + page << base;
    QTest::newRow("dashboard beside a gateway")
        << "https://dash.cloudflare.com/"_L1 + page + u'/' << gateway;
    QTest::newRow("dashboard, account open")
        << "https://dash.cloudflare.com?to=/:account/pages/view/shop-web/"_L1 + id << base;
    QTest::newRow("pasted with blanks") << u' ' + whole + u'\n' << base;
}

void TestCloudflareId::recognizes()
{
    QFETCH(QString, reference);
    QFETCH(QUrl, baseUrl);
    const auto found = recognizeDeployment(reference, baseUrl, {account});
    QVERIFY(found);
    QCOMPARE(found->text(), whole);
}

void TestCloudflareId::refuses_data()
{
    QTest::addColumn<QString>("reference");
    for (const char *text : {"", "/", "shop-web", "a/b", "a/b/c/d", "a//c", "../b/c", "a/b/..",
             "a/./c", "a/b\\c/d", "https://dash.cloudflare.com/a/pages/view/b",
             "https://dash.cloudflare.com/a/workers/view/b/c",
             "https://dash.cloudflare.com?to=/:account/pages/view/b",
             "http://dash.cloudflare.com/a/pages/view/b/c",
             "https://dash.cloudflare.com.example.org/a/pages/view/b/c",
             "https://api.cloudflare.com/client/v4/accounts/a/pages/projects/b/deployments",
             "https://api.cloudflare.com/client/v44/accounts/a/pages/projects/b/deployments/c",
             "https://api.cloudflare.com/accounts/a/pages/projects/b/deployments/c",
             "https://api.example.org/client/v4/accounts/a/pages/projects/b/deployments/c",
             "https://api.cloudflare.com/client/v4/accounts/a/pages/projects/b/deployments/%2e%2e",
             "https://api.cloudflare.com/client/v4/accounts/a/pages/projects/b%2fc/deployments/d"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TestCloudflareId::refuses()
{
    QFETCH(QString, reference);
    QVERIFY(!recognizeDeployment(reference, base, {}));
}

void TestCloudflareId::keepsToTheAccountsNamed()
{
    QVERIFY(recognizeDeployment(whole, base, {}));
    QVERIFY(recognizeDeployment(whole, base, {u"other"_s, account.toUpper()}));
    QVERIFY(!recognizeDeployment(whole, base, {u"other"_s}));
    const QString open = "https://dash.cloudflare.com?to=/:account/pages/view/shop-web/"_L1 + id;
    QVERIFY(!recognizeDeployment(open, base, {}));
    QVERIFY(!recognizeDeployment(open, base, {u"one"_s, u"two"_s}));
}

void TestCloudflareId::readsTargets()
{
    const auto target = parseProjectId(u"acc/shop web"_s);
    QVERIFY(target);
    QCOMPARE(target->text(), u"acc/shop web"_s);
    for (const QString &text : {u""_s, u"acc"_s, u"acc/"_s, u"/b"_s, u"a/b/c"_s, u"a/.."_s})
        QVERIFY(!parseProjectId(text));
}

void TestCloudflareId::linksToTheDashboard()
{
    QCOMPARE(dashboardUrl({{u"acc"_s, u"shop web/?x"_s}, u"d"_s}),
        u"https://dash.cloudflare.com/acc/pages/view/shop%20web%2F%3Fx/d"_s);
}

QTEST_GUILESS_MAIN(TestCloudflareId)
#include "tst_cloudflareid.moc"
