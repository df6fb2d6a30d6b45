// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textdialog.h"

#include "widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int textWidth = 420;
constexpr int mostLines = 24;

/// A long text must not make the dialog higher than the screen.
QWidget *scrolled(PlainLabel &text)
{
    text.setMargin(4);
    text.setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setWidget(&text);
    const int most = mostLines * text.fontMetrics().lineSpacing();
    area->setMinimumHeight(std::min(text.sizeHint().height() + 2 * area->frameWidth(), most));
    return area;
}

} // namespace

TextDialog::TextDialog(
    const QString &title, const QString &text, const QString &command, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);

    auto *words = new PlainLabel(text, this);
    words->setWordWrap(true);
    words->setSelectable();
    words->setMinimumWidth(textWidth);
    layout->addWidget(words);
    if (!command.isEmpty()) {
        auto *line = new PlainLabel(command, this);
        line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        line->setSelectable();
        layout->addWidget(command.contains(u'\n') ? scrolled(*line) : line);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace Landfall
