// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Landfall {

/// Text from the network made fit for one line of a label or a cell: cut to `limit` characters
/// before anything lays it out, line breaks as blanks, and every character that cannot be seen but
/// changes what is seen (bidirectional and zero-width controls) spelled out as ‹U+202E›.
[[nodiscard]] QString visibleText(const QString &text, qsizetype limit = 200);

/// The same for several lines: line breaks stay.
[[nodiscard]] QString visibleLines(const QString &text, qsizetype limit = 2000);

/// What setToolTip() and QToolTip may be given for a plain text: escaped, so that it is never taken
/// for markup, and cut to 2000 characters. Empty stays empty.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Landfall
