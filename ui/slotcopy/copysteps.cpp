// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copysteps.h"

#include "details/markdelegate.h"
#include "timeline/formatting.h"
#include "timeline/phasestyle.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <QHeaderView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int timeWidth = 74;
constexpr int markWidth = 28;
constexpr int requestWidth = 318;

/// The service's own word about the copy; all else is observed.
bool isReported(const CopyStep &step)
{
    return step.phase == Phase::Succeeded && step.request.startsWith("POST "_L1);
}

} // namespace

CopySteps::CopySteps(QWidget *parent) : DetailTable(parent), m_model(0, ColumnCount)
{
    setAccessibleName(tr("What happened"));
    m_model.setHorizontalHeaderLabels({tr("Time"), QString(), tr("Request"), tr("Outcome")});
    setModel(&m_model);
    setItemDelegateForColumn(MarkColumn, new MarkDelegate(this));
    setHeaderHidden(true);
    header()->setMinimumSectionSize(markWidth);
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setStretchLastSection(true);
    header()->resizeSection(TimeColumn, scaledLength(timeWidth, fontMetrics()));
    header()->resizeSection(MarkColumn, markWidth);
    header()->resizeSection(RequestColumn, scaledLength(requestWidth, fontMetrics()));
}

void CopySteps::setSteps(const QList<CopyStep> &steps)
{
    const bool goesOn =
        steps.size() >= m_steps.size() && std::equal(m_steps.begin(), m_steps.end(), steps.begin());
    if (!goesOn)
        m_model.removeRows(0, m_model.rowCount());
    for (qsizetype i = goesOn ? m_steps.size() : 0; i < steps.size(); ++i)
        append(steps.at(i));
    m_steps = steps;
}

void CopySteps::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    DetailTable::drawRow(painter, option, index);
    if (index.row() + 1 == m_model.rowCount())
        return;
    painter->setPen(gridLine(palette()));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void CopySteps::append(const CopyStep &step)
{
    const Look look = lookOf(step.phase);
    QList<QStandardItem *> cells;
    const auto add = [&](const QString &text) {
        cells.append(new QStandardItem(text));
        cells.last()->setToolTip(plainToolTip(text));
        cells.last()->setSizeHint({0, lineHeight() + 2});
    };
    add(formatClock(step.at));
    add({});
    add(visibleText(step.request));
    add(visibleText(step.outcome));
    cells.at(MarkColumn)->setData(int(look), MarkDelegate::LookRole);
    cells.at(MarkColumn)->setData(lookName(look), Qt::AccessibleTextRole);
    cells.at(RequestColumn)->setFont(fixedFont(font()));
    if (isReported(step))
        cells.at(OutcomeColumn)->setFont(strongFont(font()));
    cells.at(TimeColumn)->setToolTip(plainToolTip(formatMoment(step.at)));
    m_model.appendRow(cells);
}

} // namespace Landfall
