// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <announcement.h>

#include <QStandardItemModel>
#include <QTreeView>

namespace Landfall {

/// The notices of this run, newest first; the newest 200. Those nobody read yet are bold and say
/// so to a screen reader.
class NoticeTable : public QTreeView {
    Q_OBJECT
public:
    enum Column { MarkColumn, TitleColumn, BodyColumn, TimeColumn, ColumnCount };

    explicit NoticeTable(QWidget *parent = nullptr);

    void prepend(const Notice &notice);
    [[nodiscard]] int unreadCount() const;
    void markAllRead();
    /// Those about this deployment.
    void markRead(const Deployment &deployment);

Q_SIGNALS:
    /// The user wants to see the deployment of a notice, of several the worst.
    void chosen(const Landfall::Deployment &deployment);

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setRead(int row, bool isRead);
    [[nodiscard]] bool isRead(int row) const;

    QStandardItemModel m_model;
};

} // namespace Landfall
