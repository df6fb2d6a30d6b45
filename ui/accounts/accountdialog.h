// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounttester.h"

#include <QDialog>
#include <QHash>

#include <optional>

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace Landfall {

class AccountForm;
class PlainLabel;
class ProblemLabel;
class ResultBox;

/// Adds an account, or changes one: the provider's own fields, a test of what was typed, and where
/// the secret goes. Open it with open(); deletes itself when closed. What was typed stays whatever
/// goes wrong; the account is stored whole or not at all.
class AccountDialog : public QDialog {
    Q_OBJECT
public:
    /// To add one. The engine must outlive this.
    explicit AccountDialog(Engine &engine, QWidget *parent = nullptr);
    /// To change one.
    AccountDialog(Engine &engine, const Account &account, QWidget *parent = nullptr);

    /// Puts the focus on a field, or on that of the secret; nowhere when there is none.
    void goToField(const QString &key);
    void goToSecret();

    void reject() override;

Q_SIGNALS:
    void stored(const QString &account);

private:
    /// What the form says, complete.
    struct Typed {
        AccountDraft draft;
        Secret secret;

        Typed(AccountDraft draft_, Secret secret_)
            : draft(std::move(draft_)), secret(std::move(secret_))
        {
        }
    };

    AccountDialog(Engine &engine, std::optional<Account> account, QWidget *parent);
    void build();
    [[nodiscard]] QWidget *providerList();
    [[nodiscard]] QWidget *page();
    void addName(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    void showProvider();
    [[nodiscard]] QWidget *formOf(const QString &provider);
    [[nodiscard]] AccountForm *form() const;
    [[nodiscard]] QString provider() const;
    [[nodiscard]] Account typedAccount() const;
    /// Tells of what is wrong next to it and gives nothing then.
    [[nodiscard]] std::optional<Typed> typed();
    [[nodiscard]] std::optional<Typed> withSecret(const AccountDraft &draft);
    void clearProblems();
    void showNameProblem(const QString &sentence);
    void onEdited();
    void updateKeychainWords();
    void toggleTest();
    void endTest();
    void save();
    void setBusy(bool busy);
    QCoro::Task<> store(AccountDraft draft, Secret secret);
    QCoro::Task<> lookAtKeychain();

    Engine &m_engine;
    std::optional<Account> m_account; ///< the one to change
    AccountTester m_tester;
    QListWidget *m_providers = nullptr;
    PlainLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    ProblemLabel *m_nameProblem = nullptr;
    QStackedWidget *m_forms = nullptr;
    QHash<QString, QWidget *> m_pages; ///< by provider; what was typed in one stays in it
    QWidget *m_entry = nullptr; ///< what is off while it is stored
    QWidget *m_keychain = nullptr;
    PlainLabel *m_keychainWords = nullptr;
    std::optional<Error> m_keychainError;
    ResultBox *m_result = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
    bool m_isBusy = false;
};

} // namespace Landfall
