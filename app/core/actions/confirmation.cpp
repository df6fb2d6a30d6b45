// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confirmation.h"

#include <QCoreApplication>

#include <utility>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Confirmation)
};

Error refusal(const QString &sentence, const char *code)
{
    return {Error::BadInput, sentence, QString::fromLatin1(code)};
}

} // namespace

Confirmation::Confirmation(QString expected, Steady shown)
    : m_expected(std::move(expected)), m_shown(shown)
{
}

bool Confirmation::matches(const QString &typed) const
{
    return !m_expected.isEmpty() && typed == m_expected;
}

bool Confirmation::isExpired(Steady now) const
{
    return now >= expires();
}

Result<Done> Confirmation::use(const QString &typed, Steady now)
{
    if (!matches(typed))
        return refusal(
            Text::tr("The name that was typed is another one. Nothing was sent."), otherCode);
    if (m_isUsed)
        return refusal(
            Text::tr("This was confirmed and sent already. Nothing was sent again."), usedCode);
    if (isExpired(now))
        return refusal(
            Text::tr("The confirmation is older than 5 minutes: look again at what is there now, "
                     "and confirm it anew. Nothing was sent."),
            expiredCode);
    m_isUsed = true;
    return Done {};
}

} // namespace Landfall
