// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"

#include "accountform.h"
#include "keychainnote.h"
#include "problemlabel.h"
#include "providerlist.h"
#include "resultbox.h"
#include "signinpanel.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"
#include "widgets/primarybutton.h"

#include <providercall.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int gap = 8;
constexpr QSize firstSize(760, 560);

} // namespace

AccountDialog::AccountDialog(Engine &engine, QWidget *parent)
    : AccountDialog(engine, std::nullopt, parent)
{
}

AccountDialog::AccountDialog(Engine &engine, const Account &account, QWidget *parent)
    : AccountDialog(engine, std::optional<Account>(account), parent)
{
}

AccountDialog::AccountDialog(Engine &engine, std::optional<Account> account, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_account(std::move(account)), m_tester(engine),
      m_signIn(engine)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(
        m_account ? tr("Edit account “%1”").arg(visibleText(m_account->name)) : tr("Add account"));
    build();
    resize(scaledLength(firstSize.width(), fontMetrics()),
        scaledLength(firstSize.height(), fontMetrics()));
    connectParts();
    showProvider();
    (m_providers ? static_cast<QWidget *>(m_providers) : m_name)->setFocus();
}

void AccountDialog::goToField(const QString &key)
{
    if (form())
        form()->goToField(key);
}

void AccountDialog::goToSecret()
{
    if (form())
        form()->goToSecret();
}

void AccountDialog::build()
{
    m_entry = new QWidget(this);
    auto *row = new QHBoxLayout(m_entry);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(margin);
    if (!m_account) {
        m_providers = new ProviderList(m_engine.providers().providers(), m_entry);
        row->addWidget(m_providers);
    }
    auto *right = new QVBoxLayout;
    right->setSpacing(margin);
    right->addWidget(page(), 1);
    m_result = new ResultBox(m_entry);
    right->addWidget(m_result);
    row->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(m_entry, 1);
    addButtons(*layout);
}

void AccountDialog::connectParts()
{
    connect(&m_tester, &AccountTester::finished, this, &AccountDialog::takeTrial);
    connect(&m_tester, &AccountTester::listed, this, &AccountDialog::takeListing);
    connect(&m_tester, &AccountTester::renewed, this, [this](const Secret &secret) {
        if (m_signedIn)
            m_signedIn->secret = secret;
    });
    connect(&m_signIn, &AccountSignIn::prompted, this, [this](const SignInPrompt &prompt) {
        if (form())
            form()->signIn()->showPrompt(prompt);
    });
    connect(&m_signIn, &AccountSignIn::finished, this, &AccountDialog::takeSignIn);
    if (m_providers)
        connect(m_providers, &QListWidget::currentRowChanged, this, &AccountDialog::showProvider);
    auto *test = new QShortcut(Qt::CTRL | Qt::Key_T, this);
    connect(test, &QShortcut::activated, m_test, &QPushButton::click);
}

QWidget *AccountDialog::page()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, gap, 0);
    layout->setSpacing(gap);
    addName(*layout);
    m_forms = new QWidget(content);
    auto *forms = new QVBoxLayout(m_forms);
    forms->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_forms);
    m_note = new KeychainNote(m_engine, content);
    layout->addWidget(m_note);
    layout->addStretch(1);

    auto *area = new QScrollArea(m_entry);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

void AccountDialog::addName(QVBoxLayout &layout)
{
    m_nameRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_nameRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_nameLabel = new PlainLabel(tr("Name *"), m_nameRow);
    m_nameLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_name = new QLineEdit(m_nameRow);
    m_name->setAccessibleName(tr("Name, required"));
    m_name->setPlaceholderText(tr("What this account is called in the list, for example: work"));
    if (m_account) {
        m_name->setText(m_account->name);
        m_name->setReadOnly(true);
        m_name->setAccessibleDescription(tr("Account › Rename changes it"));
    }
    row->addWidget(m_nameLabel);
    row->addWidget(m_name, 1);
    layout.addWidget(m_nameRow);
    m_nameProblem = new ProblemLabel(this);
    layout.addWidget(m_nameProblem);
    // Whether the service takes the rest has nothing to do with the name.
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        showNameProblem({});
        updateNote();
    });
}

void AccountDialog::addButtons(QVBoxLayout &layout)
{
    m_test = new QPushButton(tr("&Test connection"), this);
    m_test->setAutoDefault(false);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setAutoDefault(false);
    m_save = new PrimaryButton(m_account ? tr("&Save") : tr("&Add account"), this);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::toggleTest);
    connect(m_cancel, &QPushButton::clicked, this, &AccountDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::save);
    auto *row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    layout.addLayout(row);
}

QString AccountDialog::provider() const
{
    return m_account ? m_account->provider : m_providers->provider();
}

QWidget *AccountDialog::demoPage()
{
    auto *page = new QWidget(m_forms);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(margin);
    auto *words = new PlainLabel(tr("The demo replays made-up deployments on this computer, in a "
                                    "window of its own. It needs no account and no network."),
        page);
    words->setWordWrap(true);
    auto *start = new QPushButton(icon(u"demo"_s), tr("Try the &demo"), page);
    start->setAutoDefault(false);
    connect(start, &QPushButton::clicked, this, [this] {
        Q_EMIT demoRequested();
        reject();
    });
    layout->addWidget(words);
    layout->addWidget(start, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return page;
}

QWidget *AccountDialog::pageOf(const QString &id)
{
    if (id.isEmpty())
        return demoPage();
    const Result<Provider *> provider = m_engine.providers().provider(id);
    const Result<QList<AccountField>> fields = provider
        ? askPlugin(id, **provider, &Provider::accountFields)
        : Result<QList<AccountField>>(provider.error());
    if (!fields) {
        auto *sentence = new PlainLabel(visibleLines(fields.error().message), m_forms);
        sentence->setWordWrap(true);
        return sentence;
    }
    auto *form =
        new AccountForm(*fields, m_account.value_or(Account()), m_account.has_value(), m_forms);
    connect(form, &AccountForm::edited, this, &AccountDialog::onEdited);
    connect(form, &AccountForm::chosen, this, &AccountDialog::updateButtons);
    connect(form->signIn(), &SignInPanel::requested, this, &AccountDialog::signIn);
    form->signIn()->showIdle(signInRemark());
    return form;
}

AccountForm *AccountDialog::form() const
{
    return qobject_cast<AccountForm *>(m_page);
}

void AccountDialog::showProvider()
{
    dropSignIn();
    const QString id = provider();
    QWidget *&page = m_pages[id];
    if (!page) {
        page = pageOf(id);
        m_forms->layout()->addWidget(page);
    }
    orderTabs(*page);
    // No stack: that is as high as its highest page.
    if (m_page)
        m_page->hide();
    m_page = page;
    m_page->show();
    if (form()) {
        m_nameLabel->setMinimumWidth(form()->labelWidth());
        m_note->setContentsMargins(form()->labelWidth() + gap, 0, 0, 0);
    }
    for (QWidget *part : std::initializer_list<QWidget *> {m_nameRow, m_result})
        part->setVisible(!id.isEmpty());
    onEdited();
}

void AccountDialog::orderTabs(const QWidget &page)
{
    // Left alone, Tab goes in the order in which widgets were made: the form after the buttons.
    QList<QWidget *> stops;
    for (QWidget *part : page.findChildren<QWidget *>()) {
        if (part->focusPolicy() & Qt::TabFocus && !part->focusProxy())
            stops.append(part);
    }
    stops += {m_test, m_cancel, m_save};
    QWidget *before = m_name;
    for (QWidget *stop : std::as_const(stops)) {
        setTabOrder(before, stop);
        before = stop;
    }
}

Account AccountDialog::typedAccount() const
{
    Account account(
        m_name->text(), provider(), form() ? form()->values() : QMap<QString, QString>());
    if (m_account)
        account.secretOrigins = m_account->secretOrigins;
    else
        account.name = account.name.trimmed();
    return account;
}

void AccountDialog::clearProblems()
{
    showNameProblem({});
    if (form())
        form()->clearProblems();
}

void AccountDialog::showNameProblem(const QString &sentence)
{
    m_nameProblem->setText(sentence);
    m_nameProblem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_name->setFocus(Qt::OtherFocusReason);
}

void AccountDialog::onEdited()
{
    m_tester.cancel();
    endTest();
    m_isRefused = false;
    if (form()) {
        dropOtherSignIn();
        form()->setInteractive(isSignedInByPerson(m_engine, typedAccount()));
    }
    showUntested();
    updateNote();
    updateButtons();
}

void AccountDialog::showUntested()
{
    const bool comesByItself = form() && form()->isInteractive() && !m_signedIn;
    m_result->setContent(std::nullopt, tr("Not tested yet"),
        comesByItself
            ? tr("The test runs by itself after the sign-in and lists what can be seen. It stores "
                 "nothing.")
            : tr("The test asks the service once with what stands here. It stores nothing."));
}

void AccountDialog::updateNote()
{
    const Account account = typedAccount();
    const Result<Provider *> known = m_engine.providers().provider(account.provider);
    const Result<bool> needs = known
        ? askPlugin(account.provider, **known, &Provider::needsSecret, account)
        : Result<bool>(known.error());
    m_note->setVisible(needs && form());
    if (needs && form())
        m_note->setAccount(account.name,
            !*needs                       ? KeychainNote::Nothing
                : form()->isInteractive() ? KeychainNote::RefreshToken
                                          : KeychainNote::TypedSecret);
}

void AccountDialog::updateButtons()
{
    const bool hasCredential =
        form() && (!form()->isInteractive() || m_signedIn || hasStoredSignIn());
    m_test->setEnabled(hasCredential && !m_isBusy);
    m_save->setEnabled(hasCredential && !m_isRefused && !m_isBusy);
}

} // namespace Landfall
