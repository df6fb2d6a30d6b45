// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounttestdialog.h"

#include "trialtext.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int textWidth = 420;

} // namespace

AccountTestDialog::AccountTestDialog(Engine &engine, const Account &account, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_tester(engine), m_result(new ResultBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Test of “%1”").arg(visibleText(account.name)));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(m_result, 1);
    layout->addWidget(buttons);
    setMinimumWidth(scaledLength(textWidth, fontMetrics()));
    connect(&m_tester, &AccountTester::finished, this,
        [this](const AccountTrial &trial) { showTrial(*m_result, trial); });
    connect(&m_tester, &AccountTester::listed, this,
        [this](const Result<TargetListing> &listing) { addListing(*m_result, listing); });
    start(account);
}

void AccountTestDialog::start(const Account &account)
{
    const Result<AccountDraft> draft = checkAccount(m_engine, account);
    if (!draft) {
        showError(*m_result, draft.error());
        return;
    }
    m_result->setContent(Look::Running, tr("Asking the service…"), {});
    m_tester.start(*draft, Secret());
}

} // namespace Landfall
