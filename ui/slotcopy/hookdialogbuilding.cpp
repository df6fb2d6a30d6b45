// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookdialog_p.h"

#include "accounts/problemlabel.h"
#include "confirmationline.h"
#include "copynote.h"
#include "widgets/fonts.h"
#include "widgets/plainlabel.h"
#include "widgets/primarybutton.h"

#include <visibletext.h>

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <initializer_list>

/// What the dialog of deploy hooks is built of.

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int gap = 12;
constexpr int textWidth = 460;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HookDialog)
};

} // namespace

void HookDialog::Private::build()
{
    labels = new QComboBox(&dialog);
    labels->setAccessibleName(Text::tr("Deploy hook"));
    auto *caption = new PlainLabel(
        Text::tr("Deploy hook of the account “%1”").arg(visibleText(account)), &dialog);
    caption->setBuddy(labels);
    auto *words = new PlainLabel(Text::tr("This starts a deployment at the service at once. "
                                          "Landfall cannot undo or cancel it."),
        &dialog);
    words->setWordWrap(true);
    words->setMinimumWidth(scaledLength(textWidth, dialog.fontMetrics()));
    note = new CopyNote(&dialog);
    note->hide();
    problem = new ProblemLabel(&dialog);
    line = new ConfirmationLine(Text::tr("matches the label"), &dialog);
    again = new QPushButton(Text::tr("&Look again"), &dialog);
    again->setAutoDefault(false);
    again->hide();
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(gap);
    for (QWidget *widget : std::initializer_list<QWidget *> {caption, labels, words, note})
        layout->addWidget(widget);
    layout->addWidget(line);
    layout->addWidget(problem);
    layout->addWidget(again, 0, Qt::AlignLeft);
    layout->addStretch(1);
    layout->addLayout(buttons());
    line->setClock(clock);
    connect(again, &QPushButton::clicked, &dialog, [this] { readAgain(); });
    connect(line, &ConfirmationLine::changed, &dialog, [this] { updateStart(); });
    connect(line, &ConfirmationLine::lookAgainRequested, &dialog, [this] { look(); });
    connect(labels, &QComboBox::currentIndexChanged, &dialog, [this] {
        say(QString());
        look();
    });
}

QLayout *HookDialog::Private::buttons()
{
    cancel = new QPushButton(Text::tr("Cancel"), &dialog);
    start = new PrimaryButton(Text::tr("Start deployment"), &dialog);
    start->setAutoDefault(false);
    start->setDefault(false);
    cancel->setDefault(true);
    start->setEnabled(false);
    auto *layout = new QHBoxLayout;
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(start);
    connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    connect(start, &QPushButton::clicked, &dialog, [this] { begin(); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *keys = new QShortcut(Qt::CTRL | key, &dialog);
        keys->setAutoRepeat(false);
        connect(keys, &QShortcut::activated, start, [this] { start->click(); });
    }
    return layout;
}

} // namespace Landfall
