// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes pictures of the slot copy dialog, light and dark: slotcopy_screenshots FOLDER. Run by hand.

#include "copysamples.h"
#include "fakecopydesk.h"
#include "screenpalettes.h"

#include <slotcopy/choicecombo.h>
#include <slotcopy/confirmationline.h>
#include <slotcopy/siteconfigeditor.h>
#include <slotcopy/siteconfigmodel.h>
#include <slotcopy/slotcopydialog.h>
#include <widgets/primarybutton.h>

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

#include <cstdio>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr int settle = 300;
QDir folder; ///< where the pictures go

void save(QWidget &window, const QString &name)
{
    ScreenLook::save(window, folder, name);
}

std::shared_ptr<FakeCopyDesk> newDesk()
{
    auto desk = std::make_shared<FakeCopyDesk>();
    desk->names = {u"Azure"_s};
    desk->app = CopySamples::app(QDateTime::currentDateTimeUtc());
    desk->listing = CopySamples::targets();
    desk->config = QJsonObject {
        {u"alwaysOn"_s, false}, {u"numberOfWorkers"_s, 1}, {u"ftpsState"_s, u"AllAllowed"_s}};
    return desk;
}

SlotCopyDialog *opened(const std::shared_ptr<FakeCopyDesk> &desk)
{
    auto *dialog = new SlotCopyDialog(
        desk, std::make_shared<Clock>(), SlotCopyDialog::Start {u"Azure"_s, CopySamples::appId});
    dialog->show();
    QTest::qWait(settle);
    for (auto *combo : dialog->findChildren<ChoiceCombo *>()) {
        if (const int row = combo->findData(CopySamples::slotId(u"staging"_s));
            row >= 0 && combo->count() == 2)
            combo->setCurrentIndex(row);
    }
    QTest::qWait(settle);
    return dialog;
}

void tick(SlotCopyDialog *dialog)
{
    dialog->findChildren<QRadioButton *>().constLast()->click();
    const QJsonArray settings {
        QJsonObject {{u"name"_s, u"FEATURE_CHECKOUT"_s}, {u"value"_s, u"v2"_s}},
        QJsonObject {{u"name"_s, u"LOG_LEVEL"_s}, {u"value"_s, u"Debug"_s}}};
    auto *editor = dialog->findChild<SiteConfigEditor *>();
    editor->model().setOverrides(
        {{u"alwaysOn"_s, true}, {u"appSettings"_s, settings}, {u"ftpsState"_s, u"FtpsOnly"_s},
            {u"healthCheckPath"_s, u"/healthz"_s}, {u"numberOfWorkers"_s, 2}});
    editor->setCurrentPath(u"numberOfWorkers"_s);
}

void confirm(SlotCopyDialog *dialog)
{
    dialog->findChild<ConfirmationLine *>()->findChild<QLineEdit *>()->setText(u"staging"_s);
}

void photographDialog()
{
    SlotCopyDialog *dialog = opened(newDesk());
    save(*dialog, u"slot-copy-content"_s);
    tick(dialog);
    confirm(dialog);
    save(*dialog, u"slot-copy"_s);
    delete dialog;
}

void photographTrouble()
{
    std::shared_ptr<FakeCopyDesk> desk = newDesk();
    desk->beginError = Error(Error::Forbidden,
        u"The client does not have authorization to perform action "
        "'Microsoft.Web/sites/slotcopy/action'."_s,
        u"AuthorizationFailed"_s);
    SlotCopyDialog *dialog = opened(desk);
    confirm(dialog);
    dialog->findChild<PrimaryButton *>()->click();
    save(*dialog, u"slot-copy-refused"_s);
    delete dialog;
    desk = newDesk();
    desk->lookError = Error(Error::Network, u"No route to management.azure.com."_s);
    dialog = opened(desk);
    save(*dialog, u"slot-copy-offline"_s);
    delete dialog;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("slotcopy_screenshots FOLDER\n", stderr);
        return 2;
    }
    folder = QDir(QString::fromLocal8Bit(argv[1]));
    ScreenLook::take(application);
    photographDialog();
    photographTrouble();
    return 0;
}
