// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/browser.h"

#include <links.h>

#include <QRegularExpression>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

class LinksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void opensHttpsOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("opens");
        QTest::newRow("plain") << u"https://shop-web.pages.dev"_s << true;
        QTest::newRow("path and query")
            << u"https://dash.cloudflare.com/a/pages?to=x#top"_s << true;
        QTest::newRow("port") << u"https://example.com:8443/"_s << true;
        QTest::newRow("upper-case scheme") << u"HTTPS://example.com"_s << true;
        QTest::newRow("escaped blank") << u"https://example.com/a%20b"_s << true;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("words") << u"not a link"_s << false;
        QTest::newRow("no scheme") << u"example.com"_s << false;
        QTest::newRow("scheme-relative") << u"//example.com/x"_s << false;
        QTest::newRow("http") << u"http://example.com"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("path") << u"/etc/passwd"_s << false;
        QTest::newRow("smb") << u"smb://server/share"_s << false;
        QTest::newRow("ftp") << u"ftp://example.com/x"_s << false;
        QTest::newRow("javascript") << u"javascript:alert(1)"_s << false;
        QTest::newRow("data") << u"data:text/html,x"_s << false;
        QTest::newRow("our own") << u"landfall://open/x"_s << false;
        QTest::newRow("mail") << u"mailto:a@example.com"_s << false;
        QTest::newRow("user") << u"https://user@example.com/"_s << false;
        QTest::newRow("user and password") << u"https://u:p@example.com/"_s << false;
        QTest::newRow("empty user") << u"https://@example.com/"_s << false;
        QTest::newRow("host as user") << u"https://dash.cloudflare.com@evil.example/"_s << false;
        QTest::newRow("no host") << u"https:///path"_s << false;
        QTest::newRow("only a scheme") << u"https:"_s << false;
        QTest::newRow("blank inside") << u"https://example.com/a b"_s << false;
        QTest::newRow("blank before") << u" https://example.com"_s << false;
        QTest::newRow("line break") << u"https://example.com/\nx"_s << false;
        QTest::newRow("control") << u"https://example.com/\u0007"_s << false;
        QTest::newRow("bidirectional") << u"https://example.com/\u202Egpj.exe"_s << false;
        QTest::newRow("zero width") << u"https://exam\u200Bple.com/"_s << false;
        QTest::newRow("backslash") << u"https:\\\\example.com\\x"_s << false;
        QTest::newRow("bad escape") << u"https://example.com/%zz"_s << false;
        QTest::newRow("bad port") << u"https://example.com:99999/"_s << false;
        QTest::newRow("just short enough")
            << u"https://example.com/"_s + QString(2000, u'a') << true;
        QTest::newRow("2 KiB") << u"https://example.com/"_s + QString(2028, u'a') << false;
    }

    void opensHttpsOnly()
    {
        QFETCH(QString, text);
        QFETCH(bool, opens);
        Browser browser;
        QCOMPARE(openExternal(text), opens);
        QCOMPARE(browser.opened.size(), opens ? 1 : 0);
        for (const QUrl &url : std::as_const(browser.opened))
            QCOMPARE(url.scheme(), u"https"_s);
    }
};

QTEST_MAIN(LinksTest)
#include "tst_links.moc"
