// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detailtable.h"

#include "timeline/phasestyle.h"

#include <deployment.h>

#include <QStandardItemModel>

namespace Landfall {

/// The stages of a deployment: mark, word, whether their times are the provider's (▎) or were seen
/// while polling (/), start and duration.
class StageTable : public DetailTable {
    Q_OBJECT
public:
    enum Column { MarkColumn, NameColumn, SourceColumn, StartColumn, DurationColumn, ColumnCount };

    explicit StageTable(QWidget *parent = nullptr);

    /// `now` (UTC) ends the stage under way.
    void setDeployment(const Deployment &deployment, const QDateTime &now);

private:
    void setStage(int row, const Stage &stage, const QDateTime &now);
    void setFinalWord(int row, const Deployment &deployment);
    void setMark(int row, Look look);
    void setCell(int row, Column column, const QString &text, const QString &spoken = {});

    QStandardItemModel m_model;
};

} // namespace Landfall
