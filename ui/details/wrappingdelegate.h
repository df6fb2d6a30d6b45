// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace Landfall {

/// A cell as high as its text needs in the width that its depth leaves: the view itself gives one
/// line. Its beginning, so many characters as LeadRole says, is strong and in the cell's color; an
/// index without that role is painted as ever.
class WrappingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role {
        LeadRole = Qt::UserRole + 20, ///< int
        LeadColorRole ///< QColor; none: the text's
    };

    explicit WrappingDelegate(QTreeView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTreeView &m_view;
};

} // namespace Landfall
