// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "traymenu.h"

#include "timeline/glyphs.h"
#include "traypausemenu.h"
#include "traystate.h"
#include "widgets/icon.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int glyphSize = 14;

/// What is shown when `text` is an entry: neither Qt (`&`) nor the panel's menu (`_`) takes a
/// character for the mark of a key.
QString entryText(QString text)
{
    return text.replace(u'&', "&&"_L1).replace(u'_', "__"_L1);
}

QIcon glyphIcon(Look look)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(glyphSize * scale, glyphSize * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGlyph(painter, look, pixmap.rect(), QApplication::palette());
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

/// Only a difference is told to the panel.
void setEntry(QAction *action, const QString &text)
{
    if (action->text() != text)
        action->setText(text);
    action->setVisible(true);
}

} // namespace

TrayMenu::TrayMenu(Engine &engine, QAction *preferences, QWidget *parent)
    : QMenu(parent), m_engine(engine), m_pause(new TrayPauseMenu(engine.settings(), this))
{
    addEntries(m_running, tr("Running"));
    connect(m_running.more, &QAction::triggered, this, &TrayMenu::runningRequested);
    m_running.end = addSeparator();
    addEntries(m_failures, tr("New failures"));
    connect(m_failures.more, &QAction::triggered, this, &TrayMenu::failuresRequested);
    m_seen = addAction(tr("Mark as seen"));
    connect(m_seen, &QAction::triggered, this, [this] { m_engine.attention().markAllSeen(); });
    m_failures.end = addSeparator();

    setDefaultAction(addAction(tr("Show Landfall"), this, &TrayMenu::showRequested));
    addAction(Landfall::icon(u"refresh"_s), tr("Refresh now"), this,
        [this] { m_engine.watcher().refresh(); });
    addMenu(m_pause);
    addSeparator();
    if (preferences)
        addAction(tr("Preferences…"), preferences, &QAction::trigger);
    addAction(tr("Quit"), this, &TrayMenu::quitRequested);
    connect(this, &QMenu::aboutToShow, this, &TrayMenu::update);
    update();
}

void TrayMenu::addEntries(Section &section, const QString &title)
{
    // No addSection(): some panels show a line in its place.
    section.title = addAction(title);
    section.title->setEnabled(false);
    for (std::size_t number = 0; number < section.entries.size(); ++number) {
        section.entries[number] = addAction(QString(), this, [this, &section, number] {
            if (qsizetype(number) < section.deployments.size())
                Q_EMIT deploymentRequested(section.deployments.at(qsizetype(number)));
        });
    }
    section.more = addAction(QString());
}

void TrayMenu::update()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 palette = QApplication::palette().cacheKey();
    m_isSamePalette = std::exchange(m_paletteKey, palette) == palette;
    fill(m_running, runningDeployments(m_engine.model(), now), now);
    const QList<Deployment> failures = m_engine.attention().unseenFailures();
    fill(m_failures, failures, now);
    m_seen->setVisible(!failures.isEmpty());
    m_pause->update();
}

void TrayMenu::fill(Section &section, const QList<Deployment> &deployments, const QDateTime &now)
{
    const auto most = qsizetype(section.entries.size());
    const qsizetype more = deployments.size() - most;
    const bool isUsed = !deployments.isEmpty();
    section.title->setVisible(isUsed);
    section.end->setVisible(isUsed);
    for (qsizetype number = 0; number < most; ++number) {
        QAction *entry = section.entries[std::size_t(number)];
        if (number >= deployments.size()) {
            entry->setVisible(false);
            continue;
        }
        const Deployment &deployment = deployments.at(number);
        setEntry(entry, entryText(trayLine(m_engine.model(), deployment, now)));
        const bool isSame = m_isSamePalette && number < section.deployments.size()
            && lookOf(section.deployments.at(number)) == lookOf(deployment);
        if (!isSame || entry->icon().isNull())
            entry->setIcon(glyphIcon(lookOf(deployment)));
    }
    if (more > 0)
        setEntry(section.more, tr("%n more…", nullptr, int(more)));
    else
        section.more->setVisible(false);
    section.deployments = deployments.first(std::min(most, deployments.size()));
}

} // namespace Landfall
