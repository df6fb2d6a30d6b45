// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "healthtext.h"

#include <QDialog>

class QFormLayout;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace Landfall {

class DetailTable;
class PlainLabel;
class ResultBox;

/// How it stands with a stored account: its last answer, the keychain, when the credential ends,
/// what it may do, and what the search for targets saw. Tests the account at once. Open it with
/// show(), it blocks nothing; deletes itself when closed or when the account goes.
class AccountHealthDialog : public QDialog {
    Q_OBJECT
public:
    /// The engine must outlive this.
    AccountHealthDialog(Engine &engine, const Account &account, QWidget *parent = nullptr);

    [[nodiscard]] QString account() const { return m_health.account.name; }

    /// All of it as plain text.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void signInRequested(const QString &account);

private:
    void build();
    [[nodiscard]] QWidget *content();
    void addTables(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    [[nodiscard]] DetailTable *table(QStandardItemModel *model, const QString &name);
    void test();
    void takeTrial(const AccountTrial &trial);
    void takeListing(const Result<TargetListing> &listing);
    void followAccount();
    void readState();
    void refresh();
    void showLines();
    void copy() const;

    Engine &m_engine;
    AccountTester m_tester;
    AccountHealth m_health;
    QFormLayout *m_lines = nullptr;
    ResultBox *m_result = nullptr;
    QStandardItemModel *m_rights = nullptr;
    QStandardItemModel *m_scopes = nullptr;
    QList<QStringList> m_rightRows;
    QList<QStringList> m_scopeRows;
    QWidget *m_rightsPart = nullptr;
    QWidget *m_scopesTable = nullptr;
    PlainLabel *m_search = nullptr;
    QPushButton *m_signIn = nullptr;
};

} // namespace Landfall
