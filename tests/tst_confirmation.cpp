// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"

#include <actions/confirmation.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

class TestConfirmation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheExactNameOnly_data();
    void takesTheExactNameOnly();
    void countsOnce();
    void countsForFiveMinutes();
    void anotherNameDoesNotUseItUp();

private:
    FakeClock m_clock;
};

namespace {

QString codeOf(const Result<Done> &used)
{
    return used ? u"used"_s : used.error().code;
}

} // namespace

void TestConfirmation::takesTheExactNameOnly_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("matches");
    QTest::newRow("the same") << u"staging"_s << u"staging"_s << true;
    QTest::newRow("with spaces in it") << u"web main"_s << u"web main"_s << true;
    QTest::newRow("letters of the world") << u"größe"_s << u"größe"_s << true;
    QTest::newRow("another") << u"staging"_s << u"blue"_s << false;
    QTest::newRow("upper case") << u"staging"_s << u"Staging"_s << false;
    QTest::newRow("space before") << u"staging"_s << u" staging"_s << false;
    QTest::newRow("space behind") << u"staging"_s << u"staging "_s << false;
    QTest::newRow("line break behind") << u"staging"_s << u"staging\n"_s << false;
    QTest::newRow("two spaces") << u"web main"_s << u"web  main"_s << false;
    QTest::newRow("beginning") << u"staging"_s << u"stag"_s << false;
    QTest::newRow("more") << u"staging"_s << u"staging2"_s << false;
    QTest::newRow("zero width") << u"staging"_s << u"stag\u200bing"_s << false;
    QTest::newRow("looks the same") << u"staging"_s << u"st\u0430ging"_s << false;
    QTest::newRow("put together otherwise")
        << u"gr\u00f6\u00dfe"_s << u"gro\u0308\u00dfe"_s << false;
    QTest::newRow("nothing") << u"staging"_s << QString() << false;
    QTest::newRow("nothing for nothing") << QString() << QString() << false;
    QTest::newRow("empty for empty") << u""_s << u""_s << false;
}

void TestConfirmation::takesTheExactNameOnly()
{
    QFETCH(const QString, expected);
    QFETCH(const QString, typed);
    QFETCH(const bool, matches);
    Confirmation confirmation(expected, m_clock.now());
    QCOMPARE(confirmation.expected(), expected);
    QCOMPARE(confirmation.matches(typed), matches);
    const auto used = confirmation.use(typed, m_clock.now());
    QCOMPARE(codeOf(used), matches ? u"used"_s : QString::fromLatin1(Confirmation::otherCode));
    QCOMPARE(confirmation.isUsed(), matches);
    if (!used)
        QCOMPARE(used.error().kind, Error::BadInput);
}

void TestConfirmation::countsOnce()
{
    Confirmation confirmation(u"staging"_s, m_clock.now());
    QVERIFY(confirmation.use(u"staging"_s, m_clock.now()));
    for (int i = 0; i < 100; ++i) {
        const auto again = confirmation.use(u"staging"_s, m_clock.now());
        QCOMPARE(codeOf(again), QString::fromLatin1(Confirmation::usedCode));
        QVERIFY(again.error().message.contains(u"Nothing was sent again"_s));
    }
}

void TestConfirmation::countsForFiveMinutes()
{
    const Steady shown = m_clock.now();
    Confirmation inTime(u"staging"_s, shown);
    Confirmation late(u"staging"_s, shown);
    QCOMPARE(inTime.expires() - shown, 5min);
    m_clock.advanceTo(shown + 5min - 1ms);
    QVERIFY(!inTime.isExpired(m_clock.now()));
    QVERIFY(inTime.use(u"staging"_s, m_clock.now()));
    m_clock.advanceTo(shown + 5min);
    QVERIFY(late.isExpired(m_clock.now()));
    QCOMPARE(codeOf(late.use(u"staging"_s, m_clock.now())),
        QString::fromLatin1(Confirmation::expiredCode));
    QVERIFY(!late.isUsed());
    m_clock.advanceTo(shown + 9h);
    QVERIFY(!late.use(u"staging"_s, m_clock.now()));
}

void TestConfirmation::anotherNameDoesNotUseItUp()
{
    Confirmation confirmation(u"staging"_s, m_clock.now());
    QVERIFY(!confirmation.use(u"stagin"_s, m_clock.now()));
    QVERIFY(!confirmation.isUsed());
    QVERIFY(confirmation.use(u"staging"_s, m_clock.now()));
}

QTEST_GUILESS_MAIN(TestConfirmation)

#include "tst_confirmation.moc"
