// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handoverdialog.h"

#include "widgets/fonts.h"
#include "widgets/plainlabel.h"

#include <visibletext.h>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr QSize firstSize {760, 520};

} // namespace

HandOverDialog::HandOverDialog(QWidget *parent)
    : QDialog(parent), m_state(new PlainLabel(tr("Reading the failed logs…"), this)),
      m_summary(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Hand over"));
    resize(firstSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    m_state->setWordWrap(true);
    m_state->setSelectable();
    m_state->setAccessibleName(tr("State of the hand-over"));
    layout->addWidget(m_state);
    m_summary->setReadOnly(true);
    m_summary->setTabChangesFocus(true);
    m_summary->setFont(fixedFont(font()));
    m_summary->setAccessibleName(tr("Summary, as Markdown"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setEnabled(false);
    layout->addWidget(m_summary, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy the summary"), QDialogButtonBox::ActionRole);
    m_copy->setEnabled(false);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_summary->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void HandOverDialog::showWritten(const QString &folder, const QString &summary)
{
    m_state->setText(tr("Written to “%1”. What looked like a secret was taken out; look through it "
                        "before you send it.")
                         .arg(visibleText(folder, 1000)));
    m_summary->setPlainText(summary);
    m_summary->setEnabled(true);
    m_copy->setEnabled(true);
    m_copy->setDefault(true);
    m_copy->setFocus();
}

void HandOverDialog::showProblem(const Error &error)
{
    m_state->setText(tr("Nothing was written. %1").arg(visibleLines(error.message)));
}

} // namespace Landfall
