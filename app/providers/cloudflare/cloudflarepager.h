// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cloudflareenvelope.h"

#include <QUrlQuery>

namespace Landfall::Cloudflare {

/// Walks through a list page by page and knows when it ends: at a page that is shorter than it may
/// be, or when the total is reached. Gives up, and says so, at a page that brings nothing new and
/// after `mostPages`.
class Pager {
public:
    explicit Pager(int perPage, int mostPages) : m_perPage(perPage), m_mostPages(mostPages) { }

    [[nodiscard]] QUrlQuery query() const;
    [[nodiscard]] bool hasNext() const { return m_state == More; }
    /// Ended before the list did.
    [[nodiscard]] bool isCutOff() const { return m_state == CutOff; }

    /// Takes note of the page just read: how many elements it had, how many of them were new.
    void advance(const Envelope &envelope, qsizetype received, qsizetype fresh);
    void stop() { m_state = Complete; }

private:
    enum State { More, Complete, CutOff };
    int m_perPage;
    int m_mostPages;
    int m_page = 1;
    State m_state = More;
};

} // namespace Landfall::Cloudflare
