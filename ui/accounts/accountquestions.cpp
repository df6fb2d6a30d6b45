// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountquestions.h"

#include "problemlabel.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <accountediting.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int textWidth = 420;

QCoro::Task<Result<QString>> drop(Engine *engine, QString account)
{
    const auto dropped = co_await dropAccount(engine, account);
    co_return dropped ? Result<QString>(QString()) : Result<QString>(dropped.error());
}

} // namespace

AccountQuestion::AccountQuestion(
    Engine &engine, const QString &title, const QString &button, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_content(new QVBoxLayout),
      m_problem(new ProblemLabel(this)), m_do(new QPushButton(button, this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_do);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addLayout(m_content);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    setMinimumWidth(scaledLength(textWidth, fontMetrics()));
    connect(m_do, &QPushButton::clicked, this, &AccountQuestion::run);
    connect(m_cancel, &QPushButton::clicked, this, &AccountQuestion::reject);
}

QCoro::Task<> AccountQuestion::run()
{
    if (m_isBusy)
        co_return;
    const QPointer<AccountQuestion> self(this);
    m_problem->hide();
    setBusy(true);
    const auto answered = co_await answer();
    if (!self)
        co_return;
    setBusy(false);
    if (answered) {
        conclude(*answered);
        co_return;
    }
    m_problem->setText(visibleLines(answered.error().message));
    m_problem->show();
}

void AccountQuestion::conclude(const QString &leftOver)
{
    if (leftOver.isEmpty())
        return accept();
    m_problem->setText(visibleLines(leftOver));
    m_problem->show();
    m_do->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
}

void AccountQuestion::setBusy(bool busy)
{
    m_isBusy = busy;
    m_do->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

void AccountQuestion::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

RemoveAccountDialog::RemoveAccountDialog(Engine &engine, const Account &account, QWidget *parent)
    : AccountQuestion(engine, tr("Remove account"), tr("&Remove"), parent), m_account(account.name)
{
    const QString name = visibleText(account.name);
    const QString provider =
        engine.providers().info(account.provider).value_or(ProviderInfo()).name;
    auto *title = new PlainLabel(tr("Remove the account “%1”?").arg(name), this);
    title->setFont(strongFont(font()));
    title->setWordWrap(true);
    auto *text = new PlainLabel(
        tr("%1\n\nIts fields, its secret in the keychain (“landfall/%2”) and its deploy hooks, "
           "where "
           "it has some, are removed, and its deployments leave the list. Nothing changes at the "
           "service.")
            .arg(provider.isEmpty() ? visibleText(account.provider) : visibleText(provider), name),
        this);
    text->setWordWrap(true);
    m_content->addWidget(title);
    m_content->addWidget(text);
    m_do->setAutoDefault(false);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    setAccessibleDescription(text->text());
}

QCoro::Task<Result<QString>> RemoveAccountDialog::answer()
{
    return drop(&m_engine, m_account);
}

RenameAccountDialog::RenameAccountDialog(Engine &engine, const Account &account, QWidget *parent)
    : AccountQuestion(engine, tr("Rename account"), tr("&Rename"), parent), m_account(account.name),
      m_name(new QLineEdit(account.name, this))
{
    auto *label = new PlainLabel(
        tr("New name of “%1”; its entry in the keychain moves along").arg(visibleText(m_account)),
        this);
    label->setWordWrap(true);
    m_name->setAccessibleName(tr("New name"));
    m_name->selectAll();
    m_name->setFocus();
    m_content->addWidget(label);
    m_content->addWidget(m_name);
    m_cancel->setAutoDefault(false);
    m_do->setDefault(true);
    connect(m_name, &QLineEdit::textEdited, m_problem, &QWidget::hide);
}

QCoro::Task<Result<QString>> RenameAccountDialog::answer()
{
    return renameAccount(&m_engine, m_account, m_name->text().trimmed());
}

void RenameAccountDialog::conclude(const QString &leftOver)
{
    m_name->setEnabled(false);
    const QPointer<RenameAccountDialog> self(this);
    Q_EMIT renamed(m_name->text().trimmed());
    if (self)
        AccountQuestion::conclude(leftOver);
}

} // namespace Landfall
