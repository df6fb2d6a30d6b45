// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestspage.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Landfall {

RequestsPage::RequestsPage(QWidget *parent)
    : SettingsPage(parent), m_share(new QSpinBox(this)),
      m_slows(new QCheckBox(tr("Ask half as often on a &metered connection"), this))
{
    m_share->setRange(1, 100);
    //: After a number: percent
    m_share->setSuffix(tr(" %"));
    addForm()->addRow(tr("&Share of each service's limit:"), m_share);
    addNote(tr("A third (33 %) is the usual: your other tools use the same limit. An account with "
               "requests per minute of its own keeps to that instead."));
    rows().addWidget(m_slows);
    addNote(tr("Where the desktop tells that the connection is paid by volume."));
    finish();
    connect(m_share, &QSpinBox::valueChanged, this, &RequestsPage::edited);
    connect(m_slows, &QCheckBox::clicked, this, &RequestsPage::edited);
}

void RequestsPage::setSettings(const Settings &settings)
{
    const QSignalBlocker blocker(this);
    m_share->setValue(settings.sharePercent);
    m_slows->setChecked(settings.slowsWhenMetered);
}

void RequestsPage::writeTo(Settings &settings) const
{
    settings.sharePercent = m_share->value();
    settings.slowsWhenMetered = m_slows->isChecked();
}

} // namespace Landfall
