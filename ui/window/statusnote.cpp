// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusnote.h"

#include "accounts/linkbutton.h"
#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"

#include <QHBoxLayout>

namespace Landfall {

namespace {

constexpr int gap = 5;
constexpr int padding = 8;

} // namespace

StatusNote::StatusNote(const QString &iconName, const QString &buttonText, QWidget *parent)
    : QWidget(parent), m_text(new PlainLabel), m_button(new LinkButton(buttonText))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(padding, 0, padding, 0);
    layout->setSpacing(gap);
    layout->addWidget(new IconLabel(iconName));
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &StatusNote::endRequested);
    hide();
}

void StatusNote::setText(const QString &text)
{
    m_text->setText(text);
    m_button->setAccessibleDescription(text);
    setVisible(!text.isEmpty());
}

QString StatusNote::text() const
{
    return m_text->text();
}

} // namespace Landfall
