// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detailtable.h"

#include <deployment.h>

#include <QStandardItemModel>

namespace Landfall {

/// The errors of a deployment and their details, to any depth, all open.
class ErrorTree : public DetailTable {
    Q_OBJECT
public:
    explicit ErrorTree(QWidget *parent = nullptr);

    void setErrors(const QList<Problem> &errors);

private:
    QStandardItemModel m_model;
    QList<Problem> m_errors;
};

} // namespace Landfall
