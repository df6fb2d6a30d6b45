// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"
#include "accountform.h"
#include "signinpanel.h"
#include "trialtext.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// For a test of an account that has no name yet: free, and never stored.
QString nameOfTest(Engine &engine)
{
    QString name = u"test"_s;
    while (engine.accounts().account(name))
        name += u'\'';
    return name;
}

} // namespace

bool AccountDialog::checkName(const QString &name)
{
    const Result<Done> valid = checkAccountName(name);
    const Result<Done> free = m_account ? Result<Done>(Done {}) : checkNameIsFree(m_engine, name);
    if (!valid || !free)
        showNameProblem(valid ? free.error().message : valid.error().message);
    return valid && free;
}

std::optional<AccountDialog::Typed> AccountDialog::typed(Purpose purpose)
{
    clearProblems();
    Account account = typedAccount();
    if (purpose == ToTest && !m_account)
        account.name = nameOfTest(m_engine);
    const bool isComplete = form()->checkRequired();
    if (!checkName(account.name) || !isComplete)
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
    if (form()->isInteractive() && m_signedIn && !m_signedIn->secret.isEmpty())
        return Typed(draft, m_signedIn->secret);
    if (text.trimmed().isEmpty())
        return withoutTypedSecret(draft);
    const Result<Secret> secret = parseSecret(text);
    if (secret)
        return Typed(draft, *secret);
    form()->setSecretProblem(secret.error().message);
    return std::nullopt;
}

std::optional<AccountDialog::Typed> AccountDialog::withoutTypedSecret(const AccountDraft &draft)
{
    if (m_account && !needsNewSecret(m_engine, *m_account, draft))
        return Typed(draft, Secret());
    if (form()->isInteractive()) {
        form()->signIn()->showProblem(m_account
                ? tr("The stored sign-in belongs to another address or way to sign in. Sign in "
                     "again.")
                : tr("Sign in first."));
        form()->signIn()->setFocus();
        return std::nullopt;
    }
    const QString sentence = m_account
        ? tr("The stored secret belongs to another address or way to sign in. Enter it again.")
        : tr("This is required.");
    if (!form()->setSecretProblem(sentence))
        showError(*m_result, Error(Error::SecretMissing, sentence));
    return std::nullopt;
}

void AccountDialog::save()
{
    if (m_isBusy)
        return;
    const std::optional<Typed> account = typed(ToStore);
    if (!account)
        return;
    m_tester.cancel();
    endTest();
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
    m_cancel->setEnabled(!busy);
    updateButtons();
}

void AccountDialog::reject()
{
    // The keychain answers or is given up; what it is asked for cannot be taken back.
    if (m_isBusy)
        return;
    m_tester.cancel();
    m_signIn.cancel();
    QDialog::reject();
}

} // namespace Landfall
