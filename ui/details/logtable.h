// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detailtable.h"

#include <deployment.h>

#include <QStandardItemModel>

namespace Landfall {

/// The logs that a deployment names, those of what failed first. Enter or a double click opens an
/// address that may be opened, and copies any other.
class LogTable : public DetailTable {
    Q_OBJECT
public:
    explicit LogTable(QWidget *parent = nullptr);

    void setLogs(const QList<LogLink> &logs);

    /// Puts the keyboard on the first log, which is one of what failed where there is one.
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void append(const LogLink &log);

    QStandardItemModel m_model;
    QList<LogLink> m_logs;
};

} // namespace Landfall
