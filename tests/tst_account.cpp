// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <account.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

/// A provider's fields: a choice, a required text and a secret.
QList<AccountField> someFields()
{
    AccountField auth;
    auth.key = u"auth"_s;
    auth.choices = {u"token"_s, u"global-key"_s};
    AccountField team;
    team.key = u"team"_s;
    team.required = true;
    AccountField secret;
    secret.key = u"secret"_s;
    secret.secret = true;
    secret.required = true;
    return {auth, team, secret};
}

} // namespace

class TestAccount : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void checksNames_data();
    void checksNames();
    void checksFields_data();
    void checksFields();
    void splitsLists();
};

void TestAccount::checksNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("one letter") << u"a"_s << true;
    QTest::newRow("blank within") << u"my account"_s << true;
    QTest::newRow("umlaut") << u"Büro"_s << true;
    QTest::newRow("64 characters") << QString(64, u'x') << true;
    QTest::newRow("64 characters beyond 16 bits") << u"🚀"_s.repeated(64) << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("65 characters") << QString(65, u'x') << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("line break") << u"a\nb"_s << false;
    QTest::newRow("NUL") << QString(QChar(u'\0')) << false;
    QTest::newRow("right-to-left override") << u"a\u202eb"_s << false;
    QTest::newRow("isolate") << u"a\u2066b"_s << false;
    QTest::newRow("zero width") << u"a\u200bb"_s << false;
    QTest::newRow("half a character") << QString(QChar(0xd83d)) << false;
    QTest::newRow("blank before") << u" a"_s << false;
    QTest::newRow("blank behind") << u"a "_s << false;
}

void TestAccount::checksNames()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    const auto checked = checkAccountName(name);
    QCOMPARE(checked.hasValue(), good);
    if (!good)
        QCOMPARE(checked.error().kind, Error::BadInput);
}

void TestAccount::checksFields_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named"); // in the refusal; empty when the value is good

    QTest::newRow("a choice") << u"auth"_s << u"global-key"_s << QString();
    QTest::newRow("empty means the default") << u"auth"_s << QString() << QString();
    QTest::newRow("no choice") << u"auth"_s << u"magic"_s << u"global-key"_s;
    QTest::newRow("unknown field") << u"colour"_s << u"blue"_s << u"ca_file"_s;
    QTest::newRow("required, empty") << u"team"_s << QString() << u"team"_s;
    QTest::newRow("a secret") << u"secret"_s << u"s3cret"_s << u"standard input"_s;
    QTest::newRow("a common field") << u"ca_file"_s << u"/etc/ca.pem"_s << QString();
    QTest::newRow("rate") << u"requests_per_minute"_s << u"60"_s << QString();
    QTest::newRow("rate of nothing")
        << u"requests_per_minute"_s << u"0"_s << u"requests_per_minute"_s;
    QTest::newRow("rate in words")
        << u"requests_per_minute"_s << u"many"_s << u"requests_per_minute"_s;
}

void TestAccount::checksFields()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, named);
    Account account(u"work"_s, u"some"_s, {{u"team"_s, u"blue"_s}});
    account.fields.insert(key, value);
    const auto checked = checkAccountFields(account, someFields());
    QCOMPARE(checked.hasValue(), named.isEmpty());
    if (checked)
        return;
    QCOMPARE(checked.error().kind, Error::BadInput);
    QVERIFY2(checked.error().message.contains(named), qPrintable(checked.error().message));
    QVERIFY(!checked.error().message.contains(u"s3cret"_s));
}

void TestAccount::splitsLists()
{
    const Account account(u"work"_s, u"some"_s, {{u"projects"_s, u" shop, docs ,,api,"_s}});
    QCOMPARE(account.list(u"projects"_s), (QStringList {u"shop"_s, u"docs"_s, u"api"_s}));
    QVERIFY(account.list(u"accounts"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
