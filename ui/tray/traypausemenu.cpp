// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "traypausemenu.h"

#include "widgets/icon.h"

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr std::chrono::milliseconds anHour = 1h;

/// UTC. When quiet hours end: who pauses in the evening does not want to be woken at midnight.
QDateTime tomorrow(const Settings &settings)
{
    const QDate date = QDate::currentDate().addDays(1);
    return QDateTime(date, settings.quietHours.to).toUTC();
}

} // namespace

TrayPauseMenu::TrayPauseMenu(SettingsStore &settings, QWidget *parent)
    : QMenu(tr("Pause notifications"), parent), m_settings(settings)
{
    setIcon(Landfall::icon(u"bell"_s));
    m_hour = addAction(tr("1 hour"), this,
        [this] { pauseUntil(QDateTime::currentDateTimeUtc().addMSecs(anHour.count())); });
    m_tomorrow = addAction(
        tr("Until tomorrow"), this, [this] { pauseUntil(tomorrow(m_settings.settings())); });
    m_untilResumed = addAction(tr("Until resumed"), this, [this] { setNotifies(false); });
    addSeparator();
    m_resume = addAction(tr("Resume"), this, [this] { setNotifies(true); });
    for (QAction *action : {m_hour, m_tomorrow, m_untilResumed})
        action->setCheckable(true);
    connect(this, &QMenu::aboutToShow, this, &TrayPauseMenu::update);
    connect(&m_settings, &SettingsStore::changed, this, &TrayPauseMenu::update);
    update();
}

void TrayPauseMenu::update()
{
    const Settings &settings = m_settings.settings();
    const qint64 left = settings.pausedUntil.isValid()
        ? QDateTime::currentDateTimeUtc().msecsTo(settings.pausedUntil)
        : 0;
    const bool isPaused = settings.notifies && left > 0;
    m_hour->setChecked(isPaused && left <= anHour.count());
    m_tomorrow->setChecked(isPaused && left > anHour.count());
    m_untilResumed->setChecked(!settings.notifies);
    m_resume->setEnabled(isPaused || !settings.notifies);
}

void TrayPauseMenu::pauseUntil(const QDateTime &end)
{
    Settings settings = m_settings.settings();
    settings.notifies = true;
    settings.pausedUntil = end;
    save(settings);
}

void TrayPauseMenu::setNotifies(bool notifies)
{
    Settings settings = m_settings.settings();
    settings.notifies = notifies;
    settings.pausedUntil = {};
    save(settings);
}

void TrayPauseMenu::save(const Settings &settings)
{
    if (const auto saved = m_settings.save(settings); !saved)
        qWarning("%ls", qUtf16Printable(saved.error().message));
    update();
}

} // namespace Landfall
