// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretedit.h"

#include "widgets/icon.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace Landfall {

SecretEdit::SecretEdit(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(Password);
    auto *reveal = addAction(icon(u"watch"_s), TrailingPosition);
    reveal->setText(tr("Show what is typed"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, this,
        [this](bool isShown) { setEchoMode(isShown ? Normal : Password); });
}

} // namespace Landfall
