// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>
#include <provider.h>

#include <QWidget>

class QVBoxLayout;

namespace Landfall {

class FieldInput;
class ProblemLabel;

/// The editor of one field of an account: what the value is entered with, its hint below it, and
/// what is wrong with it.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    explicit FieldEditor(AccountField field, QWidget *parent = nullptr);

    [[nodiscard]] const AccountField &field() const { return m_field; }

    /// What was typed, trimmed but for a secret. The chosen value is never empty.
    [[nodiscard]] QString value() const;
    void setValue(const QString &value);

    /// Shown in a line that is empty.
    void setPlaceholder(const QString &text);

    /// Takes the comma list from a list with ticks from now on; the present value is ticked, all
    /// where it is empty.
    void offer(const QList<SearchedScope> &scopes);

    /// Whether a value can be had of it: of a list with nothing ticked there is none.
    [[nodiscard]] bool isValid() const;

    /// A sentence next to the field; empty when nothing is wrong.
    void setProblem(const QString &sentence);
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited();

private:
    void setInput(FieldInput *input);
    void describe();

    AccountField m_field;
    QVBoxLayout *m_layout = nullptr;
    FieldInput *m_input = nullptr;
    ProblemLabel *m_problem = nullptr;
};

} // namespace Landfall
