// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>

#include <QCoroTask>
#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Landfall {

class ProblemLabel;

/// A question about an account whose answer may take the keychain a while. Open it with open();
/// deletes itself when closed. What goes wrong is said in it, and it stays.
class AccountQuestion : public QDialog {
    Q_OBJECT
public:
    void reject() override;

protected:
    /// The engine must outlive this.
    AccountQuestion(Engine &engine, const QString &title, const QString &button, QWidget *parent);

    /// Does it; a sentence about what is left over, else empty.
    virtual QCoro::Task<Result<QString>> answer() = 0;
    virtual void conclude(const QString &leftOver);

    Engine &m_engine;
    QVBoxLayout *m_content = nullptr;
    ProblemLabel *m_problem = nullptr;
    QPushButton *m_do = nullptr;
    QPushButton *m_cancel = nullptr;

private:
    QCoro::Task<> run();
    void setBusy(bool busy);

    bool m_isBusy = false;
};

/// Asks before an account is removed; Cancel is the default.
class RemoveAccountDialog : public AccountQuestion {
    Q_OBJECT
public:
    RemoveAccountDialog(Engine &engine, const Account &account, QWidget *parent = nullptr);

protected:
    QCoro::Task<Result<QString>> answer() override;

private:
    QString m_account;
};

/// Asks for an account's new name.
class RenameAccountDialog : public AccountQuestion {
    Q_OBJECT
public:
    RenameAccountDialog(Engine &engine, const Account &account, QWidget *parent = nullptr);

Q_SIGNALS:
    void renamed(const QString &newName);

protected:
    QCoro::Task<Result<QString>> answer() override;
    void conclude(const QString &leftOver) override;

private:
    QString m_account;
    QLineEdit *m_name = nullptr;
};

} // namespace Landfall
