// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>
#include <provider.h>

#include <QMap>
#include <QWidget>

class QFormLayout;
class QToolButton;

namespace Landfall {

class FieldEditor;
class SignInPanel;

/// The fields of an account as its provider describes them and those that every account has. What
/// few people need is folded away under "Advanced". A field that does not matter with the present
/// choices is hidden and keeps what was typed.
class AccountForm : public QWidget {
    Q_OBJECT
public:
    /// Shows the values of `account`. `hasStoredSecret`: the secret may be left empty.
    AccountForm(const QList<AccountField> &fields, const Account &account, bool hasStoredSecret,
        QWidget *parent = nullptr);

    /// What was typed, without the secret, without what is empty, hidden or the default anyway.
    [[nodiscard]] QMap<QString, QString> values() const;
    /// The same, but only what says where and as whom to sign in.
    [[nodiscard]] QMap<QString, QString> signInValues() const;
    /// Empty while a person signs in instead.
    [[nodiscard]] QByteArray typedSecret() const;

    /// Whether a person signs in: then there is the panel in place of the secret.
    void setInteractive(bool interactive);
    [[nodiscard]] bool isInteractive() const { return m_isInteractive; }
    [[nodiscard]] SignInPanel *signIn() const { return m_signIn; }

    /// Lets those fields be chosen from what a search found.
    void offer(const QList<SearchedScope> &scopes);

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
    /// Another choice from what a search found: what was tested is still true.
    void chosen();

private:
    void build(const QList<AccountField> &fields);
    void add(QFormLayout &layout, const AccountField &field);
    void addSignIn(QFormLayout &layout);
    [[nodiscard]] QWidget *addLabel(const QString &text, QWidget *parent);
    QWidget *fold();
    void alignLabels();
    void goTo(FieldEditor *editor);
    void showWhatMatters();
    void showProblem(FieldEditor *editor, const QString &sentence);
    [[nodiscard]] FieldEditor *editorOf(const QString &key) const;
    [[nodiscard]] FieldEditor *secretEditor() const;
    [[nodiscard]] bool matters(const FieldEditor *editor) const;

    QList<FieldEditor *> m_editors;
    QList<QWidget *> m_labels;
    QFormLayout *m_usualRows = nullptr;
    QFormLayout *m_foldedRows = nullptr;
    SignInPanel *m_signIn = nullptr;
    QToolButton *m_advanced = nullptr;
    QWidget *m_folded = nullptr;
    QStringList m_offered; ///< keys of what is chosen from what a search found
    bool m_isInteractive = false;
};

} // namespace Landfall
