// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagebar.h"

#include "ghostlayout.h"
#include "rowtext.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <deploymenttext.h>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Landfall {

namespace {

constexpr int barHeight = 20;
constexpr int overhang = 1; // the closing bar of a canceled stage

} // namespace

StageBar::StageBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Stages"));
}

void StageBar::setDeployment(const Deployment &deployment)
{
    m_deployment = deployment;
    setAccessibleDescription(visibleText(spokenStages(m_deployment)));
    update();
}

void StageBar::setMoment(const PaintMoment &moment)
{
    m_moment = moment;
    update();
}

void StageBar::setWords(const BarWords &words)
{
    m_words = words;
    update();
}

QSize StageBar::sizeHint() const
{
    return {220, minimumSizeHint().height()};
}

QSize StageBar::minimumSizeHint() const
{
    const int text = QFontMetrics(labelFont(font())).height() + 4;
    return {60, std::max(barHeight, text) + 2 * overhang};
}

QRect StageBar::barRect() const
{
    return rect().adjusted(0, overhang, 0, -overhang);
}

void StageBar::showToolTip(const QPoint &pos, const QPoint &globalPos)
{
    const QDateTime end = endOfNews(m_moment);
    const BarForecast bar =
        layoutForecast(m_deployment, barRect(), m_moment.forecast, end, detailsBar);
    const auto segments = layoutStages(m_deployment, bar.seen, end, detailsBar);
    const auto stage = stageAt(segments, pos);
    const QString text = stage ? stageToolTip(m_deployment, *stage) : QString();
    QToolTip::showText(globalPos, plainToolTip(text), this);
}

bool StageBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showToolTip(help->pos(), help->globalPos());
    return true;
}

void StageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStageBar(painter, m_deployment, barRect(), palette(), m_moment, detailsBar, m_words);
}

} // namespace Landfall
