// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebarmodel.h"

#include "timeline/phasestyle.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int viewCount = 4;
constexpr int firstAccountRow = viewCount + 1;

/// The newest deployment of an environment.
struct Newest {
    QDateTime created;
    Look look = Look::Unknown;
};

struct TargetState {
    QString name;
    std::map<QString, Newest> environments; ///< by name, empty where there is none
};

/// By folded account, then by target id.
using Seen = std::map<QString, std::map<QString, TargetState>>;

Seen look(const DeploymentModel &deployments)
{
    Seen seen;
    for (int row = 0; row < deployments.rowCount(); ++row) {
        const Deployment &deployment = deployments.deployment(row);
        TargetState &target = seen[deployment.account.toCaseFolded()][deployment.target.id];
        target.name = deployment.target.name;
        Newest &newest = target.environments[deployment.environment];
        if (!newest.created.isValid() || newest.created < deployment.created)
            newest = {deployment.created, lookOf(deployment)};
    }
    return seen;
}

Look worse(Look left, Look right)
{
    return lookRank(left) <= lookRank(right) ? left : right;
}

/// The child of `parent` for the scope, made at `row` when there is none there.
QStandardItem *childAt(QStandardItem *parent, int row, const Scope &scope)
{
    for (int other = row; other < parent->rowCount(); ++other) {
        QStandardItem *item = parent->child(other);
        if (item->data(SidebarModel::ScopeRole).value<Scope>() != scope)
            continue;
        // What stood between belongs to entries that are gone.
        parent->removeRows(row, other - row);
        return item;
    }
    auto *item = new QStandardItem;
    item->setData(QVariant::fromValue(scope), SidebarModel::ScopeRole);
    item->setEditable(false);
    parent->insertRow(row, item);
    return item;
}

void set(QStandardItem *item, const QString &text, std::optional<Look> worst)
{
    const QString visible = visibleText(text);
    const QVariant look = worst ? QVariant(int(*worst)) : QVariant();
    if (item->text() == visible && item->data(SidebarModel::LookRole) == look)
        return;
    item->setText(visible);
    item->setData(look, SidebarModel::LookRole);
    item->setData(
        worst ? u"%1, %2"_s.arg(visible, lookName(*worst)) : visible, Qt::AccessibleTextRole);
}

Look updateEnvironments(QStandardItem *item, const Scope &scope, const TargetState &target)
{
    int row = 0;
    Look worst = target.environments.begin()->second.look;
    for (const auto &[environment, newest] : target.environments) {
        worst = worse(worst, newest.look);
        if (environment.isEmpty())
            continue;
        Scope child = scope;
        child.kind = Scope::OfEnvironment;
        child.environment = environment;
        set(childAt(item, row++, child), environment, newest.look);
    }
    item->removeRows(row, item->rowCount() - row);
    return worst;
}

} // namespace

SidebarModel::SidebarModel(QObject *parent) : QStandardItemModel(parent)
{
    addView(Scope::All, tr("All deployments"), u"all"_s);
    addView(Scope::Running, tr("Running"), u"running"_s);
    addView(Scope::FailedLately, tr("Failed, last 24 h"), u"failed-24h"_s);
    addView(Scope::Production, tr("Production only"), u"production"_s);
    auto *heading = new QStandardItem(tr("Accounts"));
    heading->setFlags(Qt::ItemIsEnabled);
    appendRow(heading);
}

void SidebarModel::addView(Scope::Kind kind, const QString &text, const QString &iconName)
{
    auto *item = new QStandardItem(text);
    item->setData(QVariant::fromValue(Scope {kind, {}, {}, {}}), ScopeRole);
    item->setData(iconName, IconRole);
    item->setEditable(false);
    appendRow(item);
}

void SidebarModel::update(
    const QList<Account> &accounts, const DeploymentModel &deployments, const QDateTime &now)
{
    updateCounts(deployments, now);
    updateAccounts(accounts, deployments);
}

void SidebarModel::updateCounts(const DeploymentModel &deployments, const QDateTime &now)
{
    std::array<int, viewCount> counts {};
    for (int row = 0; row < deployments.rowCount(); ++row) {
        for (int view = 0; view < viewCount; ++view) {
            const Scope scope {Scope::Kind(view), {}, {}, {}};
            counts[size_t(view)] += scope.contains(deployments.deployment(row), now) ? 1 : 0;
        }
    }
    for (int view = 0; view < viewCount; ++view) {
        const int count = counts[size_t(view)];
        if (item(view)->data(CountRole) == count)
            continue;
        item(view)->setData(count, CountRole);
        item(view)->setData(tr("%1, %n deployment(s)", nullptr, count).arg(item(view)->text()),
            Qt::AccessibleTextRole);
    }
}

void SidebarModel::updateAccounts(
    const QList<Account> &accounts, const DeploymentModel &deployments)
{
    const Seen seen = look(deployments);
    int row = firstAccountRow;
    for (const Account &account : accounts) {
        Scope scope {Scope::OfAccount, account.name, {}, {}};
        QStandardItem *item = childAt(invisibleRootItem(), row++, scope);
        std::optional<Look> worst;
        int targetRow = 0;
        const auto targets = seen.find(account.name.toCaseFolded());
        if (targets != seen.end()) {
            for (const auto &[id, target] : targets->second) {
                scope = {Scope::OfTarget, account.name, id, {}};
                QStandardItem *child = childAt(item, targetRow++, scope);
                const Look state = updateEnvironments(child, scope, target);
                set(child, target.name, state);
                worst = worst ? worse(*worst, state) : state;
            }
        }
        item->removeRows(targetRow, item->rowCount() - targetRow);
        set(item, account.name, worst);
        setProvider(item, account);
    }
    removeRows(row, rowCount() - row);
}

void SidebarModel::setProvider(QStandardItem *item, const Account &account) const
{
    if (!item->data(IconRole).isNull())
        return;
    item->setData(providerIconName(account.provider), IconRole);
    const QString provider = m_providerNames.value(account.provider);
    if (!account.name.contains(provider.section(u' ', 0, 0), Qt::CaseInsensitive))
        item->setData(visibleText(provider), ProviderRole);
}

QModelIndex SidebarModel::indexOf(const Scope &scope) const
{
    const QModelIndexList found = match(index(0, 0), ScopeRole, QVariant::fromValue(scope), 1,
        Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

int SidebarModel::count(Scope::Kind kind) const
{
    return item(int(kind))->data(CountRole).toInt();
}

} // namespace Landfall
