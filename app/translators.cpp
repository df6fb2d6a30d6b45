// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Landfall {

Translators::Translators()
{
    const QLocale locale;
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English is needed too: its file has the plural forms.
    if (m_own.load(locale, u"landfall"_s, u"_"_s, u":/i18n"_s)
        || m_own.load(u":/i18n/landfall_en"_s))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace Landfall
