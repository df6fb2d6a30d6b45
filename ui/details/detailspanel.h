// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/logwindows.h"
#include "timeline/paintmoment.h"

#include <deployment.h>
#include <forecast.h>

#include <QScrollArea>
#include <QTimer>

#include <optional>

class QAction;

namespace Landfall {

class DetailsButtons;
class DetailsHeader;
class ErrorTree;
class InstanceSection;
class LogOffers;
class LogTable;
class PartTable;
class PlainLabel;
class PropertyTable;
class StageSection;

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

    /// Where the names of failed instances' logs come from, asked when the details of such a
    /// deployment are looked at. Must outlive this.
    void setLogOffers(LogOffers &offers);

    /// The window's commands about the selected deployment, for the menu "More".
    void setCommands(const QList<QAction *> &commands);

    [[nodiscard]] const std::optional<Deployment> &deployment() const { return m_deployment; }

    /// Nobody can see the panel while false: nothing ticks.
    void setAwake(bool isAwake);

Q_SIGNALS:
    void logRequested(const Landfall::Deployment &deployment, const Landfall::LogWish &wish);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addSections();
    void connectTables();
    QWidget *section(const QList<QWidget *> &widgets);
    void fill(const Deployment &deployment);
    void showLogs(const Deployment &deployment);
    void planOffers();
    void askForOffers();
    void showTimes();

    std::optional<Deployment> m_deployment;
    QDateTime m_staleSince;
    std::optional<Forecast> m_forecast;
    QTimer m_clock;
    QTimer m_offersTimer;
    LogOffers *m_offers = nullptr;
    bool m_isAwake = true;
    QWidget *m_content = nullptr;
    PlainLabel *m_nothing = nullptr;
    DetailsHeader *m_header = nullptr;
    DetailsButtons *m_buttons = nullptr;
    StageSection *m_stages = nullptr;
    PlainLabel *m_partHeading = nullptr;
    PartTable *m_parts = nullptr;
    PlainLabel *m_instanceHeading = nullptr;
    InstanceSection *m_instances = nullptr;
    PlainLabel *m_logHeading = nullptr;
    LogTable *m_logs = nullptr;
    ErrorTree *m_errors = nullptr;
    PropertyTable *m_properties = nullptr;
    QWidget *m_partSection = nullptr;
    QWidget *m_logSection = nullptr; ///< of the instances too
    QWidget *m_errorSection = nullptr;
};

} // namespace Landfall
