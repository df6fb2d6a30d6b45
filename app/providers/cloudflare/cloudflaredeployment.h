// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflareid.h"
#include "cloudflarewords.h"

#include <deployment.h>
#include <result.h>

#include <QJsonObject>
#include <QString>

#include <optional>

namespace Landfall::Cloudflare {

/// The phase that a stage's status stands for; none for a word that is not known. Words are
/// compared as they are.
[[nodiscard]] std::optional<Phase> stagePhase(const QString &status);

/// Takes one deployment apart, by the rules that cloudflareparser.h states. `id` is what it is when
/// the object does not say; `path` is where the object stood, for sentences. BadReply when there is
/// no id at all.
[[nodiscard]] Result<Deployment> readDeployment(const QJsonObject &object, const QString &path,
    const ProjectId &project, const QString &id, Words &words);

} // namespace Landfall::Cloudflare
