// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/samples.h"

#include <timeline/glyphs.h>
#include <timeline/phasestyle.h>
#include <widgets/primarybutton.h>

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QList<Look> allLooks {Look::Failed, Look::Partial, Look::Stalled, Look::Unknown,
    Look::Running, Look::Queued, Look::Canceled, Look::Unverified, Look::Succeeded, Look::Skipped};

QPalette withColors(QRgb base, QRgb window, QRgb text, QRgb highlight)
{
    QPalette palette = Samples::lightPalette();
    palette.setColor(QPalette::Base, QColor(base));
    palette.setColor(QPalette::Window, QColor(window));
    palette.setColor(QPalette::Text, QColor(text));
    palette.setColor(QPalette::WindowText, QColor(text));
    palette.setColor(QPalette::Highlight, QColor(highlight));
    return palette;
}

QImage painted(Look look, const QPalette &palette, bool isMark, qreal turn = 0, bool stale = false)
{
    QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    if (isMark)
        paintMark(painter, look, image.rect(), palette);
    else
        paintGlyph(painter, look, image.rect(), palette, turn, stale);
    painter.end();
    return image;
}

} // namespace

class TestPhaseStyle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mainButtonIsReadable_data();
    void mainButtonIsReadable();
    void healthDecidesHowASuccessLooks_data();
    void healthDecidesHowASuccessLooks();
    void everyLookHasARankAndAWord();
    void keepsTheDesignedColours();
    void isReadableOnEveryGround_data();
    void isReadableOnEveryGround();
    void highContrastUsesTextOnly();
    void everyGlyphHasItsOwnShape();
    void glyphsTurnAndGoStale();
    void paintsNothingOutsideItsSquare();
};

void TestPhaseStyle::healthDecidesHowASuccessLooks_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Health>("health");
    QTest::addColumn<Look>("look");
    QTest::newRow("nothing known") << Phase::Succeeded << Health::None << Look::Succeeded;
    QTest::newRow("healthy") << Phase::Succeeded << Health::Healthy << Look::Succeeded;
    QTest::newRow("unverified") << Phase::Succeeded << Health::Unverified << Look::Unverified;
    QTest::newRow("degraded") << Phase::Succeeded << Health::Degraded << Look::Partial;
    QTest::newRow("failing") << Phase::Succeeded << Health::Failing << Look::Failed;
    QTest::newRow("failed stays failed") << Phase::Failed << Health::Healthy << Look::Failed;
    QTest::newRow("canceled") << Phase::Canceled << Health::Failing << Look::Canceled;
    QTest::newRow("stalled") << Phase::Stalled << Health::None << Look::Stalled;
}

void TestPhaseStyle::healthDecidesHowASuccessLooks()
{
    QFETCH(Phase, phase);
    QFETCH(Health, health);
    Deployment deployment = Samples::deployment(phase);
    deployment.health = health;
    QTEST(lookOf(deployment), "look");
}

void TestPhaseStyle::everyLookHasARankAndAWord()
{
    QSet<QString> words;
    for (int rank = 0; rank < allLooks.size(); ++rank) {
        QCOMPARE(lookRank(allLooks.at(rank)), rank);
        words.insert(lookName(allLooks.at(rank)));
    }
    QCOMPARE(words.size(), allLooks.size());
}

void TestPhaseStyle::keepsTheDesignedColours()
{
    const QPalette light = Samples::lightPalette();
    const QPalette dark = Samples::darkPalette();
    QCOMPARE(lookColors(Look::Failed, light).strong, QColor(0xffae1f12));
    QCOMPARE(lookColors(Look::Running, light).stripe, QColor(0xff2f77cf));
    QCOMPARE(lookColors(Look::Succeeded, dark).strong, QColor(0xff52d1ac));
    QCOMPARE(lookColors(Look::Canceled, dark).tint, QColor(0xff3c3523));
    QCOMPARE(lookColors(Look::Failed, dark).onStrong, QColor(0xff0e1216));
    QCOMPARE(secondaryText(light), QColor(0xff545b64));
    QCOMPARE(placeholderText(light), QColor(0xff6a717a));
    QCOMPARE(placeholderText(dark), QColor(0xff868d95));
    QCOMPARE(linkColor(dark), QColor(0xff7cbbff));
    QCOMPARE(forecastOutline(light), QColor(0xff7b838c));
    QCOMPARE(controlBorder(light), QColor(0xff858b92));
    QCOMPARE(controlBorder(dark), QColor(0xff7c838b));
}

void TestPhaseStyle::isReadableOnEveryGround_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Samples::lightPalette();
    QTest::newRow("dark") << Samples::darkPalette();
    QTest::newRow("high contrast") << Samples::highContrastPalette();
    QTest::newRow("grey") << withColors(0xffd0d0d0, 0xffc4c4c4, 0xff000000, 0xff3399ff);
    QTest::newRow("sepia") << withColors(0xfff4ecd8, 0xffe8dcc0, 0xff33281a, 0xffb5651d);
    QTest::newRow("dark grey") << withColors(0xff3c3f41, 0xff45494a, 0xffeeeeee, 0xff4b6eaf);
    QTest::newRow("green on black") << withColors(0xff001100, 0xff002200, 0xff00ff00, 0xff00aa00);
}

void TestPhaseStyle::isReadableOnEveryGround()
{
    QFETCH(QPalette, palette);
    const QList<QColor> grounds {palette.color(QPalette::Base), palette.color(QPalette::Window),
        selectionTint(palette, true)};
    for (const QColor &ground : grounds) {
        for (const Look look : allLooks)
            QVERIFY(contrast(lookColors(look, palette).strong, ground) >= 4.5);
        QVERIFY(contrast(secondaryText(palette), ground) >= 4.5);
        QVERIFY(contrast(linkColor(palette), ground) >= 4.5);
        QVERIFY(contrast(forecastOutline(palette), ground) >= 3);
    }
    for (const Look look : allLooks) {
        const LookColors colors = lookColors(look, palette);
        QVERIFY(contrast(colors.strong, colors.tint) >= 4.5);
        QVERIFY(contrast(colors.onStrong, colors.strong) >= 4.5);
    }
}

void TestPhaseStyle::highContrastUsesTextOnly()
{
    const QPalette palette = Samples::highContrastPalette();
    QVERIFY(isHighContrast(palette));
    QVERIFY(!isHighContrast(Samples::lightPalette()));
    QVERIFY(!isHighContrast(Samples::darkPalette()));
    for (const Look look : allLooks) {
        QCOMPARE(lookColors(look, palette).strong, palette.color(QPalette::Text));
        QCOMPARE(lookColors(look, palette).tint, palette.color(QPalette::Base));
    }
}

void TestPhaseStyle::everyGlyphHasItsOwnShape()
{
    // In one colour, so that only the shape can tell them apart.
    const QPalette palette = Samples::highContrastPalette();
    for (const bool isMark : {false, true}) {
        QList<QImage> seen;
        for (const Look look : allLooks) {
            const QImage image = painted(look, palette, isMark);
            QVERIFY2(!seen.contains(image), qPrintable(lookName(look)));
            seen.append(image);
        }
    }
}

void TestPhaseStyle::glyphsTurnAndGoStale()
{
    const QPalette palette = Samples::lightPalette();
    const QImage still = painted(Look::Running, palette, false);
    QVERIFY(still != painted(Look::Running, palette, false, 0.1));
    QVERIFY(still != painted(Look::Running, palette, false, 0, true));
    QCOMPARE(painted(Look::Queued, palette, false, 0.1), painted(Look::Queued, palette, false));
}

void TestPhaseStyle::paintsNothingOutsideItsSquare()
{
    const QPalette palette = Samples::lightPalette();
    for (const Look look : allLooks) {
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintGlyph(painter, look, QRectF(20, 10, 20, 20), palette);
        painter.end();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (!QRect(19, 9, 22, 22).contains(x, y))
                    QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
            }
        }
    }
}

void TestPhaseStyle::mainButtonIsReadable_data()
{
    QTest::addColumn<QColor>("highlight");
    QTest::addColumn<QColor>("text");
    QTest::newRow("of the style") << QColor(0x308cc6) << QColor(Qt::white);
    QTest::newRow("dark enough") << QColor(0x0a5fc2) << QColor(Qt::white);
    QTest::newRow("dark text") << QColor(0x2f6fb0) << QColor(Qt::black);
}

void TestPhaseStyle::mainButtonIsReadable()
{
    QFETCH(QColor, highlight);
    QFETCH(QColor, text);
    QPalette palette = Samples::lightPalette();
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, text);
    PrimaryButton button(u"Copy"_s);
    button.setPalette(palette);
    button.resize(button.sizeHint());
    const QColor ground = button.grab().toImage().pixelColor(button.width() / 2, 1);
    QVERIFY2(contrast(ground, text) >= 4.5, qPrintable(ground.name()));
    const bool isEnough = contrast(highlight, text) >= 4.5;
    QCOMPARE(ground == highlight, isEnough);
}

QTEST_MAIN(TestPhaseStyle)
#include "tst_phasestyle.moc"
