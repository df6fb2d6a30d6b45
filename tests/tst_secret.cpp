// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <secret.h>

#include <QDebug>
#include <QFile>
#include <QTest>

#include <concepts>
#include <memory>

using namespace Landfall;

namespace {

template <typename T>
concept Printable = requires(QDebug debug, T value)
{
    debug << value;
};

static_assert(Printable<QByteArray>);
static_assert(!Printable<Secret>, "a secret has no debug output");
static_assert(!std::convertible_to<Secret, QByteArray>, "a secret is revealed by name only");
static_assert(!std::convertible_to<QByteArray, Secret>);

/// Of this process, also where nothing of ours may be read through a pointer any more.
QByteArray memoryAt(const char *address, qsizetype size)
{
    QFile memory(QStringLiteral("/proc/self/mem"));
    const bool isThere = memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        && memory.seek(qint64(quintptr(address)));
    return isThere ? memory.read(size) : QByteArray();
}

} // namespace

class TestSecret : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void copiesShareOneBuffer();
    void isOverwrittenWithTheLastCopy();
    void comparesByValue();
    void readsWhatWasPasted_data();
    void readsWhatWasPasted();
    void refusesWhatAHeaderCannotCarry_data();
    void refusesWhatAHeaderCannotCarry();
};

void TestSecret::copiesShareOneBuffer()
{
    const Secret secret("s3cret");
    const Secret copy = secret;
    QCOMPARE(copy.reveal().constData(), secret.reveal().constData());
}

void TestSecret::isOverwrittenWithTheLastCopy()
{
    // Larger than what the allocator writes into memory that was given back.
    QByteArray bytes = QByteArray("canary-").repeated(50);
    auto first = std::make_unique<Secret>(std::move(bytes));
    auto second = std::make_unique<Secret>(*first);
    const char *place = first->reveal().constData();
    const qsizetype size = first->reveal().size();
    first.reset();
    QVERIFY(memoryAt(place, size).contains("canary-canary"));
    second.reset();
    const QByteArray after = memoryAt(place, size);
    QCOMPARE(after.size(), size);
    QVERIFY(!after.contains("canary"));
}

void TestSecret::comparesByValue()
{
    QVERIFY(Secret("a") == Secret("a"));
    QVERIFY(Secret("a") != Secret("b"));
    QVERIFY(Secret() == Secret(""));
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret("").isEmpty());
    QVERIFY(!Secret("a").isEmpty());
}

void TestSecret::readsWhatWasPasted_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("as it is") << QByteArray("v1.0-aB_c~/+=") << QByteArray("v1.0-aB_c~/+=");
    QTest::newRow("line break behind") << QByteArray("token\r\n") << QByteArray("token");
    QTest::newRow("blanks around") << QByteArray(" \ttoken  ") << QByteArray("token");
    QTest::newRow("4 KiB") << QByteArray(4096, 'x') << QByteArray(4096, 'x');
}

void TestSecret::readsWhatWasPasted()
{
    QFETCH(QByteArray, pasted);
    QFETCH(QByteArray, secret);
    const auto parsed = parseSecret(pasted);
    QVERIFY(parsed);
    QCOMPARE(parsed->reveal(), secret);
}

void TestSecret::refusesWhatAHeaderCannotCarry_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray(" \n");
    QTest::newRow("another header") << QByteArray("token\r\nX-Evil: 1");
    QTest::newRow("NUL") << QByteArray("to\0ken", 6);
    QTest::newRow("blank within") << QByteArray("Bearer token");
    QTest::newRow("no ASCII") << QByteArray("t\xc3\xb6ken");
    QTest::newRow("DEL") << QByteArray("token\x7f");
    QTest::newRow("too long") << QByteArray(4097, 'x');
}

void TestSecret::refusesWhatAHeaderCannotCarry()
{
    QFETCH(QByteArray, pasted);
    const auto parsed = parseSecret(pasted);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::BadInput);
    QVERIFY(!parsed.error().message.contains(QLatin1String("token")) || pasted.size() > 4096);
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
