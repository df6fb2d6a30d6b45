// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <httpclient.h>
#include <logs/jsonarraystream.h>
#include <provider.h>
#include <result.h>

namespace Landfall::Cloudflare {

/// Turns the answer of a build log into its lines while it arrives: one or more of each entry,
/// without their times. `total` and the number of entries need not be equal, so nothing is counted.
class LogBody : public BodySink {
public:
    /// `sink` must live until the last piece has come.
    explicit LogBody(LogSink &sink);

    Result<Done> begin(const HttpReply &head) override;
    void take(const QByteArray &piece) override;

    /// What the whole answer comes to. `reply` is what the request ended with.
    [[nodiscard]] Result<Done> finish(const HttpReply &reply);

private:
    LogSink &m_sink;
    JsonArrayStream m_entries;
    QByteArray m_first; ///< what came first, when it is no JSON
};

} // namespace Landfall::Cloudflare
