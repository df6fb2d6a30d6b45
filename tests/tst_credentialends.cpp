// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakesecrets.h"
#include "support/scriptedaccounts.h"

#include <credentialends.h>
#include <httpclient.h>
#include <sessions.h>

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestCredentialEnds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void leavesALockedKeychainAlone_data();
    void leavesALockedKeychainAlone();

private:
    /// Asked again for whatever there is to ask.
    void askAnew(const Account &account)
    {
        m_ends->setAccounts({});
        m_ends->setAccounts({account});
        m_ends->askNow();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] qsizetype calls() const { return m_service->calls(u"a"_s).size(); }

    std::unique_ptr<ScriptedAccounts> m_service;
    std::unique_ptr<FakeSecrets> m_secrets;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ProviderRegistry> m_registry;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<CredentialEnds> m_ends;
};

void TestCredentialEnds::init()
{
    m_ends.reset();
    m_sessions.reset();
    m_service = std::make_unique<ScriptedAccounts>();
    m_secrets = std::make_unique<FakeSecrets>();
    m_http = std::make_unique<HttpClient>();
    m_registry =
        std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(TEST_PROVIDER_DIR)});
    m_sessions = std::make_unique<Sessions>(*m_registry, *m_secrets, *m_http);
    m_ends = std::make_unique<CredentialEnds>(*m_sessions);
}

void TestCredentialEnds::leavesALockedKeychainAlone_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("locked") << Error::KeychainLocked;
    QTest::newRow("absent") << Error::KeychainAbsent;
    QTest::newRow("denied") << Error::KeychainDenied;
    QTest::newRow("no secret") << Error::SecretMissing;
}

void TestCredentialEnds::leavesALockedKeychainAlone()
{
    QFETCH(Error::Kind, kind);
    m_service->setScript(u"a"_s, R"({"report": {"expires": "2031-02-03T04:05:06Z"}})");
    const Account account = m_service->account(u"a"_s, {{u"secret"_s, u"yes"_s}});
    m_secrets->secrets.insert(u"a"_s, Secret("canary-a"));
    m_secrets->error = Error {kind, u"not now"_s};
    askAnew(account);
    QCOMPARE(m_secrets->reads.size(), 1);
    QCOMPARE(calls(), 0);
    // It does not matter how often the day comes round.
    for (int day = 0; day < 5; ++day)
        askAnew(account);
    QCOMPARE(m_secrets->reads.size(), 1);

    // Whoever mended it has asked it; what it said then is news.
    m_secrets->error.reset();
    m_sessions->noteKeychain(u"a"_s, Done());
    m_ends->askNow();
    QTRY_VERIFY(m_ends->end(u"a"_s).isValid());
    QCOMPARE(m_secrets->reads.size(), 2);
    QCOMPARE(calls(), 1);
}

QTEST_GUILESS_MAIN(TestCredentialEnds)
#include "tst_credentialends.moc"
