// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Landfall {

/// Six grey rows where the list will be, while the first answer is on its way. Nothing moves.
class PlaceholderRows : public QWidget {
    Q_OBJECT
public:
    explicit PlaceholderRows(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Landfall
