// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/prompter.h"

#include <keychainstore.h>

#include <QCoroTask>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

template <typename T>
QString kindOf(const Result<T> &result)
{
    return result ? u"done"_s : kindName(result.error().kind);
}

} // namespace

/// A Secret Service where no keyring was ever made: the first write asks for a password, and what
/// becomes of it depends on the person. The functions run in this order.
class TestFirstKeyring : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readingAsksNobody();
    void cancelledStoresNothing();
    void unansweredBlocksNobodyForLong();
    void aNewPasswordMakesTheKeyring();

private:
    std::unique_ptr<KeychainStore> m_store;
};

void TestFirstKeyring::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_store = std::make_unique<KeychainStore>();
}

void TestFirstKeyring::readingAsksNobody()
{
    QCOMPARE(kindOf(QCoro::waitFor(m_store->read(u"cf"_s))), u"secret-missing"_s);
    QCOMPARE(kindOf(QCoro::waitFor(m_store->remove(u"cf"_s))), u"done"_s);
    QCOMPARE(kindOf(QCoro::waitFor(m_store->unlock())), u"done"_s);
    QTest::qWait(500);
    QVERIFY(visiblePrompts().isEmpty());
}

void TestFirstKeyring::cancelledStoresNothing()
{
    auto writing = m_store->write(u"cf"_s, Secret("s3cret"));
    QVERIFY(typeIntoPrompt({{QString(), u"Escape"_s}}, [&writing] { return writing.isReady(); }));
    const auto written = QCoro::waitFor(std::move(writing));
    QCOMPARE(kindOf(written), u"keychain-absent"_s);
    QVERIFY2(written.error().message.contains(u"There is no keyring yet"_s),
        qPrintable(written.error().message));
    QCOMPARE(kindOf(QCoro::waitFor(m_store->read(u"cf"_s))), u"secret-missing"_s);
}

void TestFirstKeyring::unansweredBlocksNobodyForLong()
{
    m_store->setDeadlines(15s, 3s);
    auto writing = m_store->write(u"cf"_s, Secret("s3cret"));
    QTRY_VERIFY_WITH_TIMEOUT(!visiblePrompts().isEmpty(), 20'000);
    QCOMPARE(kindOf(QCoro::waitFor(std::move(writing))), u"keychain-absent"_s);
    // The prompt is still there and cannot be taken back: until then nobody waits.
    QCOMPARE(kindOf(QCoro::waitFor(m_store->read(u"cf"_s))), u"keychain-absent"_s);
    QVERIFY(typeIntoPrompt({{QString(), u"Escape"_s}}, [] { return visiblePrompts().isEmpty(); }));
    QTRY_COMPARE(kindOf(QCoro::waitFor(m_store->read(u"cf"_s))), u"secret-missing"_s);
}

void TestFirstKeyring::aNewPasswordMakesTheKeyring()
{
    auto writing = m_store->write(u"cf"_s, Secret("s3cret"));
    QVERIFY(typeIntoPrompt({{u"new-word"_s, u"Tab"_s}, {u"new-word"_s, u"Return"_s}},
        [&writing] { return writing.isReady(); }));
    QCOMPARE(kindOf(QCoro::waitFor(std::move(writing))), u"done"_s);
    QCOMPARE(QCoro::waitFor(m_store->read(u"cf"_s))->reveal(), "s3cret");
}

QTEST_GUILESS_MAIN(TestFirstKeyring)
#include "tst_firstkeyring.moc"
