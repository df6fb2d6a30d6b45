// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspanel.h"

#include "detailfacts.h"
#include "detailsbuttons.h"
#include "detailsheader.h"
#include "errortree.h"
#include "instancesection.h"
#include "logtable.h"
#include "parttable.h"
#include "propertytable.h"
#include "stagesection.h"
#include "timeline/rowtext.h"
#include "widgets/fonts.h"
#include "widgets/plainlabel.h"

#include <deploymentmodel.h>

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr int margin = 12;
constexpr int smallestWidth = 320;
constexpr auto offersDelay = 300ms;

} // namespace

DetailsPanel::DetailsPanel(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget), m_nothing(new PlainLabel),
      m_header(new DetailsHeader), m_buttons(new DetailsButtons), m_stages(new StageSection),
      m_parts(new PartTable), m_instances(new InstanceSection), m_logs(new LogTable),
      m_errors(new ErrorTree), m_properties(new PropertyTable)
{
    setAccessibleName(tr("Details"));
    setFrameStyle(Box | Plain);
    setForegroundRole(QPalette::Window); // a frame only with the focus
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(scaledLength(smallestWidth, fontMetrics()));
    m_nothing->setText(tr("Select a deployment to see its stages, errors and addresses."));
    m_nothing->setWordWrap(true);

    addSections();
    auto *body = new QWidget;
    auto *page = new QVBoxLayout(body);
    page->setContentsMargins(margin, margin, margin, margin);
    page->addWidget(m_nothing);
    page->addWidget(m_content);
    page->addStretch(1);
    setWidget(body);

    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &DetailsPanel::showTimes);
    m_offersTimer.setSingleShot(true);
    m_offersTimer.setInterval(offersDelay);
    connect(&m_offersTimer, &QTimer::timeout, this, &DetailsPanel::askForOffers);
    connectTables();
    setDeployment(std::nullopt);
}

void DetailsPanel::connectTables()
{
    const auto request = [this](const LogWish &wish) {
        if (m_deployment)
            Q_EMIT logRequested(*m_deployment, wish);
    };
    connect(m_buttons, &DetailsButtons::logRequested, this, [request](const QString &logId) {
        request({logId, {}, {}});
    });
    connect(m_logs, &LogTable::logRequested, this,
        [request](const QString &logId, const QString &machine) {
            request({logId, machine, {}});
        });
    connect(m_errors, &ErrorTree::findRequested, this, [request](const QString &words) {
        request({{}, {}, words});
    });
    for (DetailTable *table : findChildren<DetailTable *>()) {
        connect(table, &DetailTable::rowReached, this, [this, table](const QRect &place) {
            const QPoint middle = table->viewport()->mapTo(widget(), place.center());
            ensureVisible(middle.x(), middle.y(), 0, place.height());
        });
    }
}

void DetailsPanel::addSections()
{
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(margin);
    layout->addWidget(m_header);
    layout->addWidget(m_buttons);
    layout->addWidget(m_stages);
    m_partHeading = new PlainLabel;
    m_partSection = section({m_partHeading, m_parts});
    m_instanceHeading = new PlainLabel(tr("Instances"));
    m_logHeading = new PlainLabel(tr("Logs"));
    m_logSection = section({m_instanceHeading, m_instances, m_logHeading, m_logs});
    m_errorSection = section({new PlainLabel(tr("Errors")), m_errors});
    for (QWidget *part : {m_partSection, m_logSection, m_errorSection})
        layout->addWidget(part);
    layout->addWidget(section({new PlainLabel(tr("Properties")), m_properties}));
}

QWidget *DetailsPanel::section(const QList<QWidget *> &widgets)
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *widget : widgets) {
        if (auto *heading = qobject_cast<PlainLabel *>(widget))
            heading->setFont(headingFont(font()));
        layout->addWidget(widget);
    }
    return part;
}

void DetailsPanel::setDeployment(const std::optional<Deployment> &deployment,
    const QDateTime &staleSince, const std::optional<Forecast> &forecast)
{
    const bool same =
        deployment && m_deployment && deploymentKey(*deployment) == deploymentKey(*m_deployment);
    if (same && deployment == m_deployment && staleSince == m_staleSince && forecast == m_forecast)
        return;
    m_deployment = deployment;
    m_staleSince = staleSince;
    m_forecast = forecast;
    m_nothing->setVisible(!deployment);
    m_content->setVisible(deployment.has_value());
    if (deployment)
        fill(*deployment);
    if (!same)
        verticalScrollBar()->setValue(0);
    planOffers();
}

void DetailsPanel::showRow(const QModelIndex &index)
{
    const QVariant deployment = index.data(DeploymentModel::DeploymentRole);
    const QVariant forecast = index.data(DeploymentModel::ForecastRole);
    setDeployment(
        deployment.isValid() ? std::optional(deployment.value<Deployment>()) : std::nullopt,
        index.data(DeploymentModel::StaleRole).toDateTime(),
        forecast.isValid() ? std::optional(forecast.value<Forecast>()) : std::nullopt);
}

void DetailsPanel::setLogOffers(LogOffers &offers)
{
    m_offers = &offers;
    connect(&offers, &LogOffers::answered, this, [this](const QString &key) {
        if (m_deployment && deploymentKey(*m_deployment) == key)
            showLogs(*m_deployment);
    });
}

void DetailsPanel::setCommands(const QList<QAction *> &commands)
{
    m_buttons->setCommands(commands);
}

/// Who only steps through the list asks for nothing.
void DetailsPanel::planOffers()
{
    if (m_offers && m_deployment && failedLogOf(*m_deployment) && isVisible() && m_isAwake)
        m_offersTimer.start();
    else
        m_offersTimer.stop();
}

void DetailsPanel::askForOffers()
{
    if (m_offers && m_deployment)
        m_offers->ask(*m_deployment);
}

void DetailsPanel::fill(const Deployment &deployment)
{
    m_buttons->setDeployment(deployment);
    m_stages->setVisible(!deployment.stages.isEmpty());
    m_stages->setDeployment(deployment);
    m_partSection->setVisible(!deployment.parts.isEmpty());
    m_partHeading->setText(isRun(deployment) ? tr("Actions") : tr("Services"));
    m_parts->setAccessibleName(m_partHeading->text());
    m_instances->setCounts(deployment.instances.value_or(InstanceCounts()));
    showLogs(deployment);
    const QList<Problem> errors = errorsOf(deployment);
    m_errorSection->setVisible(!errors.isEmpty());
    m_errors->setErrors(errors, !deployment.logs.isEmpty());
    m_properties->setProperties(propertiesOf(deployment));
    showTimes();
}

/// Below the instances that they are of, where there are any.
void DetailsPanel::showLogs(const Deployment &deployment)
{
    const bool hasInstances = deployment.instances.has_value();
    const bool hasLogs = !deployment.logs.isEmpty();
    m_instanceHeading->setVisible(hasInstances);
    m_instances->setVisible(hasInstances);
    m_logHeading->setVisible(hasLogs && !hasInstances);
    m_logs->setVisible(hasLogs);
    m_logSection->setVisible(hasInstances || hasLogs);
    m_logs->setLogs(deployment.logs,
        m_offers ? m_offers->answerOf(deployment) : std::optional<LogOffers::Answer>());
}

void DetailsPanel::showTimes()
{
    if (!m_deployment)
        return;
    PaintMoment moment;
    moment.now = QDateTime::currentDateTimeUtc();
    moment.animate = false;
    moment.staleSince = m_staleSince;
    // As in the list: nobody knows how it goes on while the account is silent.
    if (m_staleSince.isNull())
        moment.forecast = m_forecast;
    m_header->setDeployment(*m_deployment, moment);
    m_stages->setMoment(moment);
    m_parts->setParts(m_deployment->parts, moment.now);
    if (isOver(*m_deployment) || !isVisible() || !m_isAwake)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void DetailsPanel::setAwake(bool isAwake)
{
    m_isAwake = isAwake;
    planOffers();
    showTimes();
}

void DetailsPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    planOffers();
    showTimes();
}

void DetailsPanel::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    m_offersTimer.stop();
    QScrollArea::hideEvent(event);
}

void DetailsPanel::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    setForegroundRole(QPalette::Highlight);
}

void DetailsPanel::focusOutEvent(QFocusEvent *event)
{
    QScrollArea::focusOutEvent(event);
    setForegroundRole(QPalette::Window);
}

void DetailsPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    // Later, when the children have the new palette too.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &DetailsPanel::showTimes, Qt::QueuedConnection);
}

} // namespace Landfall
