// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagetable.h"

#include "markdelegate.h"
#include "timeline/formatting.h"
#include "timeline/phasestyle.h"
#include "timeline/stagelayout.h"
#include "widgets/plaintext.h"

#include <deploymenttext.h>

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int markWidth = 28;
constexpr int sourceWidth = 24;

QString approximate(const QString &text, bool observed)
{
    return observed && !text.isEmpty() ? u"≈"_s + text : text;
}

QString durationOf(const Stage &stage, const QDateTime &now)
{
    const QDateTime end = stage.ended.isValid() || isFinal(stage.phase) ? stage.ended : now;
    if (!stage.started.isValid() || !end.isValid())
        return {};
    return durationText(std::chrono::milliseconds(stage.started.msecsTo(end)));
}

/// The deployment's last word where no stage carries it, as App Service has one.
bool isFinalWord(const Deployment &deployment)
{
    if (!deployment.finished.isValid() || deployment.status.isEmpty()
        || deployment.stages.isEmpty())
        return false;
    return std::none_of(
        deployment.stages.begin(), deployment.stages.end(), [&deployment](const Stage &stage) {
            return stage.name == deployment.status || stage.status == deployment.status;
        });
}

} // namespace

StageTable::StageTable(QWidget *parent) : DetailTable(parent), m_model(0, ColumnCount)
{
    setAccessibleName(tr("Stages"));
    m_model.setHorizontalHeaderLabels(
        {QString(), tr("Stage"), QString(), tr("Start"), tr("Duration")});
    for (const Column column : {StartColumn, DurationColumn})
        m_model.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_model.horizontalHeaderItem(NameColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setModel(&m_model);
    setItemDelegateForColumn(MarkColumn, new MarkDelegate(this));
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(sourceWidth);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(MarkColumn, QHeaderView::Fixed);
    header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    header()->resizeSection(MarkColumn, markWidth);
}

void StageTable::setDeployment(const Deployment &deployment, const QDateTime &now)
{
    const bool hasFinalWord = isFinalWord(deployment);
    m_model.setRowCount(int(deployment.stages.size()) + (hasFinalWord ? 1 : 0));
    for (int row = 0; row < int(deployment.stages.size()); ++row)
        setStage(row, deployment.stages.at(row), now);
    if (hasFinalWord)
        setFinalWord(m_model.rowCount() - 1, deployment);
}

/// It is no stage: it has a moment and no duration.
void StageTable::setFinalWord(int row, const Deployment &deployment)
{
    Stage word;
    word.name = deployment.status;
    word.phase = deployment.phase;
    word.started = deployment.finished;
    word.ended = deployment.finished;
    word.observed = deployment.stages.last().observed;
    setStage(row, word, deployment.finished);
    setMark(row, lookOf(deployment));
    setCell(row, DurationColumn, tr("final"));
}

void StageTable::setMark(int row, Look look)
{
    setCell(row, MarkColumn, {}, lookName(look));
    m_model.item(row, MarkColumn)->setData(int(look), MarkDelegate::LookRole);
    m_model.item(row, MarkColumn)->setSizeHint({markWidth, lineHeight()});
}

void StageTable::setStage(int row, const Stage &stage, const QDateTime &now)
{
    const Look look = isWaiting(stage) ? Look::Queued : lookOf(stage.phase);
    setMark(row, look);
    setCell(row, NameColumn, visibleText(stage.name));
    setCell(row, SourceColumn, stage.observed ? u"/"_s : u"▎"_s,
        stage.observed ? tr("seen while polling") : tr("reported by the provider"));
    setCell(row, StartColumn, approximate(formatClock(stage.started), stage.observed));
    setCell(row, DurationColumn, approximate(durationOf(stage, now), stage.observed));

    const bool failed = look == Look::Failed || look == Look::Partial;
    for (const Column column : {NameColumn, StartColumn, DurationColumn}) {
        QFont cellFont = font();
        cellFont.setBold(failed);
        cellFont.setItalic(stage.observed && column != NameColumn);
        m_model.item(row, column)->setFont(cellFont);
        m_model.item(row, column)
            ->setData(failed ? lookColors(look, palette()).strong : QVariant(), Qt::ForegroundRole);
    }
}

void StageTable::setCell(int row, Column column, const QString &text, const QString &spoken)
{
    QStandardItem *item = m_model.item(row, column);
    if (!item) {
        item = new QStandardItem;
        if (column == StartColumn || column == DurationColumn)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model.setItem(row, column, item);
    }
    if (item->text() != text)
        item->setText(text);
    if (!spoken.isEmpty())
        item->setData(spoken, Qt::AccessibleTextRole);
}

} // namespace Landfall
