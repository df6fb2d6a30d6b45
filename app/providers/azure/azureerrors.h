// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>
#include <httpclient.h>
#include <result.h>

#include <QJsonDocument>
#include <QJsonValue>
#include <QList>

namespace Landfall::Azure {

/// What an answer of Resource Manager, App Service, the workflow host or an SCM host refuses, in
/// one form. `body` is the answer as JSON, null where it is none (a page of the edge, plain text of
/// an SCM host). The kind follows the HTTP status, but for three habits: a token of the wrong
/// tenant (401) is Forbidden, because other subscriptions go on; an outage of the workflow host
/// (400) and a conflict (409) are Server. Token endpoints answer otherwise: see azuretokenreply.h.
/// `needed` is the right that was asked for beyond reading, for when the answer names none.
[[nodiscard]] Error serviceError(
    const HttpReply &reply, const QJsonDocument *body, const QString &needed = {});

/// Code and text of a refusal in the service's own words, in any of its shapes.
struct Said {
    QString code;
    QString text;

    /// The code, else the status.
    [[nodiscard]] QString mark(const HttpReply &reply) const;
    /// As a sentence of its own with a blank before it; empty without a text.
    [[nodiscard]] QString quote() const;
};
[[nodiscard]] Said said(const HttpReply &reply, const QJsonDocument *body);

/// The service's own code in any of its shapes; empty where there is none.
[[nodiscard]] QString serviceCode(const QJsonDocument &body);

/// Reads a list of errors (or a single one) as App Service nests them. The code is `code`, else
/// `extendedCode`; the message `message`, else `messageTemplate` with its parameters filled in;
/// `details` and `innerErrors` together are what is below. Depth, number and length are bounded.
[[nodiscard]] QList<Problem> problems(const QJsonValue &errors);

/// The error that a whole answer is about, as problems() reads it.
[[nodiscard]] QList<Problem> bodyProblems(const QJsonDocument &body);

} // namespace Landfall::Azure
