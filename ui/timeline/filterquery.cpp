// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterquery.h"

#include "phasestyle.h"
#include "rowtext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// Longer input is cut: nobody types it, and every row is searched for it.
constexpr qsizetype maximumLength = 256;

QStringList words(const QString &text)
{
    QStringList result;
    QString word;
    bool quoted = false;
    for (const QChar character : text.left(maximumLength)) {
        if (character == u'"') {
            quoted = !quoted;
        } else if (character.isSpace() && !quoted) {
            result.append(word);
            word.clear();
        } else {
            word.append(character);
        }
    }
    result.append(word);
    result.removeAll(QString());
    return result;
}

bool contains(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

bool isInText(const QString &part, const Deployment &deployment)
{
    const std::array texts {&deployment.target.name, &deployment.branch, &deployment.commit,
        &deployment.message, &deployment.author, &deployment.account, &deployment.environment};
    // The words of its second line are in no field.
    if (isSlotCopy(deployment) && contains(originLine(deployment), part))
        return true;
    return std::any_of(
        texts.begin(), texts.end(), [&](const QString *text) { return contains(*text, part); });
}

bool isInStatus(const QString &part, const Deployment &deployment)
{
    return contains(phaseName(deployment.phase), part) || contains(deployment.status, part)
        || contains(lookName(lookOf(deployment)), part);
}

} // namespace

FilterQuery::FilterQuery(const QString &text)
{
    for (const QString &word : words(text))
        m_terms.append(term(word));
}

FilterQuery::Term FilterQuery::term(const QString &word)
{
    struct Key {
        QLatin1StringView prefix;
        Field field;
    };
    static constexpr std::array keys {Key {"status:"_L1, Status}, Key {"env:"_L1, Environment},
        Key {"account:"_L1, Account}, Key {"project:"_L1, Project}, Key {"kind:"_L1, Kind}};
    for (const Key &key : keys) {
        if (word.startsWith(key.prefix, Qt::CaseInsensitive))
            return {key.field, word.sliced(key.prefix.size())};
    }
    return {Anywhere, word};
}

bool FilterQuery::matches(const Term &term, const Deployment &deployment)
{
    switch (term.field) {
    case Anywhere:
        return isInText(term.text, deployment);
    case Status:
        return isInStatus(term.text, deployment);
    case Environment:
        return contains(deployment.environment, term.text);
    case Account:
        return contains(deployment.account, term.text);
    case Project:
        return contains(deployment.target.name, term.text);
    case Kind:
        return contains(deployment.target.kind, term.text);
    }
    return true;
}

bool FilterQuery::matches(const Deployment &deployment) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
        [&](const Term &term) { return matches(term, deployment); });
}

} // namespace Landfall
