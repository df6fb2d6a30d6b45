// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureid.h"

#include <deployment.h>
#include <result.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace Landfall::Azure {

/// Elements of a list. One that cannot be read does not lose the others: it is left out and named
/// in `problems`.
template <typename T>
struct Rows {
    QList<T> items;
    QList<Error> problems;
};

struct Subscription {
    QString id;
    QString name;
    QString tenant;
    QString state; ///< as told: `Enabled`, `Disabled`, `Warned`, `PastDue`, `Deleted`
    bool isEnabled = false;

    Subscription() = default;
    friend bool operator==(const Subscription &, const Subscription &) = default;
};

/// A web app, a function app or a Logic App (Standard), or one slot of such.
struct Site {
    SiteId id;
    QString location; ///< as told: a display name or a short one
    QString kind; ///< the service's comma list: `app,linux`, `functionapp,workflowapp`, …
    QString state; ///< `Running`, `Stopped`
    bool isLinux = false;
    bool isWorkflowApp = false; ///< a Logic App: `kind` names `workflowapp`
    QUrl scm; ///< origin of the host that the site names for its SCM half; empty if it names none
    QString defaultHost; ///< where the site itself answers

    Site() = default;
    explicit Site(SiteId id_) : id(std::move(id_)) { }
    friend bool operator==(const Site &, const Site &) = default;
};

struct Workflow {
    SiteId site;
    QString name;
    QString kind; ///< `Stateful`, `Stateless`, …
    QString flowState; ///< `Enabled`, `Disabled`
    QString healthError; ///< why the host cannot run it, plain text; empty when nothing is wrong

    Workflow() = default;
    Workflow(SiteId site_, QString name_) : site(std::move(site_)), name(std::move(name_)) { }
    [[nodiscard]] WorkflowId id() const { return {site, name}; }
    friend bool operator==(const Workflow &, const Workflow &) = default;
};

/// Elements of the lists of sites, of slots (`app/slot` in their names; the id says what they are)
/// and of workflows. `arm` is where the list came from: an SCM host over `http:` counts only beside
/// such an origin, both on loopback. The SCM host is never made up from the name.
[[nodiscard]] Rows<Subscription> readSubscriptions(const QJsonArray &items);
[[nodiscard]] Rows<Site> readSites(const QJsonArray &items, const QUrl &arm);
[[nodiscard]] Rows<Workflow> readWorkflows(const QJsonArray &items, const SiteId &site);

/// One site. What the body says of its id is checked against the one asked for.
[[nodiscard]] Result<Site> readSite(
    const QJsonObject &object, const SiteId &asked, const QUrl &arm);

/// A site of which nothing is known. It counts as one that tells whether it runs: that only makes a
/// verdict wait.
[[nodiscard]] Site unknownSite(const SiteId &id);

[[nodiscard]] Target target(const SiteId &site);
[[nodiscard]] Target target(const WorkflowId &workflow);

} // namespace Landfall::Azure
