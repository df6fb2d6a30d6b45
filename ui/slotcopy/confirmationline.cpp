// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confirmationline.h"

namespace Landfall {

ConfirmationLine::ConfirmationLine(const QString &, QWidget *parent) : QWidget(parent) { }

void ConfirmationLine::setConfirmation(const std::shared_ptr<Confirmation> &) { }

bool ConfirmationLine::isConfirmed() const
{
    return false;
}

QString ConfirmationLine::typed() const
{
    return {};
}

void ConfirmationLine::setClock(std::shared_ptr<const Clock>) { }

} // namespace Landfall
