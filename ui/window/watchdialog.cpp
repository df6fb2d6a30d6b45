// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchdialog.h"

#include "referenceopener.h"
#include "timeline/phasestyle.h"
#include "widgets/fonts.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"

#include <keptdeployments.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int editWidth = 480;
constexpr int findingLines = 3;
constexpr int longestReference = 2048;

} // namespace

WatchDialog::WatchDialog(Engine &engine, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_opener(new ReferenceOpener(engine, this)),
      m_edit(new QLineEdit(this)), m_finding(new PlainLabel(this)), m_keep(new QCheckBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Watch a deployment"));
    buildForm();
    connect(m_edit, &QLineEdit::textChanged, this, &WatchDialog::recognize);
    connect(m_opener, &ReferenceOpener::opened, this, &WatchDialog::take);
    connect(m_opener, &ReferenceOpener::failed, this, [this](const QString &sentence) {
        setAsking(false);
        say(sentence, true);
    });
    recognize();
}

void WatchDialog::buildForm()
{
    auto *label = new PlainLabel(tr("Deployment"), this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Deployment"));
    m_edit->setPlaceholderText(tr("Id, or address of the API, the portal or the dashboard"));
    m_edit->setMaxLength(longestReference);
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(scaledLength(editWidth, fontMetrics()));
    m_finding->setWordWrap(true);
    m_finding->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_finding->setMinimumHeight(findingLines * fontMetrics().lineSpacing());
    m_keep->setText(tr("&Keep watching"));
    m_keep->setChecked(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Watch"));
    connect(buttons, &QDialogButtonBox::accepted, this, &WatchDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    for (QWidget *widget : std::initializer_list<QWidget *> {label, m_edit, m_finding, m_keep})
        layout->addWidget(widget);
    layout->addWidget(buttons);
    m_edit->setFocus();
}

void WatchDialog::recognize()
{
    m_reference.reset();
    m_keep->hide();
    m_ok->setEnabled(false);
    if (m_edit->text().trimmed().isEmpty()) {
        say(tr("Paste what names the deployment."), false);
        return;
    }
    const Result<Reference> reference =
        resolveReference(m_edit->text(), m_engine.accounts().accounts(), m_engine.providers());
    if (!reference) {
        say(reference.error().message, true);
        return;
    }
    m_reference = *reference;
    const Account &account = reference->account;
    const auto info = m_engine.providers().info(account.provider);
    say(tr("%1, account “%2”: %3")
            .arg(info ? info->name : account.provider, account.name, reference->id),
        false);
    const Result<bool> keeps = keepsDeployments(account, m_engine.providers());
    m_keep->setVisible(keeps && *keeps);
    m_ok->setEnabled(true);
}

void WatchDialog::ask()
{
    if (!m_reference || !m_edit->isEnabled())
        return;
    setAsking(true);
    say(tr("Asking…"), false);
    const bool keeps = !m_keep->isHidden() && m_keep->isChecked();
    m_opener->open({m_edit->text()}, keeps ? ReferenceOpener::Once : ReferenceOpener::ToItsEnd);
}

void WatchDialog::take(const Deployment &deployment)
{
    if (!m_keep->isHidden() && m_keep->isChecked()) {
        const Result<Done> kept =
            keepDeployment(m_reference->account.name, m_reference->id, m_engine.accounts());
        if (!kept) {
            setAsking(false);
            say(kept.error().message, true);
            return;
        }
    }
    Q_EMIT opened(deployment);
    accept();
}

void WatchDialog::setAsking(bool asking)
{
    for (QWidget *widget : std::initializer_list<QWidget *> {m_edit, m_keep, m_ok})
        widget->setEnabled(!asking);
    if (!asking)
        m_edit->setFocus();
}

void WatchDialog::say(const QString &sentence, bool isError)
{
    QPalette colored = palette();
    if (isError)
        colored.setColor(QPalette::WindowText, lookColors(Look::Failed, colored).strong);
    m_finding->setPalette(colored);
    m_finding->setText(visibleLines(sentence));
    m_edit->setAccessibleDescription(m_finding->text());
}

} // namespace Landfall
