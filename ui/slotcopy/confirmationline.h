// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <actions/confirmation.h>

#include <QTimer>
#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;

namespace Landfall {

class PlainLabel;
class VerdictLabel;

/// "Type staging to confirm [        ] ✓ matches the target slot". Enter in it does nothing.
class ConfirmationLine : public QWidget {
    Q_OBJECT
public:
    /// `matches`: what is said when the name is right ("matches the target slot").
    explicit ConfirmationLine(const QString &matches, QWidget *parent = nullptr);
    ~ConfirmationLine() override;

    /// Asks for this confirmation; what was typed stays. Null: there is nothing to confirm yet.
    void setConfirmation(const std::shared_ptr<Confirmation> &confirmation);
    /// Forgets what was typed: it was about something else.
    void clear();

    /// The name fits, and the confirmation is neither used nor expired.
    [[nodiscard]] bool isConfirmed() const;
    [[nodiscard]] QString typed() const;

    /// For tests of the expiry: another clock.
    void setClock(std::shared_ptr<const Clock> clock);

Q_SIGNALS:
    void changed();
    /// It expired: what is shown must be looked at anew.
    void expired();
    /// Of the button that is there once it expired.
    void lookAgainRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void ask();
    void wait();
    void expire();
    void say();

    QString m_matches;
    PlainLabel *m_before;
    PlainLabel *m_name;
    PlainLabel *m_after;
    QLineEdit *m_edit;
    VerdictLabel *m_verdict;
    QPushButton *m_again;
    std::shared_ptr<Confirmation> m_confirmation;
    std::shared_ptr<const Clock> m_clock;
    QTimer m_timer;
    bool m_isExpired = false;
};

} // namespace Landfall
