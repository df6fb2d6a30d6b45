// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instancesection.h"

#include "timeline/instancebar.h"
#include "widgets/marklabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Landfall {

namespace {

constexpr int barHeight = 12;

} // namespace

InstanceSection::InstanceSection(QWidget *parent)
    : QWidget(parent), m_succeeded(new MarkLabel(this)), m_inProgress(new MarkLabel(this)),
      m_failed(new MarkLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, barHeight + 4, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_succeeded);
    layout->addWidget(m_inProgress);
    layout->addWidget(m_failed);
    layout->addStretch(1);
}

void InstanceSection::setCounts(const InstanceCounts &counts)
{
    m_counts = counts;
    m_succeeded->setContent(Look::Succeeded, tr("%n succeeded", nullptr, counts.succeeded));
    m_inProgress->setContent(Look::Running, tr("%n in progress", nullptr, counts.inProgress));
    m_failed->setContent(Look::Failed, tr("%n failed", nullptr, counts.failed));
    m_succeeded->setVisible(counts.succeeded > 0);
    m_inProgress->setVisible(counts.inProgress > 0);
    m_failed->setVisible(counts.failed > 0);
    update();
}

void InstanceSection::paintEvent(QPaintEvent *)
{
    PaintMoment still;
    still.animate = false;
    QPainter painter(this);
    paintInstanceBar(painter, m_counts, QRect(0, 0, width(), barHeight), palette(), still);
}

} // namespace Landfall
