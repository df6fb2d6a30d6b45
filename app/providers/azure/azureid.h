// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Landfall::Azure {

/// A site or one of its slots by its ARM id:
/// `/subscriptions/S/resourceGroups/G/providers/Microsoft.Web/sites/N[/slots/L]`. The service
/// spells the same id in several ways, so ids are compared with isSame() or by key(), never as
/// text.
struct SiteId {
    QString subscription;
    QString resourceGroup;
    QString name;
    QString slot; ///< empty: production

    SiteId() = default;
    SiteId(QString subscription_, QString resourceGroup_, QString name_, QString slot_ = {})
        : subscription(std::move(subscription_)), resourceGroup(std::move(resourceGroup_)),
          name(std::move(name_)), slot(std::move(slot_))
    {
    }

    /// The id with the segment words in one spelling, names as given. A target's id.
    [[nodiscard]] QString text() const;
    /// The id of the app that a slot belongs to.
    [[nodiscard]] SiteId production() const { return {subscription, resourceGroup, name}; }
    /// text() of production().
    [[nodiscard]] QString app() const { return production().text(); }
    /// Equal for the same site, however it is spelled.
    [[nodiscard]] QString key() const { return text().toCaseFolded(); }
    [[nodiscard]] bool isSame(const SiteId &other) const { return key() == other.key(); }
    friend bool operator==(const SiteId &, const SiteId &) = default;
};

/// A workflow of a Logic App. As text (a target's id): `{site}/workflows/W`.
struct WorkflowId {
    SiteId site;
    QString name;

    WorkflowId() = default;
    WorkflowId(SiteId site_, QString name_) : site(std::move(site_)), name(std::move(name_)) { }
    [[nodiscard]] QString text() const
    {
        return site.text() + QLatin1StringView("/workflows/") + name;
    }
    [[nodiscard]] QString key() const { return text().toCaseFolded(); }
    friend bool operator==(const WorkflowId &, const WorkflowId &) = default;
};

/// What a reference names. As text (a deployment's id): `{site}/deployments/ID`,
/// `{site}/workflows/W/runs/R` or `{slot}/slotcopies/UUID`.
struct ResourceId {
    /// The service knows nothing of the last: a copy is Landfall's own.
    enum Kind { Deployment, WorkflowRun, SlotCopy };
    Kind kind = Deployment;
    SiteId site;
    QString workflow; ///< of a run
    QString id;

    ResourceId() = default;
    [[nodiscard]] static ResourceId deployment(SiteId site, QString id);
    [[nodiscard]] static ResourceId run(WorkflowId workflow, QString id);
    [[nodiscard]] static ResourceId slotCopy(SiteId target, QString uuid);

    [[nodiscard]] WorkflowId workflowId() const { return {site, workflow}; }
    [[nodiscard]] QString text() const;
    friend bool operator==(const ResourceId &, const ResourceId &) = default;
};

/// The way back from the texts. They take any case, a missing or doubled slash at either end, and
/// `slots/production` for no slot; none for anything that could not stand in a request's path.
[[nodiscard]] std::optional<SiteId> parseSiteId(const QString &text);
[[nodiscard]] std::optional<WorkflowId> parseWorkflowId(const QString &text);
/// Takes `{site}/deploymentStatus/ID` and the workflow host's own path below `{site}/hostruntime`
/// too, and what comes below a deployment or a run (its log, its actions).
[[nodiscard]] std::optional<ResourceId> parseResourceId(const QString &text);

} // namespace Landfall::Azure
