// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliberatedialog.h"

#include <QKeyEvent>

namespace Landfall {

void DeliberateDialog::keyPressEvent(QKeyEvent *event)
{
    // QDialog would press its default button.
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

} // namespace Landfall
