// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errortree.h"

#include "timeline/phasestyle.h"
#include "widgets/plaintext.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// What a service nests deeper than this, or names more of, nobody reads.
constexpr int deepest = 8;
constexpr qsizetype mostErrors = 100;

QString sentence(const Problem &problem)
{
    QStringList parts {problem.code, problem.target, problem.message};
    parts.removeAll(QString());
    return visibleLines(parts.join(u" · "_s));
}

void append(QStandardItem *parent, const QList<Problem> &problems, int depth)
{
    for (const Problem &problem : problems.first(std::min(problems.size(), mostErrors))) {
        auto *item = new QStandardItem(sentence(problem));
        if (depth < deepest)
            append(item, problem.details, depth + 1);
        parent->appendRow(item);
    }
}

/// As high as the text needs in the width that its depth leaves: the view itself gives one line.
class WrappingDelegate : public QStyledItemDelegate {
public:
    explicit WrappingDelegate(QTreeView *view) : QStyledItemDelegate(view), m_view(*view) { }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int padding = 6;
        int depth = 1;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            ++depth;
        const int width = m_view.viewport()->width() - depth * m_view.indentation() - padding;
        const QRect room(0, 0, std::max(width, padding), QWIDGETSIZE_MAX);
        const QRect text = option.fontMetrics.boundingRect(
            room, Qt::TextWordWrap | Qt::TextWrapAnywhere, index.data().toString());
        return {0, text.height() + padding};
    }

private:
    QTreeView &m_view;
};

} // namespace

ErrorTree::ErrorTree(QWidget *parent) : DetailTable(parent)
{
    setAccessibleName(tr("Errors"));
    setHeaderHidden(true);
    setRootIsDecorated(true);
    setWordWrap(true);
    setItemDelegate(new WrappingDelegate(this));
    setModel(&m_model);
    m_model.setColumnCount(1);
    header()->setStretchLastSection(true);
}

void ErrorTree::setErrors(const QList<Problem> &errors)
{
    if (errors == m_errors)
        return;
    m_errors = errors;
    m_model.removeRows(0, m_model.rowCount());
    append(m_model.invisibleRootItem(), errors, 0);
    expandAll();
}

} // namespace Landfall
