// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"

#include "accountform.h"
#include "problemlabel.h"
#include "trialtext.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/plaintext.h"

#include <providercall.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int gap = 8;
constexpr int listWidth = 190;
constexpr QSize firstSize(760, 560);
/// No account's name has a slash, so nobody's secret is read.
constexpr auto probeKey = "/"_L1;

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
    : QDialog(parent), m_engine(engine), m_account(std::move(account)), m_tester(engine)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(
        m_account ? tr("Edit account “%1”").arg(visibleText(m_account->name)) : tr("Add account"));
    build();
    resize(scaledLength(firstSize.width(), fontMetrics()),
        scaledLength(firstSize.height(), fontMetrics()));
    connect(&m_tester, &AccountTester::finished, this, [this](const AccountTrial &trial) {
        endTest();
        showTrial(*m_result, trial);
    });
    auto *test = new QShortcut(Qt::CTRL | Qt::Key_T, this);
    connect(test, &QShortcut::activated, m_test, &QPushButton::click);
    showProvider();
    lookAtKeychain();
    (m_providers && m_providers->count() > 1 ? static_cast<QWidget *>(m_providers) : m_name)
        ->setFocus();
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
    if (!m_account)
        row->addWidget(providerList());
    row->addWidget(page(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(m_entry, 1);
    m_result = new ResultBox(this);
    layout->addWidget(m_result);
    addButtons(*layout);
}

QWidget *AccountDialog::providerList()
{
    m_providers = new QListWidget(m_entry);
    m_providers->setAccessibleName(tr("Provider"));
    m_providers->setFixedWidth(scaledLength(listWidth, fontMetrics()));
    m_providers->setIconSize({16, 16});
    for (const ProviderInfo &info : m_engine.providers().providers()) {
        auto *item = new QListWidgetItem(
            icon(providerIconName(info.icon)), visibleText(info.name), m_providers);
        item->setData(Qt::UserRole, info.id);
        item->setToolTip(plainToolTip(info.description));
        item->setData(Qt::AccessibleDescriptionRole, info.description);
    }
    m_providers->setCurrentRow(0);
    connect(m_providers, &QListWidget::currentRowChanged, this, &AccountDialog::showProvider);
    return m_providers;
}

QWidget *AccountDialog::page()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, gap, 0);
    layout->setSpacing(gap);
    addName(*layout);
    m_forms = new QStackedWidget(content);
    layout->addWidget(m_forms);

    m_keychain = new QWidget(content);
    auto *words = new QHBoxLayout(m_keychain);
    words->setContentsMargins(0, 0, 0, 0);
    m_keychainWords = new PlainLabel(m_keychain);
    m_keychainWords->setWordWrap(true);
    m_keychainWords->setFont(secondaryFont(font()));
    words->addWidget(new IconLabel(u"lock"_s, m_keychain), 0, Qt::AlignTop);
    words->addWidget(m_keychainWords, 1);
    layout->addWidget(m_keychain);
    layout->addStretch(1);

    auto *area = new QScrollArea(m_entry);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

void AccountDialog::addName(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    m_nameLabel = new PlainLabel(tr("Name *"), this);
    m_nameLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name, required"));
    m_name->setPlaceholderText(tr("What this account is called in the list, for example: work"));
    if (m_account) {
        m_name->setText(m_account->name);
        m_name->setReadOnly(true);
        m_name->setAccessibleDescription(tr("Account › Rename changes it"));
    }
    row->addWidget(m_nameLabel);
    row->addWidget(m_name, 1);
    layout.addLayout(row);
    m_nameProblem = new ProblemLabel(this);
    layout.addWidget(m_nameProblem);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        showNameProblem({});
        onEdited();
    });
}

void AccountDialog::addButtons(QVBoxLayout &layout)
{
    m_test = new QPushButton(tr("&Test connection"), this);
    m_test->setAutoDefault(false);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setAutoDefault(false);
    m_save = new QPushButton(m_account ? tr("&Save") : tr("&Add account"), this);
    m_save->setDefault(true);
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
    if (m_account)
        return m_account->provider;
    const QListWidgetItem *item = m_providers->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

QWidget *AccountDialog::formOf(const QString &id)
{
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
    return form;
}

AccountForm *AccountDialog::form() const
{
    return qobject_cast<AccountForm *>(m_forms->currentWidget());
}

void AccountDialog::showProvider()
{
    const QString id = provider();
    QWidget *&page = m_pages[id];
    if (!page) {
        page = formOf(id);
        m_forms->addWidget(page);
    }
    // A stack is as high as its highest page; only the shown one counts here.
    for (QWidget *other : std::as_const(m_pages))
        other->setSizePolicy(
            QSizePolicy::Preferred, other == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_forms->setCurrentWidget(page);
    if (form())
        m_nameLabel->setMinimumWidth(form()->labelWidth());
    m_test->setEnabled(form());
    m_save->setEnabled(form());
    onEdited();
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
    if (m_tester.isRunning()) {
        m_tester.cancel();
        endTest();
    }
    m_result->setContent(std::nullopt, tr("Not tested yet"),
        tr("The test asks the service once with what stands here. It stores nothing."));
    updateKeychainWords();
}

void AccountDialog::updateKeychainWords()
{
    const Account account = typedAccount();
    const Result<Provider *> known = m_engine.providers().provider(account.provider);
    const Result<bool> needs = known
        ? askPlugin(account.provider, **known, &Provider::needsSecret, account)
        : Result<bool>(known.error());
    m_keychain->setVisible(needs && *needs);
    if (m_keychainError) {
        m_keychainWords->setText(visibleLines(m_keychainError->message));
        return;
    }
    const QString name = account.name.isEmpty() ? tr("NAME") : visibleText(account.name);
    m_keychainWords->setText(
        tr("The secret goes to the system keychain as “landfall/%1”, never to a settings file.")
            .arg(name));
}

QCoro::Task<> AccountDialog::lookAtKeychain()
{
    const QPointer<AccountDialog> self(this);
    const QString key = probeKey;
    const auto probe = co_await m_engine.secrets().read(key);
    if (!self || probe || probe.error().kind == Error::SecretMissing)
        co_return;
    m_keychainError = probe.error();
    updateKeychainWords();
}

} // namespace Landfall
