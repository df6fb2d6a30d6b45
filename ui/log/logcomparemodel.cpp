// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/logcomparemodel.h"

#include <visibletext.h>

#include <QColor>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype shownLength = 2000;
constexpr qsizetype spokenLength = 300;
constexpr int numberWidth = 6;
constexpr qreal tint = 0.16;

/// Of the window's colors, so that it is right in light and dark.
QColor tinted()
{
    const QPalette palette = QGuiApplication::palette();
    QColor color = palette.color(QPalette::Highlight);
    color.setAlphaF(tint);
    return color;
}

} // namespace

LogCompareModel::LogCompareModel(const LogBuffer &left, const QString &leftName,
    const LogBuffer &right, const QString &rightName, const LogComparison &comparison,
    QObject *parent)
    : QAbstractTableModel(parent), m_left(left), m_right(right), m_leftName(visibleText(leftName)),
      m_rightName(visibleText(rightName)), m_comparison(comparison)
{
}

void LogCompareModel::update()
{
    beginResetModel();
    m_rows = m_comparison.isFinished() ? m_comparison.rows() : QList<ComparedRow>();
    endResetModel();
}

int LogCompareModel::difference(int row, bool isBackwards) const
{
    const int step = isBackwards ? -1 : 1;
    const int rows = int(m_rows.size());
    for (int i = row + step; i >= 0 && i < rows; i += step) {
        if (m_rows.at(i).kind != ComparedRow::Same)
            return i;
    }
    return -1;
}

int LogCompareModel::count(ComparedRow::Kind kind) const
{
    return int(std::count_if(
        m_rows.begin(), m_rows.end(), [kind](const ComparedRow &row) { return row.kind == kind; }));
}

int LogCompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LogCompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogCompareModel::lineText(const ComparedRow &row, bool isLeft) const
{
    const LogBuffer &buffer = isLeft ? m_left : m_right;
    const int line = isLeft ? row.left : row.right;
    const LogText text = readLogLine(buffer.line(line), shownLength);
    return text.cutOff > 0 ? text.text + u'…' : text.text;
}

QString LogCompareModel::shownText(const ComparedRow &row, bool isLeft) const
{
    const int line = isLeft ? row.left : row.right;
    if (line < 0)
        return {};
    QChar mark = u' ';
    if (row.kind != ComparedRow::Same)
        mark = isLeft ? u'‹' : u'›';
    return u"%1 %2  %3"_s.arg(mark).arg(line + 1, numberWidth).arg(lineText(row, isLeft));
}

QString LogCompareModel::spokenText(const ComparedRow &row, bool isLeft) const
{
    const int line = isLeft ? row.left : row.right;
    const QString name = isLeft ? m_leftName : m_rightName;
    if (line < 0)
        return tr("not in %1").arg(name);
    const QString text = lineText(row, isLeft).left(spokenLength);
    if (row.kind != ComparedRow::Same)
        return tr("only in %1, line %2: %3").arg(name, QString::number(line + 1), text);
    return tr("line %1: %2").arg(QString::number(line + 1), text);
}

QVariant LogCompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ComparedRow &row = m_rows.at(index.row());
    const bool isLeft = index.column() == LeftColumn;
    const int line = isLeft ? row.left : row.right;
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row, isLeft);
    case Qt::AccessibleTextRole:
        return spokenText(row, isLeft);
    case Qt::EditRole:
        return line < 0 ? QString() : lineText(row, isLeft);
    case Qt::BackgroundRole:
        return row.kind != ComparedRow::Same && line >= 0 ? QVariant(tinted()) : QVariant();
    default:
        return {};
    }
}

QVariant LogCompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == LeftColumn ? m_leftName : m_rightName;
}

} // namespace Landfall
