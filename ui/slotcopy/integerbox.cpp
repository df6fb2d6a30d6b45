// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integerbox.h"

#include <QLineEdit>

#include <limits>

namespace Landfall {

namespace {

constexpr qint64 smallest = std::numeric_limits<qint64>::min();
constexpr qint64 largest = std::numeric_limits<qint64>::max();

} // namespace

IntegerBox::IntegerBox(QWidget *parent) : QAbstractSpinBox(parent) { }

void IntegerBox::setText(const QString &text)
{
    lineEdit()->setText(text);
    selectAll();
}

QValidator::State IntegerBox::validate(QString &input, int &) const
{
    const QString text = input.trimmed();
    if (text.isEmpty() || text == QLatin1String("-"))
        return QValidator::Intermediate;
    bool isWhole = false;
    (void)text.toLongLong(&isWhole);
    return isWhole ? QValidator::Acceptable : QValidator::Invalid;
}

void IntegerBox::stepBy(int steps)
{
    const qint64 value = text().trimmed().toLongLong();
    const bool isTooFar = steps > 0 ? value > largest - steps : value < smallest - steps;
    setText(QString::number(isTooFar ? (steps > 0 ? largest : smallest) : value + steps));
}

QAbstractSpinBox::StepEnabled IntegerBox::stepEnabled() const
{
    const qint64 value = text().trimmed().toLongLong();
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, value < largest);
    enabled.setFlag(StepDownEnabled, value > smallest);
    return enabled;
}

} // namespace Landfall
