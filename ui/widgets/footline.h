// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Landfall {

/// The line in a dialog between what is shown and what can be done.
class FootLine : public QWidget {
    Q_OBJECT
public:
    explicit FootLine(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Landfall
