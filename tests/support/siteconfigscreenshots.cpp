// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes pictures of the editor of settings beside the request, light and dark:
// landfall_siteconfig_screenshots FOLDER. Run by hand.

#include "screenpalettes.h"

#include <slotcopy/requestpreview.h>
#include <slotcopy/siteconfigeditor.h>
#include <slotcopy/siteconfigmodel.h>
#include <slotcopy/siteconfigtree.h>

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QTest>

#include <cstdio>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

QDir folder; ///< where the pictures go

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

void save(QWidget &window, const QString &name)
{
    ScreenLook::save(window, folder, name);
}

CopyRequest requestOf(const QJsonObject &siteConfig)
{
    const QJsonObject body {{u"siteConfig"_s, siteConfig}, {u"targetSlot"_s, u"staging"_s}};
    return {"POST",
        QUrl(u"https://management.azure.com/subscriptions/34adfa4f-cedf-4dc0-ba29-b6d1a69ab345"
             "/resourceGroups/rg-shop-prod/providers/Microsoft.Web/sites/larkfield-shop-api"
             "/slotcopy?api-version=2020-10-01"_s),
        QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

void photograph()
{
    QWidget window;
    auto *editor = new SiteConfigEditor(&window);
    auto *preview = new RequestPreview(&window);
    auto *layout = new QHBoxLayout(&window);
    layout->setSpacing(12);
    layout->addWidget(editor, 3);
    layout->addWidget(preview, 2);
    SiteConfigModel &model = editor->model();
    QObject::connect(editor, &SiteConfigEditor::changed, preview,
        [&] { preview->setRequest(requestOf(model.overrides()), model.count()); });
    QObject::connect(
        editor, &SiteConfigEditor::currentPathChanged, preview, &RequestPreview::setMarkedPath);
    model.setOverrides(object(R"({"alwaysOn": true, "appSettings": [
        {"name": "FEATURE_CHECKOUT", "value": "v2"}, {"name": "LOG_LEVEL", "value": "Debug"},
        {"name": "DB_PASSWORD", "value": "hunter2"}],
        "ftpsState": "FtpsOnly", "healthCheckPath": "/healthz", "numberOfWorkers": 2})"));
    window.resize(1040, 560);
    window.show();
    editor->setCurrentPath(u"appSettings[1].value"_s);
    editor->findChild<SiteConfigTree *>()->setFocus();
    save(window, u"siteconfig-items"_s);
    model.setCurrent(object(R"({"alwaysOn": false, "numberOfWorkers": 1, "ftpsState": "AllAllowed",
        "http20Enabled": true, "netFrameworkVersion": "v4.0"})"),
        u"staging"_s);
    model.setData(
        model.indexOf(u"ftpsState"_s).siblingAtColumn(SiteConfigModel::ValueColumn), u"Ftps"_s);
    editor->setCurrentPath(u"ftpsState"_s);
    save(window, u"siteconfig-fault"_s);
    editor->setCurrentPath(u"numberOfWorkers"_s);
    auto *tree = editor->findChild<SiteConfigTree *>();
    QTest::keyClick(tree, Qt::Key_F2);
    save(window, u"siteconfig-current"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("landfall_siteconfig_screenshots FOLDER\n", stderr);
        return 2;
    }
    folder = QDir(QString::fromLocal8Bit(argv[1]));
    ScreenLook::take(application);
    photograph();
    return 0;
}
