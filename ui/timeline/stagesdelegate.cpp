// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagesdelegate.h"

#include "ghostlayout.h"
#include "rowpainting.h"
#include "rowtext.h"
#include "stagepainting.h"
#include "widgets/fonts.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int barHeight = 16;

QRect barRect(const QStyleOptionViewItem &option)
{
    const QRect line = rowLines(option).first;
    const int height = std::max(barHeight, QFontMetrics(labelFont(option.font)).height() + 2);
    return {line.left(), line.center().y() - height / 2 + 1, line.width(), height};
}

QColor wordColor(Look look, const QPalette &palette)
{
    switch (look) {
    case Look::Partial:
    case Look::Failed:
    case Look::Canceled:
    case Look::Stalled:
    case Look::Unknown:
        return lookColors(look, palette).strong;
    default:
        return palette.color(QPalette::Text);
    }
}

} // namespace

void StagesDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    const QStyleOptionViewItem &option = cell.option;
    painter.setFont(option.font);
    paintStageBar(painter, cell.deployment, barRect(option), option.palette, cell.moment);

    const Look look = lookOf(cell.deployment);
    QFont font = secondaryFont(option.font);
    if (look == Look::Failed || look == Look::Partial)
        font.setWeight(QFont::DemiBold);
    QRect line = rowLines(option).second;
    painter.setFont(font);
    painter.setPen(wordColor(look, option.palette));
    line.setLeft(line.left() + paintLine(painter, line, currentWord(cell.deployment)));

    const QString note = cell.runs > 0 ? tr("all %n run(s)", nullptr, cell.runs) : noteOf(cell);
    if (note.isEmpty())
        return;
    painter.setFont(secondaryFont(option.font));
    painter.setPen(secondaryText(option.palette));
    paintLine(painter, line, u" · "_s + note);
}

QString StagesDelegate::noteOf(const Cell &cell)
{
    const QString expected = forecastNote(cell.deployment, cell.moment.forecast, cell.moment.now);
    return expected.isEmpty() ? currentNote(cell.deployment, cell.moment.staleSince) : expected;
}

QString StagesDelegate::toolTip(const Cell &cell, const QPoint &pos) const
{
    const QDateTime end = endOfNews(cell.moment);
    const BarForecast bar =
        layoutForecast(cell.deployment, barRect(cell.option), cell.moment.forecast, end);
    const auto segments = layoutStages(cell.deployment, bar.seen, end);
    const auto stage = stageAt(segments, pos);
    if (stage)
        return stageToolTip(cell.deployment, *stage);
    const QString note = noteOf(cell);
    const QString word = currentWord(cell.deployment);
    return note.isEmpty() ? word : word + u" · "_s + note;
}

} // namespace Landfall
