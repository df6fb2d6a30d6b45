// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/paintmoment.h"

#include <deployment.h>

#include <QWidget>

namespace Landfall {

class QuietLabel;
class StageBar;
class StageTable;

/// The stages of a deployment: bar, its first and last time below, table, and what the marks mean.
class StageSection : public QWidget {
    Q_OBJECT
public:
    explicit StageSection(QWidget *parent = nullptr);

    void setDeployment(const Deployment &deployment);
    /// What goes on with time.
    void setMoment(const PaintMoment &moment);

private:
    Deployment m_deployment;
    StageBar *m_bar = nullptr;
    QuietLabel *m_start = nullptr;
    QuietLabel *m_end = nullptr;
    StageTable *m_table = nullptr;
    QuietLabel *m_legend = nullptr;
};

} // namespace Landfall
