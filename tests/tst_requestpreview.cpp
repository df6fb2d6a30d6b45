// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <siteconfig/siteconfigschema.h>
#include <slotcopy/requestpreview.h>
#include <timeline/phasestyle.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QUrl address(
    u"https://management.azure.com/subscriptions/34adfa4f-cedf-4dc0-ba29-b6d1a69ab345"
    "/resourceGroups/rg-shop-prod/providers/Microsoft.Web/sites/larkfield-shop-api"
    "/slotcopy?api-version=2020-10-01"_s);

CopyRequest request(const QByteArray &siteConfig)
{
    return {"POST", address, R"({"siteConfig":)" + siteConfig + R"(,"targetSlot":"staging"})"};
}

class Shown {
public:
    explicit Shown(const QByteArray &siteConfig, int overrides = 1)
    {
        preview.resize(420, 500);
        preview.setRequest(request(siteConfig), overrides);
        preview.show();
    }

    [[nodiscard]] QPlainTextEdit &text() const { return *preview.findChild<QPlainTextEdit *>(); }
    [[nodiscard]] QStringList lines() const { return text().toPlainText().split(u'\n'); }
    [[nodiscard]] QStringList marked() const
    {
        QStringList lines;
        for (const auto &mark : text().extraSelections())
            lines.append(mark.cursor.block().text().trimmed());
        return lines;
    }
    /// Whether a label has this text.
    [[nodiscard]] bool says(const QString &wanted) const
    {
        const QList<QLabel *> labels = preview.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->text() == wanted; });
    }

    RequestPreview preview;
};

} // namespace

class TestRequestPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheRequest();
    void showsACopyOfTheContent();
    void masksAndCopiesTheMask();
    void marksThePath_data();
    void marksThePath();
    void keepsTheMarkWhenTheRequestChanges();
    void saysWhyThereIsNone();
    void escapesWhatCannotBeSeen();
    void hasReadableColors_data();
    void hasReadableColors();
};

void TestRequestPreview::showsTheRequest()
{
    const QByteArray config = R"({"alwaysOn":true,"appSettings":[{"name":"A","value":"1"}],)"
                              R"("cors":{"allowedOrigins":["*"]},"numberOfWorkers":2})";
    const Shown shown(config, 4);
    QCOMPARE(shown.lines(),
        QStringList({u"POST https://management.azure.com/subscriptions/34adfa4f-…/resourceGroups/"
                     "rg-shop-prod/providers/Microsoft.Web/sites/larkfield-shop-api/slotcopy"
                     "?api-version=2020-10-01"_s,
            u""_s, u"{"_s, u"  \"targetSlot\": \"staging\","_s, u"  \"siteConfig\": {"_s,
            u"    \"alwaysOn\": true,"_s, u"    \"appSettings\": ["_s,
            u"      { \"name\": \"A\", \"value\": \"1\" }"_s, u"    ],"_s, u"    \"cors\": {"_s,
            u"      \"allowedOrigins\": ["_s, u"        \"*\""_s, u"      ]"_s, u"    },"_s,
            u"    \"numberOfWorkers\": 2"_s, u"  }"_s, u"}"_s}));
    QVERIFY(shown.says(u"4 override(s), %1 byte(s)"_s.arg(request(config).body.size())));
    // What is shown is the body.
    const QString json = shown.text().toPlainText().section(u"\n\n"_s, 1);
    QCOMPARE(QJsonDocument::fromJson(json.toUtf8()), QJsonDocument::fromJson(request(config).body));
    QVERIFY(shown.preview.text().startsWith(u"POST "_s + address.toString()));
    QCOMPARE(shown.preview.text().section(u"\n\n"_s, 1).trimmed(), json);
    QVERIFY(shown.text().isReadOnly());
    QCOMPARE(shown.text().accessibleName(), u"Request preview"_s);
}

void TestRequestPreview::showsACopyOfTheContent()
{
    const Shown shown("null", 0);
    QVERIFY(shown.lines().contains(u"  \"siteConfig\": null"_s));
    QVERIFY(shown.says(u"content only, %1 byte(s)"_s.arg(request("null").body.size())));
}

void TestRequestPreview::masksAndCopiesTheMask()
{
    const Shown shown(R"({"publishingUsername":"hunter2","appSettings":[{"name":"DB_PASSWORD",)"
                      R"("value":"hunter2"}],"unknownSecret":"hunter2"})",
        2);
    QVERIFY(!shown.text().toPlainText().contains(u"hunter2"_s));
    QCOMPARE(shown.text().toPlainText().count(secretMask()), 3);
    shown.preview.findChild<QPushButton *>()->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, shown.preview.text());
    QVERIFY(!copied.contains(u"hunter2"_s));
    QCOMPARE(copied.count(secretMask()), 3);
    shown.text().selectAll();
    shown.text().copy();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"hunter2"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(secretMask()));
}

void TestRequestPreview::marksThePath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("value") << u"alwaysOn"_s << QStringList {u"\"alwaysOn\": true,"_s};
    QTest::newRow("object") << u"cors"_s
                            << QStringList {u"\"cors\": {"_s, u"\"allowedOrigins\": ["_s,
                                   u"\"*\","_s, u"\"b\""_s, u"]"_s, u"},"_s};
    QTest::newRow("item") << u"cors.allowedOrigins[1]"_s << QStringList {u"\"b\""_s};
    QTest::newRow("member in its item's line")
        << u"appSettings[0].value"_s << QStringList {u"{ \"name\": \"A\", \"value\": \"1\" }"_s};
    QTest::newRow("group") << u"push.properties.isPushEnabled"_s
                           << QStringList {u"\"isPushEnabled\": true"_s};
    QTest::newRow("not sent") << u"phpVersion"_s << QStringList();
    QTest::newRow("not sent in one that is") << u"cors.supportCredentials"_s << QStringList();
    QTest::newRow("beginning of a name") << u"always"_s << QStringList();
    QTest::newRow("none") << QString() << QStringList();
}

void TestRequestPreview::marksThePath()
{
    QFETCH(const QString, path);
    QFETCH(const QStringList, lines);
    Shown shown(
        R"({"alwaysOn":true,"appSettings":[{"name":"A","value":"1"}],)"
        R"("cors":{"allowedOrigins":["*","b"]},"push":{"properties":{"isPushEnabled":true}}})");
    shown.preview.setMarkedPath(u"alwaysOn"_s);
    shown.preview.setMarkedPath(path);
    QCOMPARE(shown.marked(), lines);
}

void TestRequestPreview::keepsTheMarkWhenTheRequestChanges()
{
    Shown shown(R"({"alwaysOn":true})");
    shown.preview.setMarkedPath(u"scmType"_s);
    QCOMPARE(shown.marked(), QStringList());
    shown.preview.setRequest(request(R"({"alwaysOn":true,"scmType":"GitHub"})"), 2);
    QCOMPARE(shown.marked(), QStringList {u"\"scmType\": \"GitHub\""_s});
}

void TestRequestPreview::saysWhyThereIsNone()
{
    Shown shown(R"({"alwaysOn":true})");
    shown.preview.setMarkedPath(u"alwaysOn"_s);
    shown.preview.setRequest(Error {Error::BadInput, u"Choose a target."_s}, 0);
    QCOMPARE(shown.lines(), QStringList {u"Choose a target."_s});
    QCOMPARE(shown.preview.text(), QString());
    QCOMPARE(shown.marked(), QStringList());
    QVERIFY(!shown.preview.findChild<QPushButton *>()->isEnabled());
    CopyRequest odd = request("null");
    odd.body = "hunter2";
    shown.preview.setRequest(odd, 0);
    QVERIFY(!shown.text().toPlainText().contains(u"hunter2"_s));
    QVERIFY(shown.preview.findChild<QPushButton *>()->isEnabled());
}

void TestRequestPreview::escapesWhatCannotBeSeen()
{
    const Shown shown(u"{\"phpVersion\":\"a\u202eb\u200bc\U000e0041\\n\"}"_s.toUtf8());
    QVERIFY(
        shown.lines().contains(u"    \"phpVersion\": \"a\\u202eb\\u200bc\\udb40\\udc41\\n\""_s));
}

void TestRequestPreview::hasReadableColors_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("ink");
    QTest::newRow("light") << QColor(0xffffff) << QColor(0x1b1e22);
    QTest::newRow("dark") << QColor(0x1d1f22) << QColor(0xe7e9eb);
    QTest::newRow("sepia") << QColor(0xd8cba6) << QColor(0x222222);
}

void TestRequestPreview::hasReadableColors()
{
    QFETCH(const QColor, base);
    QFETCH(const QColor, ink);
    Shown shown(R"({"alwaysOn":true,"phpVersion":"8"})");
    QPalette palette(base);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::WindowText, ink);
    shown.preview.setPalette(palette);
    const QColor tint = selectionTint(shown.preview.palette(), true);
    int formats = 0;
    for (QTextBlock block = shown.text().document()->begin(); block.isValid();
         block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            const QColor color = range.format.foreground().color();
            ++formats;
            QVERIFY2(contrast(color, base) >= 4.5, qPrintable(block.text()));
            QVERIFY2(contrast(color, tint) >= 4.5, qPrintable(block.text()));
        }
    }
    QVERIFY(formats > 8);
}

QTEST_MAIN(TestRequestPreview)
#include "tst_requestpreview.moc"
