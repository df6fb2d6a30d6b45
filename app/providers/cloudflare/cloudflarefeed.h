// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflarepager.h"
#include "cloudflareparser.h"

#include <QList>

#include <optional>

namespace Landfall::Cloudflare {

/// The newest deployments of one project, as far as they are known. Starts with the one that the
/// project's own answer embeds and is filled page by page.
class Feed {
public:
    explicit Feed(Project project);

    /// Goes on from what an earlier poll loaded, when that is still all there is to know: the same
    /// deployment is the newest one, and all the others were over (what is over does not change).
    void resume(const Feed &earlier);

    [[nodiscard]] const Project &project() const { return m_project; }
    /// Newest first.
    [[nodiscard]] const QList<Deployment> &deployments() const { return m_deployments; }
    [[nodiscard]] const QList<Error> &problems() const { return m_problems; }
    [[nodiscard]] QUrlQuery query() const { return m_pager.query(); }

    /// Whether the next page may hold something newer than `cutoff`; a null cutoff: anything.
    [[nodiscard]] bool wantsMore(const QDateTime &cutoff) const;

    /// Takes in the page that was asked for with query(). A deployment that is there already (the
    /// list moved between two pages) is replaced.
    void take(const Result<Envelope> &page);

private:
    void insert(const Deployment &deployment);

    Project m_project;
    QList<Deployment> m_deployments;
    QList<Error> m_problems;
    Pager m_pager;
};

/// The creation time of the `limit`-th newest of all that is loaded: what is older does not make it
/// into a list of that length. Null while fewer are loaded.
[[nodiscard]] QDateTime cutoff(const QList<Feed> &feeds, int limit);

/// The `limit` newest of all feeds, newest first, with what is live marked.
[[nodiscard]] QList<Deployment> newest(const QList<Feed> &feeds, int limit);

} // namespace Landfall::Cloudflare
