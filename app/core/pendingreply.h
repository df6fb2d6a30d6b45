// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace Landfall {

/// Where the HTTP core, which is plain signals and slots, meets the one coroutine that awaits its
/// answer. Copies share the place. It must be delivered to once, or the coroutine never goes on.
class PendingReply {
public:
    PendingReply() : m_place(std::make_shared<Place>()) { }

    /// Resumes the coroutine inside the call: what the caller holds may be gone afterwards.
    void deliver(Result<HttpReply> reply) const
    {
        const std::shared_ptr<Place> place = m_place;
        place->reply = std::move(reply);
        if (const auto waiter = std::exchange(place->waiter, nullptr))
            waiter.resume();
    }

    [[nodiscard]] bool await_ready() const { return m_place->reply.has_value(); }
    void await_suspend(std::coroutine_handle<> waiter) const { m_place->waiter = waiter; }
    [[nodiscard]] Result<HttpReply> await_resume() const { return *std::move(m_place->reply); }

private:
    struct Place {
        std::optional<Result<HttpReply>> reply;
        std::coroutine_handle<> waiter;
    };
    std::shared_ptr<Place> m_place;
};

} // namespace Landfall
