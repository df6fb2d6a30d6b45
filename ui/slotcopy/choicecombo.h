// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"

#include <QComboBox>
#include <QList>

#include <optional>

namespace Landfall {

/// One line of a ChoiceCombo. Texts are fit to be shown.
struct ChoiceLine {
    QString key; ///< what it stands for: an id, never a row
    QString name; ///< bold
    QString rest; ///< quiet, elided where there is no room
    std::optional<Look> look; ///< its mark, after the rest
    QString icon; ///< before the name; empty: none
    QString toolTip;

    friend bool operator==(const ChoiceLine &, const ChoiceLine &) = default;
};

/// A list to choose from, of lines with a bold name. A wheel that passes over it changes nothing.
class ChoiceCombo : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceCombo(QWidget *parent = nullptr);

    /// Shows these with the one of this key as the current one, or none. No signal.
    void setLines(const QList<ChoiceLine> &lines, const QString &key);
    /// Empty when there is no current one.
    [[nodiscard]] QString key() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person, or an assistive technology, made another one the current one.
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QList<ChoiceLine> m_lines;
};

} // namespace Landfall
