// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "traymessages.h"

#include "widgets/plaintext.h"

#include <algorithm>

namespace Landfall {

namespace {

/// What Windows takes of a message.
constexpr qsizetype longestTitle = 63;
constexpr qsizetype longestBody = 240;

} // namespace

TrayMessages::TrayMessages(QSystemTrayIcon &icon, QObject *parent) : QObject(parent), m_icon(icon)
{
    connect(&icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (!m_last.id.isEmpty())
            Q_EMIT showRequested(m_last);
    });
}

void TrayMessages::show(const Notice &notice)
{
    if (notice.isQuiet)
        return;
    m_last = notice.announcements.constFirst().deployment;
    const bool isBad =
        std::any_of(notice.announcements.begin(), notice.announcements.end(), isFailure);
    const NoticeText text = textOf(notice);
    m_icon.showMessage(visibleText(text.title, longestTitle), visibleLines(text.body, longestBody),
        isBad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

} // namespace Landfall
