// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebarmodel.h"

#include "timeline/phasestyle.h"
#include "timeline/rowtext.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int viewCount = 5;
constexpr int firstAccountRow = viewCount + 1;

/// An environment, a slot or a workflow: the newest deployment there.
struct Leaf {
    Scope scope;
    QString label; ///< empty: the group has nothing below it
    QDateTime created;
    Look look = Look::Unknown;
};

struct Group {
    QString key; ///< groupOf() its targets
    QString label;
    QString source;
    std::map<QString, Leaf> leaves; ///< in the order shown
};

/// By folded account, then by name and key.
using Seen = std::map<QString, std::map<QString, Group>>;

QString labelOf(const Deployment &deployment)
{
    const Target &target = deployment.target;
    if (target.parent.isEmpty() || isSlotCopy(deployment))
        return deployment.environment;
    return deployment.environment.isEmpty() ? target.name
                                            : u"%1 (%2)"_s.arg(target.name, deployment.environment);
}

/// Production comes first, the others by name.
QString orderOf(const Deployment &deployment, const QString &label)
{
    const QString first = isProduction(deployment) ? u"0"_s : u"1"_s;
    return first + label.toCaseFolded() + u'\n' + placeOf(deployment.target).toCaseFolded();
}

Group &groupFor(std::map<QString, Group> &groups, const Deployment &deployment)
{
    const Target &target = deployment.target;
    const bool isWhole = target.parent.isEmpty() || isSlotCopy(deployment);
    const QString name = isWhole ? target.name : target.parent;
    Group &group = groups[name.toCaseFolded() + u'\n' + groupOf(target).toCaseFolded()];
    if (group.label.isEmpty()) {
        group.key = groupOf(target);
        group.label = name;
        group.source = deployment.source;
    }
    return group;
}

Seen look(const DeploymentModel &deployments)
{
    Seen seen;
    for (int row = 0; row < deployments.rowCount(); ++row) {
        const Deployment &deployment = deployments.deployment(row);
        const QString label = labelOf(deployment);
        Group &group = groupFor(seen[deployment.account.toCaseFolded()], deployment);
        Leaf &leaf = group.leaves[orderOf(deployment, label)];
        if (leaf.created.isValid() && leaf.created >= deployment.created)
            continue;
        leaf = {{Scope::OfEnvironment, deployment.account, placeOf(deployment.target),
                    deployment.environment},
            label, deployment.created, lookOf(deployment)};
    }
    return seen;
}

void setIcon(QStandardItem *item, const QString &name)
{
    if (item->data(SidebarModel::IconRole).toString() != name)
        item->setData(name, SidebarModel::IconRole);
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

Look updateLeaves(QStandardItem *item, const Scope &scope, const Group &group)
{
    int row = 0;
    Look worst = group.leaves.begin()->second.look;
    for (const auto &[order, leaf] : group.leaves) {
        worst = worse(worst, leaf.look);
        if (leaf.label.isEmpty())
            continue;
        Scope child = leaf.scope;
        child.account = scope.account;
        set(childAt(item, row++, child), leaf.label, leaf.look);
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
    addView(Scope::Slower, tr("Slower than usual"), u"clock"_s);
    auto *heading = new QStandardItem(tr("Accounts"));
    heading->setFlags(Qt::ItemIsEnabled);
    appendRow(heading);
}

void SidebarModel::setProviders(const QList<ProviderInfo> &providers)
{
    m_providers.clear();
    for (const ProviderInfo &provider : providers)
        m_providers.insert(provider.id, provider);
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
            counts[size_t(view)] += scope.containsRow(deployments, row, now) ? 1 : 0;
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
    if (accounts.isEmpty() && item(firstAccountRow)
        && item(firstAccountRow)->data(AddRole).toBool())
        return;
    const Seen seen = look(deployments);
    int row = firstAccountRow;
    for (const Account &account : accounts) {
        Scope scope {Scope::OfAccount, account.name, {}, {}};
        QStandardItem *item = childAt(invisibleRootItem(), row++, scope);
        std::optional<Look> worst;
        int groupRow = 0;
        const auto groups = seen.find(account.name.toCaseFolded());
        if (groups != seen.end()) {
            for (const auto &[order, group] : groups->second) {
                scope = {Scope::OfGroup, account.name, group.key, {}};
                QStandardItem *child = childAt(item, groupRow++, scope);
                const Look state = updateLeaves(child, scope, group);
                set(child, group.label, state);
                setIcon(child, sourceIconName(group.source));
                worst = worst ? worse(*worst, state) : state;
            }
        }
        item->removeRows(groupRow, item->rowCount() - groupRow);
        setAccount(item, account.name, worst);
        setProvider(item, account);
    }
    removeRows(row, rowCount() - row);
    if (accounts.isEmpty())
        addInvitation();
}

void SidebarModel::addInvitation()
{
    auto *item = new QStandardItem(tr("None yet. Add account…"));
    item->setData(true, AddRole);
    item->setEditable(false);
    appendRow(item);
}

void SidebarModel::setTroubles(const AccountTroubles &troubles)
{
    if (troubles == m_troubles)
        return;
    m_troubles = troubles;
    for (int row = firstAccountRow; row < rowCount(); ++row) {
        const Scope scope = item(row)->data(ScopeRole).value<Scope>();
        if (scope.kind != Scope::OfAccount)
            continue;
        const QVariant look = item(row)->data(LookRole);
        setAccount(item(row), scope.account,
            look.isValid() ? std::optional(Look(look.toInt())) : std::nullopt);
    }
}

void SidebarModel::setAccount(
    QStandardItem *item, const QString &name, std::optional<Look> worst) const
{
    set(item, name, worst);
    const auto trouble = m_troubles.constFind(name.toCaseFolded());
    const bool has = trouble != m_troubles.constEnd();
    const QVariant icon = has ? QVariant(trouble->icon) : QVariant();
    if (item->data(TroubleIconRole) == icon)
        return;
    item->setData(icon, TroubleIconRole);
    item->setData(has ? QVariant(int(trouble->look)) : QVariant(), TroubleLookRole);
    const QString words = has ? trouble->words : QString();
    item->setData(words, Qt::AccessibleDescriptionRole);
    item->setToolTip(plainToolTip(has ? trouble->error.message : QString()));
}

void SidebarModel::setProvider(QStandardItem *item, const Account &account) const
{
    const ProviderInfo provider = m_providers.value(account.provider);
    setIcon(item, providerIconName(provider.icon));
    const QString firstWord = provider.name.section(u' ', 0, 0);
    const QString told = account.name.contains(firstWord, Qt::CaseInsensitive)
        ? QString()
        : visibleText(provider.name);
    if (item->data(ProviderRole).toString() != told)
        item->setData(told, ProviderRole);
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
