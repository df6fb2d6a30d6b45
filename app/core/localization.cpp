// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localization.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

void install(QCoreApplication &app, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(QLocale(), name, u"_"_s, folder)) {
        translator->setParent(&app);
        QCoreApplication::installTranslator(translator.release());
    }
}

} // namespace

void installTranslations(QCoreApplication &app)
{
    install(app, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(app, u"landfall"_s, u":/i18n"_s);
}

} // namespace Landfall
