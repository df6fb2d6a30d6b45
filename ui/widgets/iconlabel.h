// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Landfall {

/// One of our icons as a picture beside a text, in the text's colour.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(const QString &iconName, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
};

} // namespace Landfall
