// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testcopier.h"

#include <provider.h>

#include <QJsonObject>
#include <QObject>

namespace Landfall {

/// Does what the account's field `script` names: a JSON file that is read anew at each call, so
/// that a test changes it under way.
///
///     {"get": URL, "times": 1,     asked through the account's client first; its error is returned
///      "throw": "text" | 1,        an exception out of the call
///      "error": KIND, "retry_after": seconds,
///      "problems": [KIND…],
///      "deployments": [{"id", "phase", "status", "message", "stalled_after": seconds,
///                       "created": time, "stages": [{"name", "phase"}…]}…],
///      "log": [piece…],           handed to the sink
///      "log_get": URL,             asked after these, then one line more; its error is returned
///      "log_error": KIND,
///      "test_error": KIND,
///      "report": {"summary", "warnings": [text…], "expires": ISO 8601,
///                 "rights": [{"name", "held": true | false | null, "enables"}…]},
///      "renew": "the secret that a test puts in place of the session's",
///      "targets": [NAME…], "targets_error": KIND,
///      "scopes": [{"kind", "id", "name", "field", "targets": number, "error": KIND,
///                  "only_if_named": bool}…],
///      "sign_in": {"code", "page", "expires_in": seconds,
///                  "get": URL,     asked while the prompt is shown; its error is returned
///                  "error": KIND, "error_code", "secret", "identity"}}
///
/// Slots are copied as TestCopier says. Every call adds a line to the file `SCRIPT.calls`: `test`,
/// `targets`, `list`, `list TARGET`, `show ID`, `logs ID`, `log ID` (and `late ID` with its
/// answer), `sign-in`, and `signed-in` once the person has done so (the script is read anew then).
/// With the environment variable LANDFALL_TEST_FORM set there are fields besides that ask for a
/// token or sign a person in. The field `secret` says whether there is one (`yes`), or throws when
/// asked (`throw`). The environment variable LANDFALL_TEST_THROW names a plain function that throws
/// instead: `accountFields`, `needsSecret`, `origins` or `recognize`.
class TestProvider : public QObject, public Provider, public TestCopier {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID FILE "test.json")
    Q_INTERFACES(Landfall::Provider)
public:
    [[nodiscard]] QList<AccountField> accountFields() const override;
    [[nodiscard]] bool needsSecret(const Account &account) const override;
    [[nodiscard]] Result<QList<QUrl>> origins(const Account &account) const override;
    [[nodiscard]] std::optional<QString> recognize(
        const Account &account, const QString &reference) const override;
    QCoro::Task<Result<TestReport>> test(Session session) override;
    QCoro::Task<Result<TargetListing>> targets(Session session) override;
    QCoro::Task<Result<Listing>> list(Session session, Query query) override;
    QCoro::Task<Result<Deployment>> show(Session session, QString id) override;
    QCoro::Task<Result<QList<OfferedLog>>> logs(Session session, LogLink link) override;
    QCoro::Task<Result<Done>> log(Session session, LogLink link, LogSink *sink) override;
    [[nodiscard]] SignIn *signIn() override { return &m_signIn; }

private:
    class Person : public SignIn {
    public:
        [[nodiscard]] bool appliesTo(const Account &account) const override;
        QCoro::Task<Result<SignedIn>> signIn(
            Session session, std::shared_ptr<SignInScreen> screen) override;
    };
    Person m_signIn;
};

} // namespace Landfall
