// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopyprogress.h"

namespace Landfall {

class SlotCopyProgress::Private { };

SlotCopyProgress::SlotCopyProgress(Engine &, const ActionRecord &, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>())
{
}

SlotCopyProgress::~SlotCopyProgress() = default;

} // namespace Landfall
