// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <accountediting.h>
#include <engine.h>
#include <keychainstore.h>
#include <memoryfallback.h>

#include <QCoroTask>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QByteArray secret = "canary-session-only";

/// Everything below the session's home, to see what a run added.
QByteArray allFiles()
{
    QByteArray all;
    QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden | QDir::System,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

/// The window's store in a session where no Secret Service runs and none can be started.
class TestSessionOnly : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysItBeforeAnythingIsTyped();
    void keepsTheSecretUntilTheEnd();
    void theStoreAloneRefuses();

private:
    std::unique_ptr<Engine> start() const;

    std::unique_ptr<Engine> m_engine;
};

std::unique_ptr<Engine> TestSessionOnly::start() const
{
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(PROVIDER_DIR)};
    return std::make_unique<Engine>(Paths::standard(),
        std::make_unique<MemoryFallback>(std::make_unique<KeychainStore>()), options);
}

void TestSessionOnly::init()
{
    m_engine = start();
}

void TestSessionOnly::cleanup()
{
    for (const Account &account : m_engine->accounts().accounts())
        QVERIFY(m_engine->accounts().remove(account.name));
    m_engine.reset();
}

void TestSessionOnly::saysItBeforeAnythingIsTyped()
{
    const auto probe = QCoro::waitFor(m_engine->secrets().read(u"/"_s));
    QVERIFY(!probe);
    QCOMPARE(probe.error().kind, Error::KeychainAbsent);
    const QString message = probe.error().message;
    QVERIFY2(message.contains(u"No keychain service runs in this session."_s), qPrintable(message));
    QVERIFY2(message.contains(u"kept only until you quit Landfall"_s), qPrintable(message));
}

void TestSessionOnly::keepsTheSecretUntilTheEnd()
{
    const auto draft = checkAccount(*m_engine, Account(u"cf"_s, u"cloudflare-pages"_s));
    QVERIFY(draft);
    QVERIFY(QCoro::waitFor(storeAccount(m_engine.get(), *draft, Secret(secret))));
    QVERIFY(m_engine->secrets().isSessionOnly(u"cf"_s));
    const Account stored = *m_engine->accounts().account(u"cf"_s);
    const auto opened = QCoro::waitFor(m_engine->sessions().open(stored));
    QVERIFY(opened);
    QCOMPARE(opened->session.secret, Secret(secret));
    const QByteArray files = allFiles();
    QVERIFY(files.contains("cloudflare-pages"));
    QVERIFY(!files.contains(secret));

    m_engine.reset();
    m_engine = start();
    QCOMPARE(m_engine->accounts().accounts().size(), 1);
    const auto reopened = QCoro::waitFor(m_engine->sessions().open(stored));
    QVERIFY(!reopened);
    QCOMPARE(reopened.error().kind, Error::KeychainAbsent);
    QVERIFY(!allFiles().contains(secret));
}

void TestSessionOnly::theStoreAloneRefuses()
{
    KeychainStore store;
    const auto written = QCoro::waitFor(store.write(u"cf"_s, Secret(secret)));
    QVERIFY(!written);
    QVERIFY(saysThereIsNoKeychain(written.error()));
    QCOMPARE(store.backend(), QString());
    const auto unlocked = QCoro::waitFor(store.unlock());
    QVERIFY(!unlocked);
    QVERIFY(saysThereIsNoKeychain(unlocked.error()));
}

QTEST_GUILESS_MAIN(TestSessionOnly)
#include "tst_sessiononly.moc"
