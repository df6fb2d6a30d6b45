// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <reference.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

QList<Account> accounts()
{
    return {
        Account(
            u"cf"_s, u"cloudflare-pages"_s, {{u"base_url"_s, u"http://127.0.0.1:81/client/v4"_s}}),
        Account(u"first"_s, u"test"_s, {{u"base_url"_s, u"http://localhost:1/a"_s}}),
        Account(u"Second"_s, u"test"_s, {{u"base_url"_s, u"http://localhost:2/b"_s}}),
    };
}

} // namespace

class TestReference : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resolves_data();
    void resolves();
    void refuses_data();
    void refuses();
    void saysThatThereIsNoAccount();
    void saysThatAPluginIsMissing();

private:
    ProviderRegistry m_providers {
        {QStringLiteral(TEST_PROVIDER_DIR), QStringLiteral(PROVIDER_DIR)}};
};

void TestReference::resolves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("accountName");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("id");

    const QString page =
        u"023e105f4ecef8ad9ca31a8372d0c353/shop/8e3f1a52-1d7c-4a6b-9c1e-2f3a4b5c6d7e"_s;
    QTest::newRow("as list shows it") << u"test:d-1"_s << QString() << u"first"_s << u"d-1"_s;
    QTest::newRow("white space around") << u" test:d-1\n"_s << QString() << u"first"_s << u"d-1"_s;
    QTest::newRow("any case") << u"TEST:D-1"_s << QString() << u"first"_s << u"d-1"_s;
    QTest::newRow("bare id") << u"d-7"_s << QString() << u"first"_s << u"d-7"_s;
    QTest::newRow("a named account") << u"d-7"_s << u"second"_s << u"Second"_s << u"d-7"_s;
    QTest::newRow("by the account's own base URL")
        << u"http://localhost:2/b/deployments/d-7"_s << QString() << u"Second"_s << u"d-7"_s;
    QTest::newRow("a Pages id") << u"cloudflare-pages:"_s + page << QString() << u"cf"_s << page;
    QTest::newRow("a Pages id, any case")
        << u"Cloudflare-Pages:"_s + page << QString() << u"cf"_s << page;
}

void TestReference::resolves()
{
    QFETCH(QString, text);
    QFETCH(QString, accountName);
    const auto resolved = resolveReference(text, accounts(), m_providers, accountName);
    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().message));
    QTEST(resolved->account.name, "account");
    QTEST(resolved->id, "id");
}

void TestReference::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("accountName");
    QTest::addColumn<QString>("says");

    QTest::newRow("empty") << u" "_s << QString() << u"PROVIDER:"_s;
    QTest::newRow("nonsense") << u"hello"_s << QString() << u"PROVIDER:"_s;
    QTest::newRow("nonsense for an account") << u"hello"_s << u"first"_s << u"“first”"_s;
    QTest::newRow("another origin")
        << u"http://localhost:3/b/deployments/d-7"_s << QString() << u"fits none"_s;
    QTest::newRow("an account that is not there") << u"d-1"_s << u"nobody"_s << u"“nobody”"_s;
    QTest::newRow("an account of another provider")
        << u"test:d-1"_s << u"cf"_s << u"not one of the provider “test”"_s;
    QTest::newRow("a plugin that throws") << u"test:throw"_s << QString() << u"fits none"_s;
}

void TestReference::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, accountName);
    QFETCH(QString, says);
    const auto resolved = resolveReference(text, accounts(), m_providers, accountName);
    QVERIFY(!resolved);
    QCOMPARE(resolved.error().kind, Error::BadInput);
    QVERIFY2(resolved.error().message.contains(says), qPrintable(resolved.error().message));
}

void TestReference::saysThatThereIsNoAccount()
{
    const auto none = resolveReference(u"d-1"_s, {}, m_providers);
    QVERIFY(!none && none.error().message.contains(u"no account yet"_s));
    const QList<Account> other {accounts().at(0)};
    const auto notOfIt = resolveReference(u"test:d-1"_s, other, m_providers);
    QVERIFY(!notOfIt && notOfIt.error().message.contains(u"account add test"_s));
}

void TestReference::saysThatAPluginIsMissing()
{
    const QList<Account> orphan {Account(u"old"_s, u"gone"_s)};
    const auto resolved = resolveReference(u"d-1"_s, orphan, m_providers);
    QVERIFY(!resolved && resolved.error().message.contains(u"“gone”"_s));
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
