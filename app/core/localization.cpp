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

/// Loads the user's language, or `fallback` where that is not there.
void install(
    QCoreApplication &app, const QString &name, const QString &folder, const QString &fallback = {})
{
    auto translator = std::make_unique<QTranslator>();
    const bool loaded = translator->load(QLocale(), name, u"_"_s, folder)
        || (!fallback.isEmpty() && translator->load(fallback, folder));
    if (!loaded)
        return;
    translator->setParent(&app);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

void installTranslations(QCoreApplication &app)
{
    install(app, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has the plural forms, so it serves every language that is missing.
    install(app, u"landfall"_s, u":/i18n"_s, u"landfall_en"_s);
}

} // namespace Landfall
