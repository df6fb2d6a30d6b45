// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notificationspage.h"

#include "timeline/formatting.h"
#include "timeline/rowtext.h"
#include "widgets/plainlabel.h"
#include "window/statusnote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

NotificationsPage::NotificationsPage(Engine &engine, QWidget *parent)
    : SettingsPage(parent), m_engine(engine)
{
    addTold();
    addQuietHours();
    addPresent();
    finish();
    connect(&engine.settings(), &SettingsStore::changed, this, &NotificationsPage::showPresent);
    connect(&engine.attention(), &Attention::changed, this, &NotificationsPage::showPresent);
    showPresent();
}

void NotificationsPage::addTold()
{
    m_notifies = new QCheckBox(tr("Show &notifications"), this);
    rows().addWidget(m_notifies);
    addNote(tr("Failures are always told, and so is the end of a deployment with a bell. Without "
               "notifications everything is only listed in the window."));
    m_successes = new QComboBox(this);
    // In the order of ToldSuccesses.
    m_successes->addItems({tr("None"), tr("Of production"), tr("All")});
    addForm()->addRow(tr("&Successes:"), m_successes);
    m_stillFailing = new QCheckBox(tr("Tell of a &failure after a failure"), this);
    m_runningLong = new QCheckBox(tr("Tell of a deployment that takes unusually &long"), this);
    rows().addWidget(m_stillFailing);
    rows().addWidget(m_runningLong);
    for (QCheckBox *box : {m_notifies, m_stillFailing, m_runningLong})
        connect(box, &QCheckBox::clicked, this, &NotificationsPage::edited);
    connect(m_notifies, &QCheckBox::toggled, this, &NotificationsPage::updateEnabled);
    connect(m_successes, &QComboBox::activated, this, &NotificationsPage::edited);
}

void NotificationsPage::addQuietHours()
{
    m_quiet = new QCheckBox(tr("&Quiet hours, from"), this);
    m_quiet->setAccessibleName(tr("Quiet hours"));
    m_from = new QTimeEdit(this);
    m_from->setAccessibleName(tr("Quiet from"));
    auto *until = new PlainLabel(tr("un&til"), this);
    m_to = new QTimeEdit(this);
    m_to->setAccessibleName(tr("Quiet until"));
    until->setBuddy(m_to);
    auto *row = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *> {m_quiet, m_from, until, m_to})
        row->addWidget(widget);
    row->addStretch(1);
    rows().addLayout(row);
    addNote(tr("In these hours, and while notifications are paused, everything is only listed in "
               "the window. The same time twice is the whole day."));
    connect(m_quiet, &QCheckBox::toggled, this, &NotificationsPage::updateEnabled);
    connect(m_quiet, &QCheckBox::clicked, this, &NotificationsPage::edited);
    for (QTimeEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(u"HH:mm"_s);
        connect(edit, &QTimeEdit::timeChanged, this, &NotificationsPage::edited);
    }
}

void NotificationsPage::addPresent()
{
    m_paused = new StatusNote(u"bell"_s, tr("Resume now"), this);
    m_only = new StatusNote(u"bell-only"_s, tr("Watch all again"), this);
    for (StatusNote *note : {m_paused, m_only})
        rows().addWidget(note, 0, Qt::AlignLeft);
    connect(m_paused, &StatusNote::endRequested, this, [this] {
        const auto resumed =
            m_engine.settings().change([](Settings &settings) { settings.pausedUntil = {}; });
        if (!resumed)
            Q_EMIT failed(resumed.error());
    });
    connect(m_only, &StatusNote::endRequested, this,
        [this] { m_engine.attention().setOnly(std::nullopt); });
}

void NotificationsPage::showPresent()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime until = m_engine.settings().settings().pausedUntil;
    const bool isPaused = until.isValid() && now < until;
    m_paused->setText(
        isPaused ? tr("Notifications paused until %1").arg(formatPauseEnd(until, now)) : QString());
    const std::optional<Deployment> only = m_engine.attention().only();
    m_only->setText(only ? tr("Watching just %1").arg(shortName(*only)) : QString());
}

void NotificationsPage::updateEnabled()
{
    const bool notifies = m_notifies->isChecked();
    for (QWidget *widget :
        std::initializer_list<QWidget *> {m_successes, m_stillFailing, m_runningLong, m_quiet})
        widget->setEnabled(notifies);
    m_from->setEnabled(notifies && m_quiet->isChecked());
    m_to->setEnabled(notifies && m_quiet->isChecked());
}

void NotificationsPage::setSettings(const Settings &settings)
{
    const QSignalBlocker blocker(this);
    m_notifies->setChecked(settings.notifies);
    m_successes->setCurrentIndex(int(settings.successes));
    m_stillFailing->setChecked(settings.tellsStillFailing);
    m_runningLong->setChecked(settings.tellsRunningLong);
    m_quiet->setChecked(settings.quietHours.isOn);
    m_from->setTime(settings.quietHours.from);
    m_to->setTime(settings.quietHours.to);
    updateEnabled();
}

void NotificationsPage::writeTo(Settings &settings) const
{
    settings.notifies = m_notifies->isChecked();
    settings.successes = ToldSuccesses(m_successes->currentIndex());
    settings.tellsStillFailing = m_stillFailing->isChecked();
    settings.tellsRunningLong = m_runningLong->isChecked();
    settings.quietHours = {m_quiet->isChecked(), m_from->time(), m_to->time()};
}

} // namespace Landfall
