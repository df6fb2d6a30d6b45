// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/logcomparemodel.h"

#include <logs/logcomparison.h>
#include <logs/logreader.h>

#include <QWidget>

class QTableView;

namespace Landfall {

class Engine;
class PlainLabel;

/// Two logs side by side: F8 and Shift+F8 step through what only one has, Ctrl+C copies the lines
/// that are selected. Reads both when it is made. A window of its own; deletes itself when closed.
class LogCompareWindow : public QWidget {
    Q_OBJECT
public:
    /// `sessions` must outlive this.
    LogCompareWindow(Sessions &sessions, const Account &account, const OfferedLog &left,
        const OfferedLog &right, QWidget *parent = nullptr);

private:
    void build();
    void compare();
    void showRows();
    void step(bool isBackwards);
    void copy();
    [[nodiscard]] QString problems() const;

    LogReader m_left;
    LogReader m_right;
    const QString m_leftName;
    const QString m_rightName;
    LogComparison m_comparison;
    LogCompareModel m_model;
    PlainLabel *m_state;
    QTableView *m_table;
};

/// Opens a window that compares two logs of one account; the engine must outlive it.
void openLogComparison(Engine &engine, const Account &account, const OfferedLog &left,
    const OfferedLog &right, QWidget *parent);

} // namespace Landfall
