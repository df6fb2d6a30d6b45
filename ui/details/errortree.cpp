// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errortree.h"

#include "timeline/phasestyle.h"
#include "widgets/plaintext.h"
#include "wrappingdelegate.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// What a service nests deeper than this, or names more of, nobody reads.
constexpr int deepest = 8;
constexpr qsizetype mostErrors = 100;
constexpr int wordsRole = Qt::UserRole;
/// A longer line is cut by who writes the log too.
constexpr qsizetype mostWords = 200;

/// The first line of the message, which a log may carry; else the code.
QString wordsOf(const Problem &problem)
{
    const QString message = problem.message.trimmed();
    const QString line = message.left(message.indexOf(u'\n')).trimmed();
    return (line.isEmpty() ? problem.code : line).left(mostWords);
}

QStandardItem *itemOf(const Problem &problem, const QColor &color)
{
    QStringList parts {problem.code, problem.target, problem.message};
    parts.removeAll(QString());
    auto *item = new QStandardItem(visibleLines(parts.join(u" · "_s)));
    item->setData(int(visibleText(problem.code).size()), WrappingDelegate::LeadRole);
    if (color.isValid())
        item->setData(color, WrappingDelegate::LeadColorRole);
    item->setData(wordsOf(problem), wordsRole);
    return item;
}

/// `color`: of the codes at the top.
void append(QStandardItem *parent, const QList<Problem> &problems, const QColor &color, int depth)
{
    for (const Problem &problem : problems.first(std::min(problems.size(), mostErrors))) {
        QStandardItem *item = itemOf(problem, color);
        if (depth < deepest)
            append(item, problem.details, {}, depth + 1);
        parent->appendRow(item);
    }
}

using Path = QStringList;

/// A row by the texts from the top down to it.
void collectClosed(
    const QTreeView &view, const QModelIndex &parent, const Path &path, QSet<Path> &closed)
{
    for (int row = 0; row < view.model()->rowCount(parent); ++row) {
        const QModelIndex index = view.model()->index(row, 0, parent);
        const Path own = path + Path(index.data().toString());
        if (view.model()->rowCount(index) > 0 && !view.isExpanded(index))
            closed.insert(own);
        collectClosed(view, index, own, closed);
    }
}

void closeAgain(
    QTreeView &view, const QModelIndex &parent, const Path &path, const QSet<Path> &closed)
{
    for (int row = 0; row < view.model()->rowCount(parent); ++row) {
        const QModelIndex index = view.model()->index(row, 0, parent);
        const Path own = path + Path(index.data().toString());
        closeAgain(view, index, own, closed);
        if (closed.contains(own))
            view.collapse(index);
    }
}

} // namespace

ErrorTree::ErrorTree(QWidget *parent) : DetailTable(parent), m_find(new QAction(this))
{
    setAccessibleName(tr("Errors"));
    setHeaderHidden(true);
    setRootIsDecorated(true);
    setWordWrap(true);
    setExpandsOnDoubleClick(false);
    setItemDelegate(new WrappingDelegate(this));
    setModel(&m_model);
    m_model.setColumnCount(1);
    header()->setStretchLastSection(true);
    m_find->setText(tr("&Find in log"));
    addAction(m_find);
    connect(m_find, &QAction::triggered, this, [this] { find(currentIndex()); });
    connect(this, &QTreeView::activated, this, &ErrorTree::find);
}

void ErrorTree::find(const QModelIndex &index)
{
    if (index.isValid() && m_find->isEnabled())
        Q_EMIT findRequested(index.data(wordsRole).toString());
}

void ErrorTree::setErrors(const QList<Problem> &errors, bool hasLog)
{
    m_find->setEnabled(hasLog);
    m_find->setVisible(hasLog);
    if (errors == m_errors)
        return;
    m_errors = errors;
    fill();
}

void ErrorTree::changeEvent(QEvent *event)
{
    DetailTable::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void ErrorTree::fill()
{
    QSet<Path> closed;
    collectClosed(*this, {}, {}, closed);
    m_model.removeRows(0, m_model.rowCount());
    append(m_model.invisibleRootItem(), m_errors, lookColors(Look::Failed, palette()).strong, 0);
    expandAll();
    closeAgain(*this, {}, {}, closed);
}

} // namespace Landfall
