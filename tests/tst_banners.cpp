// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakesecrets.h"
#include "support/faultserver.h"
#include "support/simulatorclient.h"
#include "support/tlsfiles.h"

#include <accounts/accountdialog.h>
#include <accounts/fieldeditor.h>
#include <timeline/timelineview.h>
#include <window/banner.h>
#include <window/bannerarea.h>
#include <window/mainwindow.h>
#include <window/sidebar.h>
#include <window/windowactions.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000;
const QString name = u"web"_s;

BannerNote note(const QString &account, BannerNote::Severity severity = BannerNote::Warning)
{
    BannerNote note;
    note.account = account;
    note.severity = severity;
    note.title = u"Title of %1."_s.arg(account);
    note.text = u"Text"_s;
    return note;
}

QList<BannerNote> notes(const QStringList &accounts)
{
    QList<BannerNote> all;
    for (const QString &account : accounts)
        all.append(note(account));
    return all;
}

QStringList shown(const BannerArea &area)
{
    QStringList accounts;
    for (const Banner *banner : area.banners())
        accounts.append(banner->note().account);
    return accounts;
}

QPushButton *more(const BannerArea &area)
{
    return area.findChild<QPushButton *>(u"more"_s);
}

std::unique_ptr<Simulator> playing(quint16 port = 0)
{
    // One that goes on, beside those that are over.
    const QByteArray building = R"({"provider": "cloudflare-pages", "target": "site", "at": -5,
        "steps": [{"after": 0, "latest_stage": {"name": "build", "status": "active"}}]})";
    auto simulator =
        std::make_unique<Simulator>(*parseScenario(SimulatorClient::scenario(building)));
    return simulator->listen(port) ? std::move(simulator) : nullptr;
}

/// A window on the simulator, with the real plugin and secrets of the test's.
struct Desk {
    std::unique_ptr<Simulator> simulator = playing();
    QTemporaryDir folder;
    FakeSecrets *secrets = nullptr;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<MainWindow> window;

    explicit Desk(double speed = 20)
    {
        auto store = std::make_unique<FakeSecrets>();
        secrets = store.get();
        Engine::Options options;
        options.pluginFolders = QStringList {QStringLiteral(PROVIDER_DIR)};
        options.speed = speed;
        engine = std::make_unique<Engine>(Paths::below(folder.path()), std::move(store), options);
        window = std::make_unique<MainWindow>(*engine);
        window->show();
    }

    void start(const QMap<QString, QString> &fields = {})
    {
        const SimulatedAccount known = simulator->accounts().constFirst();
        secrets->secrets.insert(name, known.secret);
        Account account = known.account;
        account.name = name;
        account.fields.insert(fields);
        QVERIFY(engine->accounts().add(account));
        engine->start();
    }
    void startWithRows()
    {
        start();
        QTRY_VERIFY_WITH_TIMEOUT(engine->model().rowCount() > 0, patience);
        QVERIFY(banners().isEmpty());
    }

    [[nodiscard]] BannerArea &area() const { return *window->findChild<BannerArea *>(); }
    [[nodiscard]] QList<Banner *> banners() const { return area().banners(); }
    [[nodiscard]] QString firstName() const
    {
        return banners().isEmpty() ? QString() : banners().first()->accessibleName();
    }
    [[nodiscard]] bool hasStaleRows() const
    {
        const DeploymentModel &model = engine->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(DeploymentModel::StaleRole).toDateTime().isValid())
                return true;
        }
        return false;
    }
    [[nodiscard]] QString markOfAccount() const
    {
        const SidebarModel &entries = window->findChild<Sidebar *>()->entries();
        return entries.indexOf({Scope::OfAccount, name, {}, {}})
            .data(SidebarModel::TroubleIconRole)
            .toString();
    }
    [[nodiscard]] bool saysNothingIsUpToDate() const
    {
        for (const QLabel *label : window->statusBar()->findChildren<QLabel *>()) {
            if (label->text() == u"Nothing is up to date"_s)
                return label->isVisible();
        }
        return false;
    }
};

} // namespace

class TestBanners : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsThreeAtMost();
    void aDismissedOneComesBackWithItsCause();
    void changesItsWordsInPlace();
    void readsNoCountDownAloud();
    void worksByKeys();
    void movesTheFocusOn();
    void aRefusedTokenIsSaidAndGoes();
    void aRateLimitIsSaidAndGoes();
    void aLockedKeychainIsSaidAndGoes();
    void anOutageIsSaidAndGoes();
    void aCertificateIsNamedWithItsReason_data();
    void aCertificateIsNamedWithItsReason();
    void aCaFileThatCannotBeUsedIsSaid_data();
    void aCaFileThatCannotBeUsedIsSaid();
    void opensTheAccountAtTheField();
    void escapeClearsTheFilterFirst();
    void fitsANarrowWindow();
};

void TestBanners::showsThreeAtMost()
{
    BannerArea area;
    area.setNotes({});
    QVERIFY(area.isHidden());
    area.setNotes(notes({u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(!area.isHidden());
    QVERIFY(more(area)->isHidden());
    area.setNotes(notes({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
    QCOMPARE(shown(area), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(!more(area)->isHidden());
    QVERIFY(more(area)->text().contains(u"2"_s));
    more(area)->click();
    QCOMPARE(shown(area).size(), 5);
    more(area)->click();
    QCOMPARE(shown(area).size(), 3);
    more(area)->click();
    area.setNotes(notes({u"a"_s, u"e"_s}));
    QVERIFY(more(area)->isHidden());
    // What came later is folded away again.
    area.setNotes(notes({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(shown(area).size(), 3);
}

void TestBanners::aDismissedOneComesBackWithItsCause()
{
    BannerArea area;
    QSignalSpy isShown(&area, &BannerArea::shownChanged);
    area.setNotes(notes({u"a"_s, u"b"_s}));
    area.banners().first()->findChild<QToolButton *>()->click();
    QCOMPARE(shown(area), QStringList {u"b"_s});
    // Other words, the same cause.
    QList<BannerNote> later = notes({u"a"_s, u"b"_s});
    later.first().text = u"Other"_s;
    area.setNotes(later);
    QCOMPARE(shown(area), QStringList {u"b"_s});
    area.setNotes(notes({u"b"_s}));
    area.setNotes(notes({u"a"_s, u"b"_s}));
    QCOMPARE(shown(area), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(area.dismissOne());
    QVERIFY(area.dismissOne());
    QVERIFY(!area.dismissOne());
    QVERIFY(area.isHidden());
    QCOMPARE(isShown.size(), 2);
}

void TestBanners::changesItsWordsInPlace()
{
    BannerArea area;
    area.setNotes(notes({u"a"_s, u"b"_s}));
    const QList<Banner *> before = area.banners();
    area.setNotes({note(u"b"_s, BannerNote::Error), note(u"a"_s)});
    QCOMPARE(area.banners(), QList<Banner *>({before.at(1), before.at(0)}));
    QCOMPARE(area.banners().first()->note().severity, BannerNote::Error);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QVERIFY(before.at(1)->y() < before.at(0)->y());
    QVERIFY(before.at(0)->height() >= 36);
}

void TestBanners::readsNoCountDownAloud()
{
    Banner banner;
    BannerNote limit = note(u"a"_s);
    limit.countdown = u", in 3:29."_s;
    banner.setNote(limit);
    const auto labels = banner.findChildren<QLabel *>();
    const auto showing = [&](const QString &text) {
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(showing(u"3:29"_s));
    const QString before = banner.accessibleName();
    limit.countdown = u", in 3:28."_s;
    banner.setNote(limit);
    QVERIFY(showing(u"3:28"_s));
    QCOMPARE(banner.accessibleName(), before);
    QCOMPARE(before, u"Title of a. Text"_s);
    for (const QLabel *label : labels)
        QVERIFY(!label->accessibleName().isEmpty() && !label->accessibleName().contains(u':'));
    for (const QAbstractButton *button : banner.findChildren<QAbstractButton *>())
        QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
}

void TestBanners::worksByKeys()
{
    BannerArea area;
    QSignalSpy asked(&area, &BannerArea::actionRequested);
    QSignalSpy unlock(&area, &BannerArea::unlockRequested);
    BannerNote locked = note(u"b"_s);
    locked.action = BannerNote::Unlock;
    area.setNotes({note(u"a"_s), locked});
    area.show();
    area.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    QVERIFY(area.focusFirst());
    Banner *first = area.banners().at(0);
    Banner *second = area.banners().at(1);
    QVERIFY(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<BannerNote>().account, u"a"_s);

    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(first->findChild<QPushButton *>()->hasFocus());
    QTest::keyClick(first->findChild<QPushButton *>(), Qt::Key_Tab);
    QVERIFY(first->findChild<QToolButton *>()->hasFocus());
    QTest::keyClick(first->findChild<QToolButton *>(), Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Enter);
    QCOMPARE(unlock.size(), 1);
    QCOMPARE(unlock.at(0).at(0).toString(), u"b"_s);
    QCOMPARE(asked.size(), 1);

    QTest::keyClick(second, Qt::Key_Delete);
    QCOMPARE(shown(area), QStringList {u"a"_s});
    QVERIFY(first->hasFocus());
}

void TestBanners::movesTheFocusOn()
{
    Desk desk;
    BannerArea &area = desk.area();
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    const auto *actions = desk.window->findChild<WindowActions *>();
    QVERIFY(!actions->firstMessage->isEnabled());
    area.setNotes(notes({u"a"_s}));
    QVERIFY(actions->firstMessage->isEnabled());
    auto *list = desk.window->findChild<TimelineView *>();
    list->setFocus();
    QTest::keyClick(desk.window.get(), Qt::Key_F7);
    QVERIFY(area.banners().first()->hasFocus());
    QTest::keyClick(area.banners().first(), Qt::Key_Delete);
    QVERIFY(area.isHidden());
    QVERIFY(!actions->firstMessage->isEnabled());
    QVERIFY(!area.isAncestorOf(QApplication::focusWidget()));
}

void TestBanners::aRefusedTokenIsSaidAndGoes()
{
    Desk desk;
    desk.startWithRows();
    desk.simulator->addFault({u"pages"_s, u"401"_s, 1});
    QTRY_COMPARE_WITH_TIMEOUT(desk.banners().size(), 1, patience);
    QVERIFY2(desk.firstName().startsWith(u"Sign-in expired: web (Cloudflare)."_s),
        qPrintable(desk.firstName()));
    QCOMPARE(desk.banners().first()->findChild<QPushButton *>()->text(), u"Sign in again…"_s);
    QVERIFY(desk.hasStaleRows());
    QVERIFY(desk.engine->model().rowCount() > 0);
    QTRY_COMPARE(desk.markOfAccount(), u"key"_s);
    QTRY_VERIFY(desk.saysNothingIsUpToDate());

    desk.engine->watcher().refresh(name);
    QTRY_VERIFY_WITH_TIMEOUT(desk.banners().isEmpty(), patience);
    QVERIFY(!desk.hasStaleRows());
    QTRY_COMPARE(desk.markOfAccount(), QString());
    QTRY_VERIFY(!desk.saysNothingIsUpToDate());
}

void TestBanners::aRateLimitIsSaidAndGoes()
{
    // At the services' own pace: the pause is 5 s.
    Desk desk(1);
    desk.startWithRows();
    desk.simulator->addFault({u"pages"_s, u"429"_s, 1});
    desk.engine->watcher().refresh(name);
    QTRY_COMPARE_WITH_TIMEOUT(desk.banners().size(), 1, patience);
    QVERIFY2(desk.firstName().startsWith(u"Rate limited: web (Cloudflare)."_s),
        qPrintable(desk.firstName()));
    QVERIFY(desk.firstName().contains(u"next request at"_s));
    QTRY_COMPARE(desk.markOfAccount(), u"clock"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.banners().isEmpty(), patience);
    QTRY_COMPARE(desk.markOfAccount(), QString());
}

void TestBanners::aLockedKeychainIsSaidAndGoes()
{
    Desk desk;
    desk.secrets->error = Error(Error::KeychainLocked, u"The keychain is locked."_s);
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.banners().size(), 1, patience);
    QVERIFY2(desk.firstName().startsWith(u"Keychain locked: web (Cloudflare)."_s),
        qPrintable(desk.firstName()));
    QTRY_COMPARE(desk.markOfAccount(), u"lock"_s);
    QCOMPARE(desk.simulator->requestCount(), 0);

    desk.secrets->error.reset();
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_F7);
    QTest::keyClick(desk.banners().first(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.banners().isEmpty(), patience);
    QTRY_VERIFY(desk.engine->model().rowCount() > 0);
}

void TestBanners::anOutageIsSaidAndGoes()
{
    Desk desk;
    desk.startWithRows();
    const quint16 port = desk.simulator->port();
    desk.simulator.reset();
    QTRY_COMPARE_WITH_TIMEOUT(desk.banners().size(), 1, patience);
    QVERIFY2(desk.firstName().startsWith(u"Offline since "_s), qPrintable(desk.firstName()));
    QVERIFY(desk.engine->watcher().accountStates().first().failures >= 2);
    QTRY_COMPARE(desk.markOfAccount(), u"offline"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasStaleRows(), patience);

    desk.simulator = playing(port);
    QVERIFY(desk.simulator);
    desk.banners().first()->findChild<QPushButton *>()->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.banners().isEmpty(), patience);
    QVERIFY(!desk.hasStaleRows());
}

void TestBanners::aCertificateIsNamedWithItsReason_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("self-signed") << u"selfsigned.pem"_s
                                 << QStringList {u"“self-signed.test”"_s, u"self-signed"_s};
    QTest::newRow("expired") << u"expired.pem"_s
                             << QStringList {u"“expired.test”"_s, u"expired on 20"_s};
    QTest::newRow("another host") << u"wronghost.pem"_s
                                  << QStringList {u"“wronghost.test”"_s, u"not for 127.0.0.1"_s};
}

void TestBanners::aCertificateIsNamedWithItsReason()
{
    QFETCH(QString, certificate);
    QFETCH(QStringList, words);
    const FaultServer server(TlsFiles::presenting(certificate),
        [](QTcpSocket &socket, const QByteArray &) { socket.write(FaultServer::answer(200)); });
    Desk desk;
    desk.start(
        {{u"base_url"_s, server.url().toString()}, {u"ca_file"_s, TlsFiles::path(u"ca.pem"_s)}});
    QTRY_COMPARE_WITH_TIMEOUT(desk.banners().size(), 1, patience);
    const QString said = desk.firstName();
    QVERIFY2(said.startsWith(u"Certificate refused: web (Cloudflare)."_s), qPrintable(said));
    for (const QString &word : words)
        QVERIFY2(said.contains(word), qPrintable(said));
    QCOMPARE(server.bytesReceived(), 0);
    QCOMPARE(desk.banners().first()->findChildren<QPushButton *>().size(), 1);
}

void TestBanners::aCaFileThatCannotBeUsedIsSaid_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"/nonexistent/ca.pem"_s << u"cannot be read"_s;
    QTest::newRow("a folder") << u"/"_s << u"cannot be read"_s;
    QTest::newRow("empty") << u"/dev/null"_s << u"cannot be read"_s;
    QTest::newRow("no certificate") << TlsFiles::path(u"make.sh"_s) << u"no certificate"_s;
}

void TestBanners::aCaFileThatCannotBeUsedIsSaid()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    Desk desk;
    desk.start({{u"ca_file"_s, file}});
    QTRY_COMPARE_WITH_TIMEOUT(desk.banners().size(), 1, patience);
    const QString said = desk.firstName();
    QVERIFY2(said.contains(file) && said.contains(words), qPrintable(said));
    QCOMPARE(desk.banners().first()->note().action, BannerNote::Edit);
    QCOMPARE(desk.simulator->requestCount(), 0);
}

void TestBanners::opensTheAccountAtTheField()
{
    Desk desk;
    desk.start();
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    BannerNote limit = note(name);
    limit.action = BannerNote::RefreshLessOften;
    Q_EMIT desk.area().actionRequested(limit);
    QPointer<AccountDialog> dialog = desk.window->findChild<AccountDialog *>();
    QVERIFY(dialog);
    const auto field = [&] {
        const QWidget *focus = dialog->focusWidget();
        for (const FieldEditor *editor : dialog->findChildren<FieldEditor *>()) {
            if (focus && (editor == focus || editor->isAncestorOf(focus)))
                return editor->field();
        }
        return AccountField();
    };
    QCOMPARE(field().key, u"requests_per_minute"_s);
    dialog->reject();
    QTRY_VERIFY(!dialog);

    limit.action = BannerNote::EnterSecret;
    Q_EMIT desk.area().actionRequested(limit);
    dialog = desk.window->findChild<AccountDialog *>();
    QVERIFY(dialog);
    QVERIFY(field().secret);
}

void TestBanners::escapeClearsTheFilterFirst()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    desk.area().setNotes(notes({u"a"_s}));
    auto *edit = desk.window->findChild<QLineEdit *>();
    edit->setFocus();
    edit->setText(u"x"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(edit->text(), QString());
    QCOMPARE(desk.banners().size(), 1);
    QTest::keyClick(desk.window.get(), Qt::Key_Escape);
    QCOMPARE(desk.banners().size(), 0);
}

void TestBanners::fitsANarrowWindow()
{
    Desk desk;
    BannerNote wordy = note(u"a"_s);
    wordy.text = QStringList(20, u"many words"_s).join(u' ');
    desk.area().setNotes({wordy, note(u"b"_s)});
    QVERIFY(QTest::qWaitForWindowExposed(desk.window.get()));
    desk.window->resize(700, 600);
    const Banner *first = desk.banners().at(0);
    const Banner *second = desk.banners().at(1);
    QTRY_VERIFY(first->height() > 36);
    QCOMPARE(desk.window->width(), 700);
    QTRY_VERIFY(first->width() > 680 && first->width() <= 700);
    QVERIFY(first->isVisible() && second->isVisible());
    QCOMPARE(second->height(), 36);
    QTRY_COMPARE(second->y(), first->y() + first->height());
    const auto *close = first->findChild<QToolButton *>();
    QVERIFY(first->rect().contains(close->geometry()));
    const auto *list = desk.window->findChild<Sidebar *>();
    const int below = desk.area().mapTo(desk.window.get(), QPoint(0, desk.area().height())).y();
    QTRY_VERIFY(list->mapTo(desk.window.get(), QPoint()).y() >= below - 1);

    desk.window->resize(1360, 800);
    QTRY_VERIFY(first->width() > 1300);
    QTRY_COMPARE(second->y(), first->y() + first->height());
}

QTEST_MAIN(TestBanners)
#include "tst_banners.moc"
