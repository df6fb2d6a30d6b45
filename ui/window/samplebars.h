// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Landfall {

/// Three made-up deployments, good, running and failed: what the list will look like.
class SampleBars : public QWidget {
    Q_OBJECT
public:
    explicit SampleBars(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Landfall
