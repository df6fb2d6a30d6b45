// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QList>
#include <QString>

namespace Landfall {

/// What the filter line says. Its words are plain substrings without regard to case, and all of
/// them must be found: in name, branch, commit, message, author, account or environment, or, with
/// `status:`, `env:`, `account:` or `project:` before it, in that alone. An unknown key is text
/// like any other. Quotes keep a blank: `account:"my account"`.
class FilterQuery {
public:
    FilterQuery() = default;
    explicit FilterQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] bool matches(const Deployment &deployment) const;

    friend bool operator==(const FilterQuery &, const FilterQuery &) = default;

private:
    enum Field { Anywhere, Status, Environment, Account, Project, Kind };
    struct Term {
        Field field = Anywhere;
        QString text;
        friend bool operator==(const Term &, const Term &) = default;
    };

    [[nodiscard]] static Term term(const QString &word);
    [[nodiscard]] static bool matches(const Term &term, const Deployment &deployment);

    QList<Term> m_terms;
};

} // namespace Landfall
