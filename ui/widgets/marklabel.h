// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"

#include <QWidget>

namespace Landfall {

/// A mark and the words that belong to it, e.g. "× 3 failed". One line of plain text.
class MarkLabel : public QWidget {
    Q_OBJECT
public:
    explicit MarkLabel(QWidget *parent = nullptr);

    void setContent(Look look, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look = Look::Unknown;
    QString m_text;
};

} // namespace Landfall
