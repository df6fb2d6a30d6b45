// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSpinBox>

namespace Landfall {

/// A spin box for every whole number of 64 bits; QSpinBox ends at 32. May be empty.
class IntegerBox : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit IntegerBox(QWidget *parent = nullptr);

    void setText(const QString &text);

    QValidator::State validate(QString &input, int &position) const override;
    void stepBy(int steps) override;

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
};

} // namespace Landfall
