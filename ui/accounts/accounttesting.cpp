// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"
#include "accountform.h"
#include "signinpanel.h"
#include "trialtext.h"

#include <QPushButton>

namespace Landfall {

void AccountDialog::toggleTest()
{
    if (!m_tester.isRunning()) {
        startTest();
        return;
    }
    m_tester.cancel();
    endTest();
    m_result->setContent(std::nullopt, tr("Test stopped"), {});
}

void AccountDialog::startTest()
{
    const std::optional<Typed> account = typed(ToTest);
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

void AccountDialog::takeTrial(const AccountTrial &trial)
{
    endTest();
    m_isRefused = !trial.report && trial.report.error().kind == Error::Unauthorized;
    showTrial(*m_result, trial, m_account ? QString() : tr("Nothing has been stored yet."));
    updateButtons();
}

void AccountDialog::takeListing(const Result<TargetListing> &listing)
{
    addListing(*m_result, listing);
    if (listing && form())
        form()->offer(listing->scopes);
}

bool AccountDialog::hasStoredSignIn() const
{
    return m_account && isSignedInByPerson(m_engine, *m_account);
}

QString AccountDialog::signInRemark() const
{
    return hasStoredSignIn() ? tr("The keychain holds a sign-in.") : QString();
}

void AccountDialog::signIn()
{
    if (!form() || !form()->isInteractive() || m_isBusy)
        return;
    m_tester.cancel();
    endTest();
    m_signedIn.reset();
    clearProblems();
    showUntested();
    updateButtons();
    m_signInValues = form()->signInValues();
    form()->signIn()->showAsking();
    if (form()->checkRequired()) {
        const Result<Done> begun = m_signIn.start(typedAccount());
        if (begun)
            return;
        if (!form()->setNamedProblem(begun.error().message))
            showError(*m_result, begun.error());
    }
    form()->signIn()->showIdle(signInRemark());
}

void AccountDialog::takeSignIn(const Result<SignedIn> &result)
{
    if (!form())
        return;
    if (!result && result.error().kind == Error::Cancelled) {
        form()->signIn()->showIdle(signInRemark());
        return;
    }
    if (!result) {
        form()->signIn()->showFailed(result.error());
        return;
    }
    m_signedIn = *result;
    form()->signIn()->showSignedIn(result->identity);
    updateButtons();
    startTest();
}

void AccountDialog::dropSignIn()
{
    m_signIn.cancel();
    m_signedIn.reset();
    if (form())
        form()->signIn()->showIdle(signInRemark());
}

void AccountDialog::dropOtherSignIn()
{
    if ((m_signIn.isRunning() || m_signedIn) && form()->signInValues() != m_signInValues)
        dropSignIn();
}

} // namespace Landfall
