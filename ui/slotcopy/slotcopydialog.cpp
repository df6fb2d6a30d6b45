// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopydialog.h"

namespace Landfall {

class SlotCopyDialog::Private { };

SlotCopyDialog::SlotCopyDialog(Engine &, const Start &, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>())
{
    setAttribute(Qt::WA_DeleteOnClose);
}

SlotCopyDialog::~SlotCopyDialog() = default;

} // namespace Landfall
