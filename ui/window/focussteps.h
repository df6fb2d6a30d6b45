// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace Landfall {

/// Moves the focus by so many of the panes that are visible, round and round; to the first when
/// none has it. One is visible.
void stepFocus(QList<QWidget *> panes, int step);

} // namespace Landfall
