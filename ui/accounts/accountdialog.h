// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountsignin.h"
#include "accounttester.h"

#include <QDialog>
#include <QHash>

#include <optional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Landfall {

class AccountForm;
class KeychainNote;
class PlainLabel;
class ProblemLabel;
class ProviderList;
class ResultBox;

/// Adds an account, or changes one: the provider's own fields, the sign-in of a person, a test of
/// what was typed, and where the secret goes. Open it with open(); deletes itself when closed,
/// which ends a sign-in and a test under way. What was typed stays whatever goes wrong; the account
/// is stored whole or not at all.
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

    /// Begins the sign-in of a person, where the fields want one.
    void signIn();

    void reject() override;

Q_SIGNALS:
    void stored(const QString &account);
    void demoRequested();

private:
    enum Purpose { ToTest, ToStore };
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
    void connectParts();
    [[nodiscard]] QWidget *page();
    [[nodiscard]] QWidget *demoPage();
    void addName(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    void showProvider();
    void orderTabs(const QWidget &page);
    [[nodiscard]] QWidget *pageOf(const QString &provider);
    [[nodiscard]] AccountForm *form() const;
    [[nodiscard]] QString provider() const;
    [[nodiscard]] Account typedAccount() const;
    /// Tells of what is wrong next to it and gives nothing then. A test needs no name.
    [[nodiscard]] std::optional<Typed> typed(Purpose purpose);
    [[nodiscard]] bool checkName(const QString &name);
    [[nodiscard]] std::optional<Typed> withSecret(const AccountDraft &draft);
    [[nodiscard]] std::optional<Typed> withoutTypedSecret(const AccountDraft &draft);
    void clearProblems();
    void showNameProblem(const QString &sentence);
    void onEdited();
    void showUntested();
    void updateNote();
    void updateButtons();
    void toggleTest();
    void startTest();
    void endTest();
    void takeTrial(const AccountTrial &trial);
    void takeListing(const Result<TargetListing> &listing);
    void dropSignIn();
    void dropOtherSignIn();
    void takeSignIn(const Result<SignedIn> &result);
    [[nodiscard]] bool hasStoredSignIn() const;
    [[nodiscard]] QString signInRemark() const;
    void save();
    void setBusy(bool busy);
    QCoro::Task<> store(AccountDraft draft, Secret secret);

    Engine &m_engine;
    std::optional<Account> m_account; ///< the one to change
    AccountTester m_tester;
    AccountSignIn m_signIn;
    std::optional<SignedIn> m_signedIn;
    QMap<QString, QString> m_signInValues; ///< what the sign-in was begun or done with
    bool m_isRefused = false; ///< what stands here was tested and refused
    ProviderList *m_providers = nullptr;
    QWidget *m_nameRow = nullptr;
    PlainLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    ProblemLabel *m_nameProblem = nullptr;
    QWidget *m_forms = nullptr;
    QWidget *m_page = nullptr; ///< the one on show, in m_forms
    QHash<QString, QWidget *> m_pages; ///< by provider; what was typed in one stays in it
    QWidget *m_entry = nullptr; ///< what is off while it is stored
    KeychainNote *m_note = nullptr;
    ResultBox *m_result = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
    bool m_isBusy = false;
};

} // namespace Landfall
