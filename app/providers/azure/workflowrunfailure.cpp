// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflowrunfailure.h"

#include "azureerrors.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

/// Codes that stand beside an error, or beside no error, and tell nothing.
bool isEmptyWord(const QString &code)
{
    return code.isEmpty() || code.compare("OK"_L1, Qt::CaseInsensitive) == 0
        || code.compare("NotSpecified"_L1, Qt::CaseInsensitive) == 0;
}

void mask(QList<Problem> &problems)
{
    for (Problem &problem : problems) {
        problem.code = withoutSignatures(problem.code);
        problem.message = withoutSignatures(problem.message);
        problem.target = withoutSignatures(problem.target);
        mask(problem.details);
    }
}

} // namespace

QList<Problem> readRunFailure(const QJsonObject &object, Phase phase)
{
    constexpr qsizetype longestCode = 300;
    QList<Problem> found = problems(object.value("error"_L1));
    const QString code = object.value("code"_L1).toString().left(longestCode);
    const bool isTold = std::any_of(
        found.begin(), found.end(), [&](const Problem &problem) { return problem.code == code; });
    const bool wentWell = phase == Phase::Succeeded || phase == Phase::Skipped;
    if (!wentWell && !isTold && !isEmptyWord(code)) {
        Problem problem;
        problem.code = code;
        found.append(problem);
    }
    mask(found);
    return found;
}

QString withoutSignatures(QString text)
{
    // `code` is an ordinary word outside of a query, `sig` is not. Inside of JSON text an `&` may
    // be written \u0026, inside of another address all of it in percent.
    static const QRegularExpression value(
        uR"(((?:[?&;]|\\u0026|%3F|%26)code(?:=|%3D)|(?:\b|\\u0026|%26|%3F)sig(?:=|%3D)))"
        uR"([^&\s"'<>\\]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(value, u"\\1[redacted]"_s);
}

} // namespace Landfall::Azure
