// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounttester.h"

#include <QDialog>

namespace Landfall {

class ResultBox;

/// Tests a stored account and says what came of it. Open it with open(); deletes itself when
/// closed, which ends the test.
class AccountTestDialog : public QDialog {
    Q_OBJECT
public:
    /// The engine must outlive this.
    AccountTestDialog(Engine &engine, const Account &account, QWidget *parent = nullptr);

private:
    void start(const Account &account);

    Engine &m_engine;
    AccountTester m_tester;
    ResultBox *m_result = nullptr;
};

} // namespace Landfall
