// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintext.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype toolTipLimit = 2000;

} // namespace

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return text;
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(
        visibleLines(text, toolTipLimit).toHtmlEscaped());
}

void setPlainToolTip(QWidget &widget, const QString &text)
{
    widget.setToolTip(plainToolTip(text));
    widget.setAccessibleDescription(visibleLines(text, toolTipLimit));
}

} // namespace Landfall
