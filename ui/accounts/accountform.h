// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>

#include <QMap>
#include <QWidget>

class QFormLayout;
class QToolButton;

namespace Landfall {

class FieldEditor;

/// The fields of an account as its provider describes them and those that every account has. What
/// few people need is folded away under "Advanced".
class AccountForm : public QWidget {
    Q_OBJECT
public:
    /// Shows the values of `account`. `hasStoredSecret`: the secret may be left empty.
    AccountForm(const QList<AccountField> &fields, const Account &account, bool hasStoredSecret,
        QWidget *parent = nullptr);

    /// What was typed, without the secret, without what is empty or the default anyway.
    [[nodiscard]] QMap<QString, QString> values() const;
    [[nodiscard]] QByteArray typedSecret() const;

    /// Of every label of a field.
    [[nodiscard]] int labelWidth() const;

    /// Shows what is wrong next to the field, opens "Advanced" where it is there, and goes to it;
    /// false when there is no such field.
    bool setProblem(const QString &key, const QString &sentence);
    bool setSecretProblem(const QString &sentence);
    /// Next to the field that the sentence names in quotes; false when it names none.
    bool setNamedProblem(const QString &sentence);
    void clearProblems();

    /// Puts the focus on a field, or on that of the secret; nowhere when there is none.
    void goToField(const QString &key);
    void goToSecret();

    /// Tells of what is required and was not filled in; false when something is missing.
    bool checkRequired();

Q_SIGNALS:
    void edited();

private:
    void add(QFormLayout &layout, const AccountField &field);
    QWidget *fold();
    void alignLabels();
    void goTo(FieldEditor *editor);
    void showProblem(FieldEditor *editor, const QString &sentence);

    QList<FieldEditor *> m_editors;
    FieldEditor *m_secret = nullptr;
    QList<QWidget *> m_labels;
    QToolButton *m_advanced = nullptr;
    QWidget *m_folded = nullptr;
};

} // namespace Landfall
