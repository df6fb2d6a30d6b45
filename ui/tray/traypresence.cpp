// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "traypresence.h"

#include "timeline/scope.h"
#include "trayicon.h"
#include "traymessages.h"
#include "window/mainwindow.h"
#include "window/windowactions.h"

#include <QApplication>
#include <QCloseEvent>

#include <utility>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// A panel that crashed is back within seconds.
constexpr auto grace = 5s;

} // namespace

TrayPresence::TrayPresence(Engine &engine, MainWindow &window, Closing closing, QObject *parent)
    : QObject(parent), m_engine(engine), m_window(window), m_closing(closing)
{
    // Else a dialog that is closed while the window is in the tray would end the program.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    qApp->installEventFilter(this);
    m_grace.setSingleShot(true);
    m_grace.setInterval(grace);
    connect(&m_grace, &QTimer::timeout, &window, &QWidget::show);
    connect(&m_host, &TrayHost::changed, this, &TrayPresence::hostChanged);
    connect(&engine.settings(), &SettingsStore::changed, this, &TrayPresence::updateCloseText);
    updateCloseText();
}

TrayPresence::~TrayPresence() = default;

void TrayPresence::start()
{
    m_host.start();
}

void TrayPresence::startHidden()
{
    m_isUndecided = true;
    m_host.start();
}

void TrayPresence::hostChanged()
{
    const bool isThere = m_host.isThere().value_or(false);
    if (isThere && !m_icon)
        makeIcon();
    if (std::exchange(m_isUndecided, false) && !isThere)
        m_window.show();
    if (isThere)
        m_grace.stop();
    else if (m_window.isHidden())
        m_grace.start();
    updateCloseText();
}

void TrayPresence::makeIcon()
{
    m_icon = std::make_unique<TrayIcon>(m_engine, m_window.actions().preferences);
    const auto raise = [this] { m_window.raiseWith({}); };
    connect(m_icon.get(), &TrayIcon::showRequested, &m_window, raise);
    TrayMenu &menu = m_icon->menu();
    connect(&menu, &TrayMenu::showRequested, &m_window, raise);
    connect(&menu, &TrayMenu::deploymentRequested, &m_window, [this](const Deployment &deployment) {
        m_window.raiseWith({});
        m_window.showDeployment(deployment);
    });
    const auto raiseOn = [this](Scope::Kind kind) {
        m_window.raiseWith({});
        m_window.chooseScope({kind, {}, {}, {}});
    };
    connect(&menu, &TrayMenu::runningRequested, &m_window, [raiseOn] { raiseOn(Scope::Running); });
    connect(&menu, &TrayMenu::failuresRequested, &m_window,
        [raiseOn] { raiseOn(Scope::FailedLately); });
    connect(&menu, &TrayMenu::quitRequested, qApp, &QCoreApplication::quit);
    if constexpr (usesTrayMessages)
        speakByIcon();
}

void TrayPresence::speakByIcon()
{
    auto *messages = new TrayMessages(m_icon->icon(), m_icon.get());
    connect(&m_engine.announcer(), &Announcer::noticed, messages, &TrayMessages::show);
    connect(
        messages, &TrayMessages::showRequested, &m_window, [this](const Deployment &deployment) {
            m_window.raiseWith({});
            m_window.showDeployment(deployment);
        });
}

bool TrayPresence::closesToTray() const
{
    return m_closing == AsSettings && m_icon && m_host.isThere().value_or(false)
        && m_engine.settings().settings().closesToTray;
}

void TrayPresence::updateCloseText()
{
    m_window.actions().close->setText(
        closesToTray() ? tr("&Hide to tray") : tr("&Close the window and quit"));
}

bool TrayPresence::eventFilter(QObject *watched, QEvent *event)
{
    // Quitting closes all windows first and is given up where one stays; so is the end of the
    // user's session.
    if (event->type() == QEvent::Quit)
        m_isEnding = true;
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp && m_icon)
        m_icon->redraw();
    if (watched != &m_window || event->type() != QEvent::Close || m_isEnding)
        return false;
    if (!closesToTray() || qApp->isSavingSession()) {
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return false;
    }
    event->ignore();
    m_window.hide();
    return true;
}

} // namespace Landfall
