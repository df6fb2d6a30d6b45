// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace Landfall {

class PlainLabel;

/// The editor of one field of an account: a line, a line without echo for the secret, radio buttons
/// or a list for choices; its hint below it, and what is wrong with it.
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

    /// A sentence next to the field; empty when nothing is wrong.
    void setProblem(const QString &sentence);
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited();

private:
    QWidget *lineEditor();
    QWidget *radioEditor();
    QWidget *listEditor();
    void describe();

    AccountField m_field;
    QLineEdit *m_line = nullptr;
    QButtonGroup *m_radios = nullptr;
    QComboBox *m_list = nullptr;
    PlainLabel *m_problem = nullptr;
};

} // namespace Landfall
