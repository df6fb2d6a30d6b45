// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"
#include "accountform.h"
#include "problemlabel.h"
#include "trialtext.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace Landfall {

std::optional<AccountDialog::Typed> AccountDialog::typed()
{
    clearProblems();
    const Account account = typedAccount();
    const bool isComplete = form()->checkRequired();
    const Result<Done> name = checkAccountName(account.name);
    const Result<Done> free =
        m_account ? Result<Done>(Done {}) : checkNameIsFree(m_engine, account.name);
    if (!name || !free)
        showNameProblem(name ? free.error().message : name.error().message);
    if (!isComplete || !name || !free)
        return std::nullopt;
    const Result<AccountDraft> draft = checkAccount(m_engine, account);
    if (draft)
        return withSecret(*draft);
    if (!form()->setNamedProblem(draft.error().message))
        showError(*m_result, draft.error());
    return std::nullopt;
}

std::optional<AccountDialog::Typed> AccountDialog::withSecret(const AccountDraft &draft)
{
    const QByteArray text = form()->typedSecret();
    if (!draft.needsSecret)
        return Typed(draft, Secret());
    if (text.trimmed().isEmpty() && m_account && !needsNewSecret(m_engine, *m_account, draft))
        return Typed(draft, Secret());
    if (text.trimmed().isEmpty()) {
        const QString sentence = m_account
            ? tr("The stored secret belongs to another address or way to sign in. Enter it again.")
            : tr("This is required.");
        if (!form()->setSecretProblem(sentence))
            showError(*m_result, Error(Error::SecretMissing, sentence));
        return std::nullopt;
    }
    const Result<Secret> secret = parseSecret(text);
    if (secret)
        return Typed(draft, *secret);
    form()->setSecretProblem(secret.error().message);
    return std::nullopt;
}

void AccountDialog::toggleTest()
{
    if (m_tester.isRunning()) {
        m_tester.cancel();
        endTest();
        m_result->setContent(std::nullopt, tr("Test stopped"), {});
        return;
    }
    const std::optional<Typed> account = typed();
    if (!account)
        return;
    m_test->setText(tr("Stop &test"));
    m_result->setContent(Look::Running, tr("Asking the service…"), {});
    m_tester.start(account->draft, account->secret);
}

void AccountDialog::endTest()
{
    m_test->setText(tr("&Test connection"));
}

void AccountDialog::save()
{
    if (m_isBusy)
        return;
    const std::optional<Typed> account = typed();
    if (!account)
        return;
    if (m_tester.isRunning()) {
        m_tester.cancel();
        endTest();
    }
    store(account->draft, account->secret);
}

QCoro::Task<> AccountDialog::store(AccountDraft draft, Secret secret)
{
    const QPointer<AccountDialog> self(this);
    Engine *engine = &m_engine;
    const bool isChange = m_account.has_value();
    setBusy(true);
    if (draft.needsSecret)
        m_result->setContent(Look::Running, tr("Waiting for the keychain…"), {});
    auto storing =
        isChange ? changeAccount(engine, draft, secret) : storeAccount(engine, draft, secret);
    const auto done = co_await std::move(storing);
    if (!self)
        co_return;
    setBusy(false);
    if (!done) {
        showError(*m_result, done.error(), tr("Nothing has been stored. What you typed is kept."));
        co_return;
    }
    Q_EMIT stored(draft.account.name);
    if (self)
        accept();
}

void AccountDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_entry->setEnabled(!busy);
    m_test->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

void AccountDialog::reject()
{
    // The keychain answers or is given up; what it is asked for cannot be taken back.
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace Landfall
