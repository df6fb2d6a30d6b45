// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace Landfall {

/// A table inside the details: as high as its rows, so that the panel scrolls and not the table.
/// Ctrl+C copies the current row.
class DetailTable : public QTreeView {
    Q_OBJECT
public:
    explicit DetailTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    /// The keyboard came to a row, whose place in the viewport this is: the panel shows it.
    void rowReached(const QRect &place);

protected:
    /// Of a row with one line of text.
    [[nodiscard]] int lineHeight() const { return fontMetrics().height() + 6; }

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitHeight();
    void copyRow() const;
};

} // namespace Landfall
