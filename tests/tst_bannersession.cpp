// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"

#include <keychainstore.h>
#include <window/banner.h>
#include <window/bannerarea.h>
#include <window/mainwindow.h>

#include <QCoroTask>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

/// The window on a display with the desktop's real keychain.
class TestBannerSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLockedKeyringIsSaidAndGoes();
};

void TestBannerSession::aLockedKeyringIsSaidAndGoes()
{
    const auto simulator = simulate(
        R"([{"provider": "cloudflare-pages", "target": "shop-web", "flow": "git", "at": -90}])");
    QVERIFY(simulator);
    const SimulatedAccount known = simulator->accounts().constFirst();
    Account account = known.account;
    account.name = u"web"_s;
    QTemporaryDir folder;
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(PROVIDER_DIR)};
    Engine engine(Paths::below(folder.path()), std::make_unique<KeychainStore>(), options);
    const auto written = QCoro::waitFor(engine.secrets().write(account.name, known.secret));
    QVERIFY(written);
    QVERIFY(engine.accounts().add(account));
    QVERIFY(lockKeyring());

    MainWindow window(engine);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    engine.start();
    const auto *area = window.findChild<BannerArea *>();
    QTRY_COMPARE_WITH_TIMEOUT(area->banners().size(), 1, 30000);
    const Banner *banner = area->banners().first();
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->accessibleName().startsWith(u"Keychain locked: web (Cloudflare)."_s),
        qPrintable(banner->accessibleName()));
    QCOMPARE(simulator->requestCount(), 0);

    QVERIFY(unlockKeyring());
    auto *button = banner->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Unlock keychain…"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(area->banners().isEmpty(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(simulator->requestCount() > 0, 30000);
}

QTEST_MAIN(TestBannerSession)
#include "tst_bannersession.moc"
