// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailsbuttons.h"

#include "links.h"
#include "logtable.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"

#include <visibletext.h>

#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int gap = 6;
/// More logs than a menu is good for; all are in the table.
constexpr qsizetype mostLogs = 12;

/// An ampersand of a name is no mnemonic.
QString menuText(const QString &text)
{
    return visibleText(text).replace(u'&', u"&&"_s);
}

} // namespace

DetailsButtons::DetailsButtons(QWidget *parent)
    : QWidget(parent), m_log(new QPushButton(icon(u"log"_s), tr("View log"))),
      m_dashboard(new QPushButton(icon(u"open-external"_s), tr("Open in dashboard"))),
      m_more(new QPushButton(tr("More"))), m_menu(new QMenu(this))
{
    auto *layout = new FlowLayout(this);
    layout->setSpacings(gap, gap);
    layout->setLastAtEnd(true);
    for (QPushButton *button : {m_log, m_dashboard, m_more}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    m_more->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &DetailsButtons::fillMenu);
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT logRequested(QString()); });
    connect(m_dashboard, &QPushButton::clicked, this,
        [this] { openExternal(m_deployment.dashboardUrl); });
}

void DetailsButtons::setDeployment(const Deployment &deployment)
{
    m_deployment = deployment;
    const bool hasFailed = std::any_of(deployment.logs.begin(), deployment.logs.end(),
        [](const LogLink &log) { return log.failed; });
    m_log->setVisible(!deployment.logs.isEmpty());
    m_log->setText(hasFailed ? tr("View failed log") : tr("View log"));
    m_dashboard->setText(
        deployment.provider == u"azure" ? tr("Open in portal") : tr("Open in dashboard"));
    m_dashboard->setVisible(openableUrl(deployment.dashboardUrl).has_value());
}

void DetailsButtons::setCommands(const QList<QAction *> &commands)
{
    m_commands = QList<QPointer<QAction>>(commands.begin(), commands.end());
}

void DetailsButtons::fillMenu()
{
    m_menu->clear();
    for (QAction *command : std::as_const(m_commands)) {
        if (command && command->isEnabled())
            m_menu->addAction(command);
    }
    if (m_deployment.logs.size() < 2)
        return;
    m_menu->addSeparator();
    for (const LogLink &log :
        m_deployment.logs.first(std::min(m_deployment.logs.size(), mostLogs))) {
        QAction *action = m_menu->addAction(menuText(logName(log)));
        action->setIcon(icon(u"log"_s));
        connect(
            action, &QAction::triggered, this, [this, id = log.id] { Q_EMIT logRequested(id); });
    }
}

} // namespace Landfall
