// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Landfall {

/// Paints the mark of a phase in the middle of its cell.
class MarkDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { LookRole = Qt::UserRole }; ///< int of a Look

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

} // namespace Landfall
