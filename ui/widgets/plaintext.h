// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <visibletext.h>

#include <QString>

class QWidget;

namespace Landfall {

/// What setToolTip() and QToolTip may be given for a plain text: escaped, so that it is never taken
/// for markup, and cut to 2000 characters. Empty stays empty.
[[nodiscard]] QString plainToolTip(const QString &text);

/// Gives a widget that tool tip. It is the widget's accessible description as well: Qt would read
/// the tool tip's markup to people.
void setPlainToolTip(QWidget &widget, const QString &text);

} // namespace Landfall
