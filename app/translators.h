// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

namespace Landfall {

/// Qt's words and ours in the user's language, for the application object there is; made after it.
class Translators {
public:
    Translators();

private:
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace Landfall
