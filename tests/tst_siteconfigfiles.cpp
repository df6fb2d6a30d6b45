// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/copysamples.h"
#include "support/dialogdriving.h"
#include "support/fakeclock.h"
#include "support/fakecopydesk.h"

#include <slotcopy/choicecombo.h>
#include <slotcopy/confirmationline.h>
#include <slotcopy/requestpreview.h>
#include <slotcopy/siteconfigeditor.h>
#include <slotcopy/siteconfigmodel.h>
#include <slotcopy/slotcopydialog.h>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

/// The dialog of a copy with settings, and a folder for its files.
struct Desk {
    QTemporaryDir folder;
    std::shared_ptr<FakeCopyDesk> answers = std::make_shared<FakeCopyDesk>();
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    QPointer<SlotCopyDialog> dialog;
    int asked = 0; ///< whether a file is to be replaced

    Desk()
    {
        answers->app = CopySamples::app(clock->today());
        answers->listing = CopySamples::targets();
        dialog = new SlotCopyDialog(
            answers, clock, SlotCopyDialog::Start {u"work"_s, CopySamples::appId});
        dialog->show();
        [&] { QVERIFY(DialogDriving::becomesActive(dialog)); }();
        for (auto *combo : dialog->findChildren<ChoiceCombo *>()) {
            if (combo->accessibleName() == "Slot to copy to"_L1)
                combo->setCurrentIndex(combo->findData(CopySamples::slotId(u"staging"_s)));
        }
        for (auto *button : dialog->findChildren<QRadioButton *>()) {
            if (button->text().contains("settings"_L1))
                button->click();
        }
    }
    ~Desk() { delete dialog; }

    [[nodiscard]] SiteConfigEditor &editor() const
    {
        return *dialog->findChild<SiteConfigEditor *>();
    }
    [[nodiscard]] SiteConfigModel &model() const { return editor().model(); }
    [[nodiscard]] QString said() const
    {
        for (const QLabel *label : editor().findChildren<QLabel *>()) {
            if (label->accessibleName() == "Import and export"_L1)
                return label->text();
        }
        return {};
    }
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        [&] {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(content), content.size());
        }();
        return file.fileName();
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// As a person does: the button, the name in the file dialog, its button. Whether a file is to
    /// be replaced is answered with `answer`.
    void choose(const QString &button, const QString &path,
        QMessageBox::StandardButton answer = QMessageBox::Yes)
    {
        DialogDriving::click(dialog, button);
        QPointer<QFileDialog> files = editor().findChild<QFileDialog *>();
        QVERIFY(files);
        QTRY_VERIFY(files->isVisible());
        files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QTimer answering;
        QObject::connect(&answering, &QTimer::timeout, files, [&] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                ++asked;
                box->button(answer)->click();
            }
        });
        answering.start(20);
        const bool opens = files->acceptMode() == QFileDialog::AcceptOpen;
        files->findChild<QDialogButtonBox *>()
            ->button(opens ? QDialogButtonBox::Open : QDialogButtonBox::Save)
            ->click();
        if (files && files->isVisible())
            files->reject();
        QTRY_VERIFY(!files);
    }
    void import(const QString &path) { choose(u"Import…"_s, path); }
};

} // namespace

/// Files of settings, by the buttons of the dialog.
class SiteConfigFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void takesAFile();
    void takesNothingOfABrokenFile_data();
    void takesNothingOfABrokenFile();
    void namesWhatItLeavesOut();
    void writesAndReadsAgain();
    void keepsNothingOfAReplacedFile();
    void keepsAFileThatIsNotToBeReplaced();
    void saysWhyAFileCannotBeWritten();
};

void SiteConfigFilesTest::takesAFile()
{
    Desk desk;
    desk.import(desk.write(u"config.json"_s,
        R"({"properties": {"alwaysOn": true, "numberOfWorkers": 2, "healthCheckPath": "/up"}})"));
    QCOMPARE(desk.said(), u"3 setting(s) taken."_s);
    QCOMPARE(desk.model().overrides(),
        (QJsonObject {
            {u"alwaysOn"_s, true}, {u"healthCheckPath"_s, u"/up"_s}, {u"numberOfWorkers"_s, 2}}));
    const QString shown = desk.dialog->findChild<RequestPreview *>()->text();
    QVERIFY2(shown.contains(u"\"healthCheckPath\": \"/up\""_s), qPrintable(shown));
}

void SiteConfigFilesTest::takesNothingOfABrokenFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut") << QByteArray(R"({"alwaysOn": false, "number)");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list") << QByteArray(R"([{"alwaysOn": false}])");
    QTest::newRow("a page") << QByteArray("<html><b>Sign in</b></html>");
    QTest::newRow("wrapped wrongly") << QByteArray(R"({"properties": "alwaysOn"})");
    QTest::newRow("too large") << QByteArray(1024 * 1024 + 1, ' ');
}

void SiteConfigFilesTest::takesNothingOfABrokenFile()
{
    QFETCH(const QByteArray, content);
    Desk desk;
    const QJsonObject before {{u"alwaysOn"_s, true}, {u"numberOfWorkers"_s, 3}};
    desk.model().setOverrides(before);
    const int steps = desk.model().undoStack().count();
    desk.import(desk.write(u"bad.json"_s, content));
    QVERIFY2(desk.said().startsWith(u"Nothing was taken. "_s), qPrintable(desk.said()));
    QVERIFY2(desk.said().size() > u"Nothing was taken. "_s.size(), qPrintable(desk.said()));
    QVERIFY(!desk.said().contains(u"<html>"_s));
    QCOMPARE(desk.model().overrides(), before);
    QCOMPARE(desk.model().undoStack().count(), steps);
}

/// What is not known is left out and named; what does not fit its type stays in its row, which says
/// so, and nothing can be sent. What was ticked before is one step of undo away.
void SiteConfigFilesTest::namesWhatItLeavesOut()
{
    Desk desk;
    const QJsonObject before {{u"webSocketsEnabled"_s, true}};
    desk.model().setOverrides(before);
    desk.import(desk.write(u"mixed.json"_s,
        R"({"alwaysOn": "yes", "colour<b>": "red", "numberOfWorkers": {"a": 1}, "cors": [],
            "ftpsState": "FtpsOnly", "appSettings": [{"name": "A", "value": 7}]})"));
    QCOMPARE(desk.said(), u"4 setting(s) taken. Left out: colour<b>, cors."_s);
    QStringList faults;
    for (const ConfigFault &fault : desk.model().faults()) {
        faults.append(fault.path);
        QVERIFY(!fault.message.isEmpty());
    }
    faults.sort();
    QCOMPARE(faults.join(u' '), u"alwaysOn appSettings[0].value numberOfWorkers"_s);
    DialogDriving::type(
        desk.dialog->findChild<ConfirmationLine *>()->findChild<QLineEdit *>(), u"staging"_s);
    QVERIFY(!DialogDriving::button(desk.dialog, u"Copy to staging"_s)->isEnabled());
    desk.model().undoStack().undo();
    QCOMPARE(desk.model().overrides(), before);
    QVERIFY(desk.model().faults().isEmpty());
    QVERIFY(DialogDriving::button(desk.dialog, u"Copy to staging"_s)->isEnabled());
}

void SiteConfigFilesTest::writesAndReadsAgain()
{
    Desk desk;
    const QJsonObject config {{u"alwaysOn"_s, true},
        {u"connectionStrings"_s,
            QJsonArray {QJsonObject {{u"connectionString"_s, u"hunter2"_s}, {u"name"_s, u"db"_s},
                {u"type"_s, u"MySql"_s}}}}};
    desk.model().setOverrides(config);
    desk.choose(u"Export…"_s, desk.path(u"mine"_s));
    const QString file = desk.path(u"mine.json"_s);
    QVERIFY2(
        desk.said().startsWith(u"2 setting(s) written, secrets too."_s), qPrintable(desk.said()));
    QCOMPARE(QFileInfo(file).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(Desk::read(file).contains("hunter2"));
    QCOMPARE(desk.asked, 0);
    Desk other;
    other.import(file);
    QCOMPARE(other.said(), u"2 setting(s) taken."_s);
    QCOMPARE(other.model().overrides(), config);
}

void SiteConfigFilesTest::keepsNothingOfAReplacedFile()
{
    Desk desk;
    const QString file = desk.write(u"mine.json"_s, R"({"publishingUsername": "hunter2"})");
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    desk.model().setOverrides({{u"alwaysOn"_s, true}});
    desk.choose(u"Export…"_s, file);
    QCOMPARE(desk.asked, 1);
    QCOMPARE(
        QJsonDocument::fromJson(Desk::read(file)).object(), (QJsonObject {{u"alwaysOn"_s, true}}));
    QVERIFY(!(QFileInfo(file).permissions() & QFile::ReadOther));
    QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files | QDir::Hidden),
        QStringList {u"mine.json"_s});
}

void SiteConfigFilesTest::keepsAFileThatIsNotToBeReplaced()
{
    Desk desk;
    const QByteArray content = R"({"publishingUsername": "hunter2"})";
    const QString file = desk.write(u"mine.json"_s, content);
    desk.model().setOverrides({{u"alwaysOn"_s, true}});
    desk.choose(u"Export…"_s, file, QMessageBox::No);
    QCOMPARE(desk.asked, 1);
    QCOMPARE(Desk::read(file), content);
    QVERIFY(desk.said().isEmpty());
    QCOMPARE(desk.model().count(), 1);
}

void SiteConfigFilesTest::saysWhyAFileCannotBeWritten()
{
    Desk desk;
    desk.model().setOverrides({{u"alwaysOn"_s, true}});
    const QString file = desk.write(u"real.json"_s, "{}");
    const QString link = desk.path(u"link.json"_s);
    QVERIFY(QFile::link(file, link));
    desk.choose(u"Export…"_s, link);
    QVERIFY2(desk.said().contains(u"symbolic link"_s), qPrintable(desk.said()));
    QCOMPARE(Desk::read(file), QByteArray("{}"));
    QCOMPARE(desk.model().count(), 1);
}

QTEST_MAIN(SiteConfigFilesTest)
#include "tst_siteconfigfiles.moc"
