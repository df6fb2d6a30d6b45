// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startpage.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace Landfall {

StartPage::StartPage(LoginStart loginStart, QWidget *parent)
    : SettingsPage(parent), m_loginStart(std::move(loginStart)),
      m_closes(new QCheckBox(tr("Closing the window &keeps Landfall in the tray"), this)),
      m_minimized(new QCheckBox(tr("Start in the &tray"), this))
{
    rows().addWidget(m_closes);
    addNote(tr("It goes on watching there. On a desktop without a tray, closing the window ends "
               "Landfall, so that it never runs out of your sight."));
    rows().addWidget(m_minimized);
    addNote(tr("On a desktop without a tray, the window opens."));
    if (m_loginStart.isOn) {
        m_login = new QCheckBox(tr("Start when you &log in"), this);
        m_login->setChecked(m_loginStart.isOn());
        rows().addWidget(m_login);
        connect(m_login, &QCheckBox::clicked, this, &StartPage::edited);
    }
    for (QCheckBox *box : {m_closes, m_minimized})
        connect(box, &QCheckBox::clicked, this, &StartPage::edited);
    finish();
}

void StartPage::setSettings(const Settings &settings)
{
    m_closes->setChecked(settings.closesToTray);
    m_minimized->setChecked(settings.startsMinimized);
}

void StartPage::writeTo(Settings &settings) const
{
    settings.closesToTray = m_closes->isChecked();
    settings.startsMinimized = m_minimized->isChecked();
}

bool StartPage::changesLoginStart() const
{
    return m_login && m_login->isChecked() != m_loginStart.isOn();
}

Result<Done> StartPage::applyLoginStart()
{
    return changesLoginStart() ? m_loginStart.setOn(m_login->isChecked()) : Result<Done>(Done {});
}

} // namespace Landfall
