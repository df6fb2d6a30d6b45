// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace Landfall::Cloudflare {

/// Gives equal texts of one answer one buffer: a page of 25 deployments repeats its stage names,
/// words, branches and ids hundreds of times.
class Words {
public:
    [[nodiscard]] QString shared(const QString &text) { return *m_words.insert(text); }

private:
    QSet<QString> m_words;
};

} // namespace Landfall::Cloudflare
