// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logs/logline.h"

namespace Landfall {

/// Where the escape sequence ends whose ESC stands before `start`; one without an end takes the
/// rest of the line. `start` itself when what follows the ESC is no sequence.
[[nodiscard]] qsizetype endOfSequence(QByteArrayView line, qsizetype start);

/// Changes the style as a sequence (without its ESC) asks for; one that is not about style (SGR)
/// does nothing.
void applySequence(QByteArrayView sequence, AnsiStyle &style);

} // namespace Landfall
