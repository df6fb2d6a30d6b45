// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagesection.h"

#include "stagetable.h"
#include "timeline/formatting.h"
#include "timeline/stagebar.h"
#include "widgets/fonts.h"
#include "widgets/plainlabel.h"
#include "widgets/quietlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::DetailsPanel)
};

bool hasObserved(const Deployment &deployment)
{
    return std::any_of(deployment.stages.begin(), deployment.stages.end(),
        [](const Stage &stage) { return stage.observed; });
}

QString legendOf(const Deployment &deployment)
{
    return hasObserved(deployment) ? Text::tr("▎ reported by the provider   / ≈ seen while polling")
                                   : Text::tr("▎ reported by the provider");
}

QString endText(const Deployment &deployment, const PaintMoment &moment)
{
    if (deployment.finished.isValid()) {
        const bool isSeen = !deployment.stages.isEmpty() && deployment.stages.last().observed;
        return (isSeen ? u"≈"_s : QString()) + formatClock(deployment.finished);
    }
    if (moment.staleSince.isValid())
        return Text::tr("as of %1").arg(formatClock(moment.staleSince));
    return isOver(deployment) ? QString() : Text::tr("now %1").arg(formatClock(moment.now));
}

} // namespace

StageSection::StageSection(QWidget *parent)
    : QWidget(parent), m_bar(new StageBar), m_start(new QuietLabel(QString())),
      m_end(new QuietLabel(QString())), m_table(new StageTable), m_legend(new QuietLabel(QString()))
{
    auto *heading = new PlainLabel(tr("Stages"));
    heading->setFont(headingFont(font()));
    for (QuietLabel *label : {m_start, m_end})
        label->setWordWrap(false);
    auto *times = new QHBoxLayout;
    times->addWidget(m_start);
    times->addStretch(1);
    times->addWidget(m_end);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading);
    layout->addWidget(m_bar);
    layout->addLayout(times);
    layout->addWidget(m_table);
    layout->addWidget(m_legend);
}

void StageSection::setDeployment(const Deployment &deployment)
{
    m_deployment = deployment;
    m_bar->setDeployment(deployment);
    m_legend->setText(legendOf(deployment));
    m_start->setText(formatClock(deployment.created));
}

void StageSection::setMoment(const PaintMoment &moment)
{
    m_end->setText(endText(m_deployment, moment));
    m_bar->setMoment(moment);
    m_table->setDeployment(m_deployment, moment.now);
}

} // namespace Landfall
