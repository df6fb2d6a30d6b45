// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hookdialog.h"

#include <QCoroTask>
#include <QPointer>

#include <memory>
#include <optional>
#include <utility>

class QComboBox;
class QLayout;
class QPushButton;

namespace Landfall {

class ConfirmationLine;
class CopyNote;
class PrimaryButton;
class ProblemLabel;

class HookDialog::Private {
public:
    Private(Engine &engine_, std::shared_ptr<const Clock> clock_, const QString &account_,
        HookDialog &dialog_)
        : engine(engine_), clock(std::move(clock_)), account(account_), dialog(dialog_)
    {
    }

    void build();
    QLayout *buttons();
    void setLabels(const Result<QStringList> &found);
    void read();
    void readAgain();
    void look();
    void setLast(const Result<std::optional<ActionRecord>> &found, const QString &ofLabel);
    void updateStart();
    void setSending(bool isSending);
    void say(const QString &sentence);
    /// Dialogs do not grow by themselves for text that wraps.
    void fit();
    void begin();
    void take(const Result<ActionRecord> &result);
    [[nodiscard]] bool isUntouched(const Result<ActionRecord> &result) const;

    static QCoro::Task<> askLabels(
        QPointer<HookDialog> dialog, QPointer<Engine> engine, QString account);
    static QCoro::Task<> askLast(
        QPointer<HookDialog> dialog, QPointer<Engine> engine, QString account, QString label);
    static QCoro::Task<> send(
        QPointer<HookDialog> dialog, QPointer<Engine> engine, ConfirmedHook confirmed);

    Engine &engine;
    std::shared_ptr<const Clock> clock;
    QString account;
    HookDialog &dialog;
    QString supersedes; ///< the attempt that the note tells of
    std::shared_ptr<Confirmation> confirmation;
    bool isSending = false;
    QComboBox *labels = nullptr;
    CopyNote *note = nullptr;
    ConfirmationLine *line = nullptr;
    ProblemLabel *problem = nullptr;
    QPushButton *again = nullptr; ///< there while what is to be confirmed could not be read
    QPushButton *cancel = nullptr;
    PrimaryButton *start = nullptr;
};

} // namespace Landfall
