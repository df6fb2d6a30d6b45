// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace Landfall {

/// The view of SiteConfigModel (or of a proxy of it). Whatever the current column, Space ticks the
/// row, F2 and typing edit its value.
class SiteConfigTree : public QTreeView {
    Q_OBJECT
public:
    explicit SiteConfigTree(QWidget *parent = nullptr);

    using QTreeView::edit;

Q_SIGNALS:
    /// "Add item" was chosen, by mouse or keyboard.
    void addItemRequested(const QModelIndex &row);
    void currentRowChanged();

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isAddItem(const QModelIndex &index) const;
    void toggle();
};

} // namespace Landfall
