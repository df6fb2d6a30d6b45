// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspanel.h"

#include "detailsheader.h"
#include "errortree.h"
#include "instancesection.h"
#include "links.h"
#include "logtable.h"
#include "parttable.h"
#include "propertytable.h"
#include "stagetable.h"
#include "timeline/rowtext.h"
#include "timeline/stagebar.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plainlabel.h"

#include <deploymentmodel.h>

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int margin = 12;
constexpr int smallestWidth = 320;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::DetailsPanel)
};

QList<Property> propertiesOf(const Deployment &deployment)
{
    QList<Property> properties {{Text::tr("Site"), deployment.url, Property::Address}};
    for (const QString &alias : deployment.aliases)
        properties.append({Text::tr("Alias"), alias, Property::Address});
    properties.append({{Text::tr("Branch"), deployment.branch},
        {Text::tr("Commit"), deployment.commit, Property::Id},
        {Text::tr("Message"), deployment.message}, {Text::tr("Author"), deployment.author},
        {Text::tr("Trigger"), deployment.trigger}, {Text::tr("Account"), deployment.account},
        {Text::tr("Id"), ref(deployment), Property::Id}});
    for (auto entry = deployment.properties.begin(); entry != deployment.properties.end();
         ++entry) {
        const bool isWords = entry.value().contains(u' ');
        properties.append({entry.key(), entry.value(), isWords ? Property::Words : Property::Id});
    }
    return properties;
}

QString legendOf(const Deployment &deployment)
{
    const bool observed = std::any_of(deployment.stages.begin(), deployment.stages.end(),
        [](const Stage &stage) { return stage.observed; });
    return observed ? Text::tr("▎ reported by the provider   / ≈ seen while polling")
                    : Text::tr("▎ reported by the provider");
}

/// The deployment's own errors, then those of its parts below each one's name.
QList<Problem> errorsOf(const Deployment &deployment)
{
    QList<Problem> errors = deployment.errors;
    for (const Part &part : deployment.parts) {
        if (!part.errors.isEmpty())
            errors.append({part.name, {}, {}, part.errors});
    }
    return errors;
}

} // namespace

DetailsPanel::DetailsPanel(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget), m_nothing(new PlainLabel),
      m_header(new DetailsHeader), m_bar(new StageBar), m_stages(new StageTable),
      m_legend(new PlainLabel), m_parts(new PartTable), m_instances(new InstanceSection),
      m_logs(new LogTable), m_errors(new ErrorTree), m_properties(new PropertyTable)
{
    setAccessibleName(tr("Details"));
    setFrameStyle(Box | Plain);
    setForegroundRole(QPalette::Window); // a frame only with the focus
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(scaledLength(smallestWidth, fontMetrics()));
    m_nothing->setText(tr("Select a deployment to see its stages, errors and addresses."));
    m_nothing->setWordWrap(true);
    m_legend->setFont(smallFont(font()));

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
    setDeployment(std::nullopt);
}

void DetailsPanel::addSections()
{
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(margin);
    layout->addWidget(m_header);
    layout->addWidget(buttons());
    m_partHeading = new PlainLabel;
    m_stageSection = section(new PlainLabel(tr("Stages")), {m_bar, m_stages, m_legend});
    m_partSection = section(m_partHeading, {m_parts});
    m_instanceSection = section(new PlainLabel(tr("Instances")), {m_instances});
    m_logSection = section(new PlainLabel(tr("Logs")), {m_logs});
    m_errorSection = section(new PlainLabel(tr("Errors")), {m_errors});
    for (QWidget *part :
        {m_stageSection, m_partSection, m_instanceSection, m_logSection, m_errorSection})
        layout->addWidget(part);
    layout->addWidget(section(new PlainLabel(tr("Properties")), {m_properties}));
}

QWidget *DetailsPanel::buttons()
{
    auto *row = new QWidget;
    m_dashboard = new QPushButton(icon(u"open-external"_s), tr("Open in dashboard"));
    m_site = new QPushButton(icon(u"site"_s), tr("Open site"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_dashboard);
    layout->addWidget(m_site);
    layout->addStretch(1);
    connect(m_dashboard, &QPushButton::clicked, this,
        [this] { openExternal(m_deployment.value_or(Deployment()).dashboardUrl); });
    connect(m_site, &QPushButton::clicked, this,
        [this] { openExternal(m_deployment.value_or(Deployment()).url); });
    return row;
}

QWidget *DetailsPanel::section(PlainLabel *heading, const QList<QWidget *> &widgets)
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    heading->setFont(headingFont(font()));
    layout->addWidget(heading);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
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

void DetailsPanel::showFailedLog(const Deployment &deployment)
{
    setDeployment(deployment);
    if (QWidget *dock = parentWidget())
        dock->show();
    if (deployment.logs.isEmpty())
        return;
    m_logs->focusFirst();
    ensureWidgetVisible(m_logSection);
}

void DetailsPanel::fill(const Deployment &deployment)
{
    m_dashboard->setEnabled(openableUrl(deployment.dashboardUrl).has_value());
    m_site->setEnabled(openableUrl(deployment.url).has_value());
    m_stageSection->setVisible(!deployment.stages.isEmpty());
    m_bar->setDeployment(deployment);
    m_legend->setText(legendOf(deployment));
    m_partSection->setVisible(!deployment.parts.isEmpty());
    m_partHeading->setText(isRun(deployment) ? tr("Actions") : tr("Services"));
    m_parts->setAccessibleName(m_partHeading->text());
    m_logSection->setVisible(!deployment.logs.isEmpty());
    m_logs->setLogs(deployment.logs);
    m_instanceSection->setVisible(deployment.instances.has_value());
    m_instances->setCounts(deployment.instances.value_or(InstanceCounts()));
    const QList<Problem> errors = errorsOf(deployment);
    m_errorSection->setVisible(!errors.isEmpty());
    m_errors->setErrors(errors);
    m_properties->setProperties(propertiesOf(deployment));
    showTimes();
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
    m_bar->setMoment(moment);
    m_stages->setDeployment(*m_deployment, moment.now);
    m_parts->setParts(m_deployment->parts, moment.now);
    if (isOver(*m_deployment) || !isVisible() || !m_isAwake)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void DetailsPanel::setAwake(bool isAwake)
{
    m_isAwake = isAwake;
    showTimes();
}

void DetailsPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    showTimes();
}

void DetailsPanel::hideEvent(QHideEvent *event)
{
    m_clock.stop();
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
