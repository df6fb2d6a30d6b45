// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes.h"

#include <QJsonArray>
#include <QJsonValue>

#include <functional>

namespace Landfall::Cloudflare {

/// The service's envelope around a result.
[[nodiscard]] SimulatedAnswer success(const QJsonValue &result);

/// The service's envelope around an error.
[[nodiscard]] SimulatedAnswer failure(int status, int code, const QString &message);

/// The service's error for a status.
[[nodiscard]] SimulatedAnswer refusal(int status);

/// What an operation lets `per_page` be.
struct PageSizes {
    int smallest;
    int usual;
    int largest;
};

/// A list that makes its entries when they are wanted.
struct Entries {
    int count = 0;
    std::function<QJsonValue(int index)> entry;
};

/// The page of a list that the query asks for, with `result_info`; code 8000024 when the service
/// does not give such pages.
[[nodiscard]] SimulatedAnswer page(
    const Entries &all, const QUrlQuery &query, const PageSizes &sizes);

/// The stored log: the whole of it, or the part between the numbers of the lines `after` and
/// `before`, at most `size` lines of it from the end.
[[nodiscard]] SimulatedAnswer log(const QJsonArray &lines, const QUrlQuery &query);

} // namespace Landfall::Cloudflare
