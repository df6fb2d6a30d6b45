// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowstatus.h"

#include "accounttrouble.h"
#include "budgetwidget.h"
#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/marklabel.h"
#include "widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int gap = 5;

QWidget *remark(const QString &iconName, const QString &text)
{
    auto *widget = new QWidget;
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(new IconLabel(iconName));
    layout->addWidget(new PlainLabel(text));
    return widget;
}

} // namespace

WindowStatus::WindowStatus(QStatusBar &bar)
    : QObject(&bar), m_bar(bar), m_noAccounts(new PlainLabel(tr("No accounts"))),
      m_nothing(new PlainLabel(tr("Nothing to refresh"))),
      m_outdated(remark(u"clock"_s, tr("Nothing is up to date"))), m_running(new MarkLabel),
      m_failed(new MarkLabel)
{
    bar.setSizeGripEnabled(false);
    for (QWidget *widget :
        std::initializer_list<QWidget *> {m_noAccounts, m_outdated, m_running, m_failed}) {
        widget->setContentsMargins(8, 0, 8, 0);
        bar.addWidget(widget);
    }
    m_nothing->setContentsMargins(8, 0, 8, 0);
    bar.addPermanentWidget(m_nothing);
    setCounts(0, 0);
    setAccounts({}, {}, {});
}

void WindowStatus::setProviders(const QList<ProviderInfo> &providers)
{
    for (const ProviderInfo &provider : providers)
        m_icons.insert(provider.id, provider.icon);
}

void WindowStatus::setCounts(int running, int failed)
{
    m_running->setContent(Look::Running, tr("%n running", nullptr, running));
    m_failed->setContent(Look::Failed, tr("%n failed in 24 h", nullptr, failed));
}

void WindowStatus::setAccounts(
    const QList<AccountState> &states, Steady now, const QDateTime &today)
{
    QSet<QString> present;
    for (const AccountState &state : states) {
        present.insert(state.account);
        BudgetWidget *&widget = m_budgets[state.account];
        if (!widget) {
            widget = new BudgetWidget(providerIconName(m_icons.value(state.provider)));
            m_bar.addPermanentWidget(widget);
        }
        widget->setState(state, now, today);
    }
    std::erase_if(m_budgets, [&](const auto &entry) {
        if (present.contains(entry.first))
            return false;
        entry.second->deleteLater();
        return true;
    });
    m_noAccounts->setVisible(states.isEmpty());
    m_nothing->setVisible(states.isEmpty());
    // What ran when the accounts last answered may be over.
    const bool isOutdated = !states.isEmpty() && troublesOf(states).size() == states.size();
    m_outdated->setVisible(isOutdated);
    m_running->setVisible(!states.isEmpty() && !isOutdated);
    m_failed->setVisible(!states.isEmpty());
}

} // namespace Landfall
