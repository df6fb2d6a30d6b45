// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/samples.h"

#include <widgets/icon.h>

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

/// The colour of the pixel that is covered best.
QColor ink(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(QSize(64, 64), 1, mode).toImage();
    QColor densest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > densest.alpha())
                densest = image.pixelColor(x, y);
        }
    }
    return densest;
}

} // namespace

class TestIcon : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyIconIsDrawnInTheTextColour_data();
    void everyIconIsDrawnInTheTextColour();
    void followsThePalette();
    void disabledIconsArePaler();
    void isSharpOnDenseScreens();
    void unknownNamesGiveNone();
    void applicationIconKeepsItsColours();
    void everyProviderHasAnIcon();
};

void TestIcon::everyIconIsDrawnInTheTextColour_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        if (!name.contains(u'.'))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestIcon::everyIconIsDrawnInTheTextColour()
{
    QFETCH(QString, name);
    QCOMPARE(ink(icon(name)).rgb(), QGuiApplication::palette().color(QPalette::WindowText).rgb());
}

void TestIcon::followsThePalette()
{
    const QPalette before = QGuiApplication::palette();
    const QIcon add = icon(u"add"_s);
    QGuiApplication::setPalette(Samples::darkPalette());
    QCOMPARE(ink(add).rgb(), Samples::darkPalette().color(QPalette::WindowText).rgb());
    QGuiApplication::setPalette(Samples::lightPalette());
    QCOMPARE(ink(add).rgb(), Samples::lightPalette().color(QPalette::WindowText).rgb());
    QGuiApplication::setPalette(before);
}

void TestIcon::disabledIconsArePaler()
{
    const QColor disabled =
        QGuiApplication::palette().color(QPalette::Disabled, QPalette::WindowText);
    QCOMPARE(ink(icon(u"refresh"_s), QIcon::Disabled).rgb(), disabled.rgb());
}

void TestIcon::isSharpOnDenseScreens()
{
    const QPixmap pixmap = icon(u"search"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
}

void TestIcon::unknownNamesGiveNone()
{
    QVERIFY(icon(u"no such"_s).isNull());
    QVERIFY(icon(QString()).isNull());
}

void TestIcon::applicationIconKeepsItsColours()
{
    const QImage image = applicationIcon().pixmap(QSize(128, 128), 1).toImage();
    QCOMPARE(image.pixelColor(20, 64), QColor(0xff0a5fc2));
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
}

void TestIcon::everyProviderHasAnIcon()
{
    const QString general = providerIconName(QString());
    QSet<QString> names {general};
    for (const QString &source :
        {u"azure-app-service"_s, u"azure-logic-apps"_s, u"cloudflare-pages"_s, u"flightcontrol"_s})
        names.insert(sourceIconName(source));
    QCOMPARE(names.size(), 5);
    for (const QString &name : std::as_const(names))
        QVERIFY(!icon(name).isNull());
    QCOMPARE(sourceIconName(u"of somebody else"_s), general);

    QCOMPARE(providerIconName(u"provider-azure"_s), u"provider-azure"_s);
    for (const QString &other : {u"provider-no-such"_s, u"refresh"_s, u"../icons/refresh"_s})
        QCOMPARE(providerIconName(other), general);
}

QTEST_MAIN(TestIcon)
#include "tst_icon.moc"
