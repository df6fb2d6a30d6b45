// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/paintmoment.h"

#include <deployment.h>
#include <forecast.h>

#include <QScrollArea>
#include <QTimer>

#include <optional>

class QPushButton;

namespace Landfall {

class DetailsHeader;
class ErrorTree;
class InstanceSection;
class LogTable;
class PartTable;
class PlainLabel;
class PropertyTable;
class StageBar;
class StageTable;

/// All that is known about one deployment. A new state of the same deployment changes what is shown
/// in place; the scroll position stays.
class DetailsPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    /// None shows a line that asks for a selection. `staleSince`, `forecast`: see PaintMoment.
    void setDeployment(const std::optional<Deployment> &deployment,
        const QDateTime &staleSince = {}, const std::optional<Forecast> &forecast = {});
    /// The deployment behind a row of the list and what its model knows of it; none for other rows.
    void showRow(const QModelIndex &index);

    /// Shows the deployment, comes up where the panel was hidden, and puts the keyboard on the
    /// failed log.
    void showFailedLog(const Deployment &deployment);

    [[nodiscard]] const std::optional<Deployment> &deployment() const { return m_deployment; }

    /// Nobody can see the panel while false: nothing ticks.
    void setAwake(bool isAwake);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buttons();
    void addSections();
    QWidget *section(PlainLabel *heading, const QList<QWidget *> &widgets);
    void fill(const Deployment &deployment);
    void showTimes();

    std::optional<Deployment> m_deployment;
    QDateTime m_staleSince;
    std::optional<Forecast> m_forecast;
    QTimer m_clock;
    bool m_isAwake = true;
    QWidget *m_content = nullptr;
    PlainLabel *m_nothing = nullptr;
    DetailsHeader *m_header = nullptr;
    QPushButton *m_dashboard = nullptr;
    QPushButton *m_site = nullptr;
    StageBar *m_bar = nullptr;
    StageTable *m_stages = nullptr;
    PlainLabel *m_legend = nullptr;
    PlainLabel *m_partHeading = nullptr;
    PartTable *m_parts = nullptr;
    InstanceSection *m_instances = nullptr;
    LogTable *m_logs = nullptr;
    ErrorTree *m_errors = nullptr;
    PropertyTable *m_properties = nullptr;
    QWidget *m_stageSection = nullptr;
    QWidget *m_partSection = nullptr;
    QWidget *m_instanceSection = nullptr;
    QWidget *m_logSection = nullptr;
    QWidget *m_errorSection = nullptr;
};

} // namespace Landfall
