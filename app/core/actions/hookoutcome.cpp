// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookoutcome.h"

#include "providercall.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HookStarts)
};

/// Shorter parts of an address are words that also stand elsewhere.
constexpr qsizetype shortestSecret = 4;

Result<QString> readAnswer(
    const DeployHooks &service, const HttpReply &reply, const QString &provider)
{
    try {
        return service.readHookAnswer(reply);
    } catch (...) {
        return pluginFault(provider, std::current_exception());
    }
}

bool mayHaveStarted(int status, const Error &error)
{
    if (status >= 500)
        return true;
    return status < 300 && error.code != QLatin1StringView(DeployHooks::refusedCode);
}

} // namespace

QString withoutAddress(const QString &text, const Secret &url)
{
    const QUrl address(QString::fromUtf8(url.reveal()));
    QStringList parts {QString::fromUtf8(url.reveal()), address.path(QUrl::FullyEncoded),
        address.path(QUrl::FullyDecoded), address.query(QUrl::FullyEncoded)};
    // The last one is the secret proper; what comes before is no more than a name of something.
    const QStringList segments = address.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    parts += segments.mid(std::max<qsizetype>(0, segments.size() - 2));
    std::sort(parts.begin(), parts.end(),
        [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QString clean = text;
    for (const QString &part : std::as_const(parts)) {
        if (part.size() >= shortestSecret)
            clean.replace(part, u"[redacted]"_s, Qt::CaseInsensitive);
    }
    return clean;
}

ActionRecord outcomeOf(ActionRecord record, const Result<HttpReply> &reply,
    const DeployHooks &service, const Secret &url)
{
    const auto fail = [&](ActionRecord::State state, const Error &error) {
        record.state = state;
        record.errors.append({error.code, withoutAddress(error.message, url), {}, {}});
    };
    if (!reply) {
        const bool isUnsent = isNotSent(reply.error());
        fail(isUnsent ? ActionRecord::NotSent : ActionRecord::Unknown, reply.error());
    } else if (const Result<QString> id = readAnswer(service, *reply, record.provider)) {
        record.state = ActionRecord::Done;
        record.progress.insert(u"deployment"_s, *id);
    } else {
        const bool isUnknown = mayHaveStarted(reply->status, id.error());
        fail(isUnknown ? ActionRecord::Unknown : ActionRecord::Failed, id.error());
    }
    // Nothing can be asked about a hook later: unknown stays unknown.
    record.ended = QDateTime::currentDateTimeUtc();
    return record;
}

} // namespace Landfall
