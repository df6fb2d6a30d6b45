// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QList>

#include <memory>

namespace Landfall {

/// Sets its items side by side and goes on in a new line where they do not fit. An item wider than
/// the whole is as wide as the whole. Hidden ones take no room.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// In pixels: between two items of a line, and between two lines.
    void setSpacings(int between, int betweenLines);
    /// The last one stands at the end of its line.
    void setLastAtEnd(bool isAtEnd);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Placed {
        QLayoutItem *item = nullptr;
        QRect place;
    };
    [[nodiscard]] QList<Placed> arranged(int width) const;
    static void alignLine(QList<Placed> &items, qsizetype from, int height);

    QList<QLayoutItem *> m_items; ///< ours
    int m_between = 0;
    int m_betweenLines = 0;
    bool m_isLastAtEnd = false;
};

} // namespace Landfall
