// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingspage.h"

#include "widgets/quietlabel.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace Landfall {

namespace {

constexpr int gap = 8;
constexpr int formGap = 12;

} // namespace

SettingsPage::SettingsPage(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, gap, 0);
    m_rows->setSpacing(gap);
}

void SettingsPage::addNote(const QString &text)
{
    m_rows->addWidget(new QuietLabel(text, this));
}

QFormLayout *SettingsPage::addForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(formGap);
    form->setVerticalSpacing(gap);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_rows->addLayout(form);
    return form;
}

void SettingsPage::finish()
{
    m_rows->addStretch(1);
}

} // namespace Landfall
