// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticedock.h"

#include "noticetable.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"
#include "windowactions.h"

#include <announcer.h>

#include <QEvent>
#include <QLocale>
#include <QMainWindow>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int firstHeight = 180;

} // namespace

NoticeDock::NoticeDock(
    const Announcer &announcer, const WindowActions &actions, QMainWindow &window)
    : QDockWidget(tr("Notices"), &window), m_actions(actions), m_table(new NoticeTable),
      m_count(new QToolButton)
{
    setObjectName(u"notices"_s);
    setAllowedAreas(Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    setWidget(m_table);
    window.addDockWidget(Qt::BottomDockWidgetArea, this);
    window.resizeDocks({this}, {scaledLength(firstHeight, fontMetrics())}, Qt::Vertical);
    hide();
    m_count->setAutoRaise(true);
    m_count->setIcon(icon(u"bell"_s));
    m_count->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    window.statusBar()->addWidget(m_count);
    showCount();

    connect(&announcer, &Announcer::noticed, this, &NoticeDock::take);
    connect(&announcer, &Announcer::withdrawn, this, [this](const Deployment &deployment) {
        m_table->markRead(deployment);
        showCount();
    });
    connect(m_table, &NoticeTable::chosen, this, &NoticeDock::chosen);
    connect(m_count, &QToolButton::clicked, actions.notices, &QAction::trigger);
    connect(actions.notices, &QAction::triggered, this, &NoticeDock::open);
    // Its own close button.
    connect(this, &QDockWidget::visibilityChanged, this,
        [this] { m_actions.notices->setChecked(!isHidden()); });
}

void NoticeDock::take(const Notice &notice)
{
    m_table->prepend(notice);
    showCount();
}

void NoticeDock::open(bool isOpen)
{
    setVisible(isOpen);
    if (!isOpen)
        return;
    m_table->setFocus();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
}

bool NoticeDock::event(QEvent *event)
{
    const bool isHandled = QDockWidget::event(event);
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::WindowActivate:
        showCount();
        break;
    case QEvent::WindowDeactivate:
    case QEvent::Hide:
        // What was in view has been read; it stayed marked as new as long as it was.
        if (isVisible() || event->type() == QEvent::Hide)
            m_table->markAllRead();
        showCount();
        break;
    default:
        break;
    }
    return isHandled;
}

bool NoticeDock::isInView() const
{
    return isVisible() && isActiveWindow();
}

void NoticeDock::showCount()
{
    const int unread = isInView() ? 0 : m_table->unreadCount();
    const QString words =
        unread > 0 ? tr("%n new notice(s)", nullptr, unread) : tr("No new notices");
    // The bell says of what; the accounts beside it need the room.
    m_count->setText(unread > 0 ? QLocale().toString(unread) : QString());
    m_count->setAccessibleName(words);
    setPlainToolTip(*m_count, words);
    m_count->setVisible(m_table->model()->rowCount() > 0);
}

} // namespace Landfall
