// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detailtable.h"

#include <deployment.h>

#include <QStandardItemModel>

namespace Landfall {

/// The errors of a deployment and their details, to any depth, all open until somebody closes one.
/// Enter, a double click and "Find in log" of the context menu lead to a log.
class ErrorTree : public DetailTable {
    Q_OBJECT
public:
    explicit ErrorTree(QWidget *parent = nullptr);

    /// What somebody closed stays closed as long as it is there; `hasLog`: there is one to look in.
    void setErrors(const QList<Problem> &errors, bool hasLog);

Q_SIGNALS:
    /// Words that a log may carry.
    void findRequested(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void find(const QModelIndex &index);

    QStandardItemModel m_model;
    QList<Problem> m_errors;
    QAction *m_find = nullptr;
};

} // namespace Landfall
