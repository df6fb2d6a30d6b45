// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/plainlabel.h"

namespace Landfall {

/// A sentence about what is wrong with what stands above it. Hidden until there is one.
class ProblemLabel : public PlainLabel {
    Q_OBJECT
public:
    explicit ProblemLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColor();
};

} // namespace Landfall
