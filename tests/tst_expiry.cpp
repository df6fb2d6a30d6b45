// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <expiry.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// When a credential ends and when that is said.
class TestExpiry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsDays_data();
    void countsDays();
    void knowsNothingWithoutATime();
};

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);

} // namespace

void TestExpiry::countsDays_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("days");
    QTest::addColumn<QString>("part"); ///< of the warning; empty: there is none
    constexpr qint64 day = 86'400;
    const auto row = [](const char *name, qint64 seconds, qint64 days, const QString &part) {
        QTest::newRow(name) << seconds << days << part;
    };
    row("in a year", 365 * day, 365, QString());
    row("a second more than a week", 7 * day + 1, 7, QString());
    row("in a week", 7 * day, 7, u"7 day"_s);
    row("in six days and some", 7 * day - 1, 6, u"6 day"_s);
    row("in a day", day, 1, u"1 day"_s);
    row("in less than a day", day - 1, 0, u"less than a day"_s);
    row("in a second", 1, 0, u"less than a day"_s);
    row("now", 0, -1, u"has ended"_s);
    row("a second ago", -1, -1, u"has ended"_s);
    row("a day ago", -day, -2, u"has ended"_s);
    row("long ago", -1000 * day, -1001, u"has ended"_s);
}

void TestExpiry::countsDays()
{
    QFETCH(qint64, seconds);
    QFETCH(qint64, days);
    QFETCH(QString, part);
    const QDateTime expires = now.addSecs(seconds);
    // The same moment in another zone.
    for (const QDateTime &end : {expires, expires.toOffsetFromUtc(5 * 3600)}) {
        QCOMPARE(daysLeft(end, now), std::optional(days));
        const QString warning = expiryWarning(end, now);
        QCOMPARE(warning.isEmpty(), part.isEmpty());
        QVERIFY2(warning.contains(part), qPrintable(warning));
        if (!part.isEmpty())
            QVERIFY2(warning.contains(QLocale().toString(expires.date())), qPrintable(warning));
    }
}

void TestExpiry::knowsNothingWithoutATime()
{
    for (const QDateTime &end : {QDateTime(), QDateTime(QDate(), QTime())}) {
        QVERIFY(!daysLeft(end, now));
        QVERIFY(expiryWarning(end, now).isEmpty());
    }
    QVERIFY(!daysLeft(now, QDateTime()));
    QVERIFY(expiryWarning(now, QDateTime()).isEmpty());
}

QTEST_GUILESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
