// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/samples.h"

#include <accounts/problemlabel.h>
#include <demo.h>
#include <memorystore.h>
#include <simulator.h>
#include <slotcopy/confirmationline.h>
#include <slotcopy/copynote.h>
#include <slotcopy/hookdialog.h>

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

QString hookAccount(Engine &engine)
{
    for (const Account &account : engine.accounts().accounts()) {
        if (account.provider == "flightcontrol"_L1)
            return account.name;
    }
    return {};
}

/// The dialog of the demo's account, with the real plugin against the simulator.
struct Desk {
    Demo &demo;
    QPointer<HookDialog> dialog;
    QSignalSpy started;

    explicit Desk(Demo &demo_)
        : demo(demo_), dialog(new HookDialog(demo.engine(), hookAccount(demo.engine()))),
          started(dialog.data(), &HookDialog::started)
    {
        dialog->show();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(edit().isEnabled(), patience); }();
    }
    ~Desk() { delete dialog; }

    [[nodiscard]] QComboBox &labels() const { return *dialog->findChild<QComboBox *>(); }
    [[nodiscard]] QLineEdit &edit() const
    {
        return *dialog->findChild<ConfirmationLine *>()->findChild<QLineEdit *>();
    }
    [[nodiscard]] QPushButton &start() const
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == "Start deployment"_L1)
                return *button;
        }
        qFatal("no button");
    }
    [[nodiscard]] QString problem() const { return dialog->findChild<ProblemLabel *>()->text(); }
    void type()
    {
        edit().clear();
        QTest::keyClicks(&edit(), labels().currentData().toString());
    }
    void save(const QString &name)
    {
        const QByteArray folder = qgetenv("LANDFALL_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        for (const auto &[look, palette] : {std::pair {"dark", Samples::darkPalette()},
                 std::pair {"light", Samples::lightPalette()}}) {
            QApplication::setPalette(palette);
            QTest::qWait(50);
            QVERIFY(dialog->grab().save(
                QDir(QString::fromLocal8Bit(folder))
                    .filePath(u"hook-%1-%2.png"_s.arg(name, QLatin1StringView(look)))));
        }
    }
};

} // namespace

class HookDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void asksForTheLabel();
    void startsOneDeployment();
    void saysThatNobodyKnowsAndAsksAnew();
    void neverShowsTheAddress();
    void saysThatThereAreNone();

private:
    Demo m_demo;
};

void HookDialogTest::initTestCase()
{
    QVERIFY(m_demo.start());
    m_demo.engine().start();
}

void HookDialogTest::asksForTheLabel()
{
    Desk desk(m_demo);
    QVERIFY(desk.labels().count() > 0);
    QVERIFY(!desk.start().isEnabled());
    QVERIFY(!desk.start().isDefault() && !desk.start().autoDefault());
    QTest::keyClicks(&desk.edit(), desk.labels().currentData().toString().toUpper());
    QVERIFY(!desk.start().isEnabled());
    desk.type();
    QVERIFY(desk.start().isEnabled());
    QTest::keyClick(&desk.edit(), Qt::Key_Return);
    QVERIFY(desk.dialog && desk.dialog->isVisible());
    QVERIFY(desk.start().isEnabled());
    if (desk.labels().count() > 1) {
        desk.labels().setCurrentIndex(1);
        QTRY_VERIFY(desk.edit().isEnabled());
        QVERIFY(!desk.start().isEnabled());
    }
    QVERIFY(desk.started.isEmpty());
}

void HookDialogTest::startsOneDeployment()
{
    Desk desk(m_demo);
    desk.type();
    desk.save(u"typed"_s);
    desk.dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
    QTest::keyClick(desk.dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(desk.started.size(), 1, patience);
    QTRY_VERIFY(!desk.dialog);
    Deployment begun;
    begun.provider = u"flightcontrol"_s;
    begun.account = desk.started.at(0).at(0).toString();
    begun.id = desk.started.at(0).at(1).toString();
    QVERIFY(!begun.id.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_demo.engine().model().rowOf(begun) >= 0, patience);
}

void HookDialogTest::saysThatNobodyKnowsAndAsksAnew()
{
    Desk desk(m_demo);
    QVERIFY(!desk.dialog->findChild<CopyNote *>()->isVisible());
    m_demo.simulator().addFault({u"/api/deploy-hook"_s, u"lost"_s, 1});
    desk.type();
    desk.start().click();
    QVERIFY(!desk.start().isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(desk.problem().contains(u"may have been started or not"_s), patience);
    auto *note = desk.dialog->findChild<CopyNote *>();
    QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), patience);
    QVERIFY2(note->text().contains(u"is unknown"_s), qPrintable(note->text()));
    QTRY_VERIFY(desk.edit().isEnabled());
    QVERIFY(note->height() >= note->heightForWidth(note->width()));
    QVERIFY(desk.edit().text().isEmpty());
    QVERIFY(!desk.start().isEnabled());
    QVERIFY(desk.started.isEmpty());
    desk.save(u"unknown"_s);
    desk.type();
    desk.start().click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.started.size(), 1, patience);
}

void HookDialogTest::neverShowsTheAddress()
{
    Desk desk(m_demo);
    QString shown;
    for (const QLabel *label : desk.dialog->findChildren<QLabel *>())
        shown += label->text() + label->toolTip() + label->accessibleName();
    for (int i = 0; i < desk.labels().count(); ++i)
        shown += desk.labels().itemText(i) + desk.labels().itemData(i, Qt::ToolTipRole).toString();
    QVERIFY(!shown.contains(u"http"_s) && !shown.contains(u"/deploy-hook/"_s));
    QVERIFY(!shown.contains(u"landfall-simulator-hook"_s));
}

void HookDialogTest::saysThatThereAreNone()
{
    QTemporaryDir folder;
    Engine::Options options;
    options.pluginFolders = {QStringLiteral(PROVIDER_DIR)};
    Engine engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options);
    QVERIFY(engine.accounts().add(Account(u"flight"_s, u"flightcontrol"_s)));
    HookDialog dialog(engine, u"flight"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *problem = dialog.findChild<ProblemLabel *>();
    QTRY_VERIFY2(problem->text().contains(u"no deploy hook yet"_s), qPrintable(problem->text()));
    QVERIFY(!dialog.findChild<QComboBox *>()->isEnabled());
}

QTEST_MAIN(HookDialogTest)

#include "tst_hookdialog.moc"
