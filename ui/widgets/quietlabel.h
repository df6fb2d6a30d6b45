// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plainlabel.h"

namespace Landfall {

/// Text in the secondary colour that wraps; a remark is smaller than what it belongs to.
class QuietLabel : public PlainLabel {
    Q_OBJECT
public:
    enum Size { Remark, Full };

    explicit QuietLabel(const QString &text, QWidget *parent = nullptr, Size size = Remark);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColor();
};

} // namespace Landfall
