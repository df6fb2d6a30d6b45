// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookdialog.h"

namespace Landfall {

class HookDialog::Private { };

HookDialog::HookDialog(Engine &, const QString &, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>())
{
}

HookDialog::~HookDialog() = default;

} // namespace Landfall
