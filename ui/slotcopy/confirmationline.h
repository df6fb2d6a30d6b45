// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <actions/confirmation.h>

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;

namespace Landfall {

/// "Type staging to confirm [        ] ✓ matches the target slot". Enter in it does nothing.
class ConfirmationLine : public QWidget {
    Q_OBJECT
public:
    /// `matches`: what is said when the name is right ("matches the target slot").
    explicit ConfirmationLine(const QString &matches, QWidget *parent = nullptr);

    /// Asks for this confirmation; what was typed stays. Null: there is nothing to confirm yet.
    void setConfirmation(const std::shared_ptr<Confirmation> &confirmation);

    /// The name fits, and the confirmation is neither used nor expired.
    [[nodiscard]] bool isConfirmed() const;
    [[nodiscard]] QString typed() const;

    /// For tests of the expiry: another clock.
    void setClock(std::shared_ptr<const Clock> clock);

Q_SIGNALS:
    void changed();
    /// It expired: what is shown must be looked at anew.
    void expired();
};

} // namespace Landfall
