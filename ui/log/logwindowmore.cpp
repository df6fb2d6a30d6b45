// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links.h"
#include "logcomparewindow.h"
#include "logoffer.h"
#include "logpane.h"
#include "logtoolbar.h"
#include "logwindow.h"
#include "widgets/plaintext.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace Landfall {

QMenu *LogWindow::moreMenu() const
{
    return m_tools->moreMenu();
}

/// What can be done changes with the log that is shown and with what the service offers.
void LogWindow::fillMore()
{
    QMenu *menu = moreMenu();
    menu->clear();
    addComparisons();
    const QString shown = m_pane ? m_pane->reader().link().url : QString();
    const QString address = shown.isEmpty() ? m_asked.url : shown;
    if (const std::optional<QUrl> url = openableUrl(address)) {
        // A host has no '&'.
        menu->addAction(tr("&Open %1 in browser").arg(visibleText(url->host())), this,
            [address] { openExternal(address); });
    }
    menu->addAction(tr("&Show in list"), this,
        [this] { Q_EMIT showRequested(m_deployment.account, ref(m_deployment)); });
}

void LogWindow::addComparisons()
{
    if (!m_pane || !m_offer->account())
        return;
    auto *others = new QMenu(tr("&Compare with…"), moreMenu());
    // A cleared menu deletes its actions, but no menus.
    connect(moreMenu(), &QMenu::aboutToHide, others, &QObject::deleteLater);
    for (qsizetype place = 0; place < m_offer->choices().size(); ++place) {
        const LogChoice choice = m_offer->choices().at(place);
        if (place == m_current || !choice.isAsked)
            continue;
        others->addAction(choiceText(choice).replace(u'&', u"&&"_s), this,
            [this, other = choice.log] { compareWith(other); });
    }
    if (others->isEmpty())
        delete others;
    else
        moreMenu()->addMenu(others);
}

void LogWindow::compareWith(const OfferedLog &other)
{
    const std::optional<Account> account = m_offer->account();
    if (account && m_current >= 0 && m_current < m_offer->choices().size())
        openLogComparison(m_engine, *account, m_offer->choices().at(m_current).log, other, this);
}

} // namespace Landfall
