// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historypage.h"

#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Landfall {

namespace {

constexpr int mostDays = 36'500;
constexpr int mostRows = 10'000'000;
constexpr int rowStep = 10'000;

/// A file may say more than the dialog offers; that stays.
void setLimit(QSpinBox &box, int value, int most)
{
    box.setMaximum(std::max(value, most));
    box.setValue(value);
}

} // namespace

HistoryPage::HistoryPage(const QString &file, QWidget *parent)
    : SettingsPage(parent), m_days(new QSpinBox(this)), m_rows(new QSpinBox(this))
{
    for (QSpinBox *box : {m_days, m_rows}) {
        box->setMinimum(1);
        box->setGroupSeparatorShown(true);
        connect(box, &QSpinBox::valueChanged, this, &HistoryPage::edited);
    }
    m_rows->setSingleStep(rowStep);
    QFormLayout *form = addForm();
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Days kept:"), m_days);
    form->addRow(tr("Deployments &kept at most:"), m_rows);
    auto *path = new QLineEdit(QDir::toNativeSeparators(file), this);
    path->setReadOnly(true);
    path->setCursorPosition(0);
    form->addRow(tr("&File:"), path);
    addNote(tr("What is older, or beyond that number, is deleted for good. Forecasts and "
               "statistics are made of "
               "what is kept."));
    finish();
}

void HistoryPage::setSettings(const Settings &settings)
{
    const QSignalBlocker blocker(this);
    setLimit(*m_days, settings.history.days, mostDays);
    setLimit(*m_rows, settings.history.rows, mostRows);
}

void HistoryPage::writeTo(Settings &settings) const
{
    settings.history.days = m_days->value();
    settings.history.rows = m_rows->value();
}

} // namespace Landfall
