// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scriptedaccounts.h"

#include <memorystore.h>
#include <widgets/plainlabel.h>
#include <window/watchdialog.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

QByteArray answering(const QByteArray &id, const QByteArray &phase)
{
    return R"({"deployments": [{"id": ")" + id + R"(", "phase": ")" + phase + R"("}]})";
}

const QByteArray answeringNothing = R"({"deployments": []})";
const QByteArray notAnswering = R"({"get": "http://127.0.0.1:1/"})";

/// The dialog on an engine with one account of the scripted provider, which has the field
/// `deployments`.
struct Desk {
    QTemporaryDir folder;
    ScriptedAccounts service;
    Engine engine;
    QPointer<WatchDialog> dialog;

    Desk() : engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options())
    {
        service.setScript(u"work"_s, answering("d-1", "running"));
        QVERIFY(engine.accounts().add(service.account(u"work"_s)));
        dialog = new WatchDialog(engine);
        dialog->open();
    }
    ~Desk() { delete dialog; }

    static Engine::Options options()
    {
        Engine::Options result;
        result.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
        return result;
    }

    void type(const QString &text) const { dialog->findChild<QLineEdit *>()->setText(text); }

    [[nodiscard]] QString finding() const
    {
        return dialog->findChild<QLineEdit *>()->accessibleDescription();
    }
    [[nodiscard]] QCheckBox *keep() const { return dialog->findChild<QCheckBox *>(); }
    [[nodiscard]] QPushButton *ok() const
    {
        return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    [[nodiscard]] QString kept()
    {
        return engine.accounts().account(u"work"_s)->field(u"deployments"_s);
    }
};

} // namespace

class WatchDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhoseAReferenceIs()
    {
        Desk desk;
        QVERIFY(!desk.ok()->isEnabled());
        QVERIFY(desk.keep()->isHidden());
        desk.type(u"nothing like it"_s);
        QVERIFY(!desk.ok()->isEnabled());
        QVERIFY(desk.finding().contains(u"“nothing like it” fits none"_s));
        desk.type(u"  test:D-1 "_s);
        QVERIFY(desk.ok()->isEnabled());
        QVERIFY(!desk.keep()->isHidden());
        QVERIFY2(desk.finding().contains(u"Test service, account “work”: d-1"_s),
            qPrintable(desk.finding()));
    }

    void opensAndKeeps()
    {
        Desk desk;
        QSignalSpy opened(desk.dialog, &WatchDialog::opened);
        desk.type(u"d-1"_s);
        desk.ok()->click();
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).value<Deployment>().id, u"d-1"_s);
        QCOMPARE(desk.kept(), u"d-1"_s);
        QTRY_VERIFY(!desk.dialog);
    }

    void opensWithoutKeeping()
    {
        Desk desk;
        desk.engine.start();
        desk.service.setScript(u"work"_s, answering("d-2", "running"));
        QSignalSpy opened(desk.dialog, &WatchDialog::opened);
        desk.type(u"d-2"_s);
        desk.keep()->setChecked(false);
        desk.ok()->click();
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(desk.kept(), QString());
    }

    void errorsKeepWhatWasTyped()
    {
        Desk desk;
        desk.service.setScript(u"work"_s, answeringNothing);
        desk.type(u"d-7"_s);
        QTest::keyClick(desk.dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(desk.finding().contains(u"no such deployment"_s));
        QVERIFY(desk.dialog->isVisible());
        QCOMPARE(desk.dialog->findChild<QLineEdit *>()->text(), u"d-7"_s);
        QVERIFY(desk.ok()->isEnabled());
        QCOMPARE(desk.kept(), QString());

        desk.service.setScript(u"work"_s, answering("d-7", "failed"));
        QSignalSpy opened(desk.dialog, &WatchDialog::opened);
        desk.ok()->click();
        QTRY_COMPARE(opened.size(), 1);
    }

    void mayBeClosedWhileAsking()
    {
        Desk desk;
        desk.service.setScript(u"work"_s, notAnswering);
        desk.type(u"d-1"_s);
        desk.ok()->click();
        delete desk.dialog;
        QTest::qWait(50);
        QCOMPARE(desk.kept(), QString());
    }
};

QTEST_MAIN(WatchDialogTest)
#include "tst_watchdialog.moc"
