// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowattention.h"

#include "statusnote.h"
#include "textdialog.h"
#include "timeline/formatting.h"
#include "timeline/rowtext.h"
#include "timeline/timelineview.h"
#include "widgets/plaintext.h"
#include "windowactions.h"

#include <QEvent>
#include <QStatusBar>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// Of a pause by key; the tray offers others.
constexpr std::chrono::seconds usualPause = 1h;
/// A timer counts milliseconds in an int.
constexpr qint64 longestTimer = std::chrono::milliseconds(24h).count();

} // namespace

WindowAttention::WindowAttention(
    Engine &engine, WindowActions &actions, TimelineView &view, QMainWindow &window)
    : QObject(&window), m_engine(engine), m_actions(actions), m_view(view), m_window(window),
      m_only(new StatusNote(u"bell-only"_s, tr("Watch all again"))),
      m_pause(new StatusNote(u"bell"_s, tr("Resume")))
{
    window.statusBar()->addWidget(m_only);
    window.statusBar()->addWidget(m_pause);
    m_pauseEnd.setSingleShot(true);
    m_pauseEnd.setTimerType(Qt::VeryCoarseTimer);
    connectActions();
    connect(&m_pauseEnd, &QTimer::timeout, this, &WindowAttention::update);
    connect(&engine.attention(), &Attention::changed, this, &WindowAttention::update);
    connect(&engine.settings(), &SettingsStore::changed, this, &WindowAttention::update);
    connect(&view, &TimelineView::currentDeploymentChanged, this, &WindowAttention::update);
    view.addActions({actions.notifyEnd, actions.watchOnly});
    window.installEventFilter(this);
    update();
}

void WindowAttention::connectActions()
{
    connect(m_actions.notifyEnd, &QAction::triggered, this, [this](bool isWanted) {
        if (const auto deployment = m_view.currentDeployment())
            m_engine.attention().setWanted(*deployment, isWanted);
    });
    connect(m_actions.watchOnly, &QAction::triggered, this, [this](bool isOnly) {
        if (const auto deployment = m_view.currentDeployment())
            m_engine.attention().setOnly(isOnly ? deployment : std::nullopt);
    });
    connect(m_actions.pauseNotifications, &QAction::triggered, this, &WindowAttention::setPaused);
    connect(m_only, &StatusNote::endRequested, this,
        [this] { m_engine.attention().setOnly(std::nullopt); });
    connect(m_pause, &StatusNote::endRequested, this, [this] { setPaused(false); });
}

bool WindowAttention::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ActivationChange) {
        m_engine.attention().noteLooking(m_window.isActiveWindow());
        look();
        update();
    }
    return QObject::eventFilter(watched, event);
}

void WindowAttention::look()
{
    const std::optional<Deployment> deployment = m_view.currentDeployment();
    if (!deployment || !m_window.isActiveWindow() || m_window.isMinimized())
        return;
    m_engine.attention().markSeen(*deployment);
}

void WindowAttention::update()
{
    const std::optional<Deployment> deployment = m_view.currentDeployment();
    const bool canEnd = deployment && !isOver(*deployment);
    const int marks = m_view.currentIndex().data(DeploymentModel::MarksRole).toInt();
    m_actions.notifyEnd->setEnabled(canEnd);
    m_actions.notifyEnd->setChecked(canEnd && (marks & DeploymentModel::Wanted) != 0);
    m_actions.watchOnly->setEnabled(canEnd);
    m_actions.watchOnly->setChecked(canEnd && (marks & DeploymentModel::Only) != 0);
    showOnly();
    showPause(QDateTime::currentDateTimeUtc());
}

void WindowAttention::showOnly()
{
    const std::optional<Deployment> only = m_engine.attention().only();
    m_only->setText(only ? tr("Watching just %1").arg(shortName(*only)) : QString());
}

void WindowAttention::showPause(const QDateTime &now)
{
    const Settings &settings = m_engine.settings().settings();
    const qint64 rest = settings.pausedUntil.isValid() ? now.msecsTo(settings.pausedUntil) : 0;
    const bool isPaused = rest > 0;
    m_actions.pauseNotifications->setEnabled(settings.notifies);
    m_actions.pauseNotifications->setChecked(isPaused);
    m_pause->setText(isPaused && settings.notifies
            ? tr("Notifications paused until %1").arg(formatPauseEnd(settings.pausedUntil, now))
            : QString());
    if (isPaused)
        m_pauseEnd.start(int(std::min(rest, longestTimer)));
    else
        m_pauseEnd.stop();
}

void WindowAttention::setPaused(bool isPaused)
{
    const QDateTime until =
        isPaused ? QDateTime::currentDateTimeUtc().addSecs(usualPause.count()) : QDateTime();
    const auto changed =
        m_engine.settings().change([&until](Settings &settings) { settings.pausedUntil = until; });
    if (changed)
        return;
    auto *dialog = new TextDialog(
        tr("Notifications"), visibleLines(changed.error().message), QString(), &m_window);
    dialog->open();
    update();
}

} // namespace Landfall
