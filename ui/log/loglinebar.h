// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;

namespace Landfall {

/// Where a person says which line to go to.
class LogLineBar : public QWidget {
    Q_OBJECT
public:
    explicit LogLineBar(QWidget *parent = nullptr);

    /// Shows it and puts the keyboard into it.
    void open();

Q_SIGNALS:
    void wanted(qsizetype line); ///< from 0
    void closed();

private:
    QLineEdit *m_number = nullptr;
};

} // namespace Landfall
