// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"
#include "simulatedaccount.h"

#include <result.h>

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>

namespace Landfall {

/// An HTTP server on loopback that speaks the operations of the services and plays scripted
/// deployments in accelerated time. The only stand-in for a service in the whole project: demo,
/// tests and plugin authors use the same one. Refuses wrong credentials, caps per_page, sends rate
/// headers; misbehaves on demand, see faultKinds(). Takes fault objects as POST /_simulator/faults
/// too, and as POST /_simulator/azure/sign-in what happens to people who sign in to Azure with a
/// code: {"do": "approve"}, "decline", "expire" or "slow-down" (the next question is told so), for
/// all codes or the one that "user_code" names; {"do": "revoke"} ends all refresh tokens;
/// {"approve_after": N} approves the codes to come at the Nth question (0: not by themselves; 3
/// unless told). Lives in one thread and answers in its event loop.
class Simulator : public QObject {
    Q_OBJECT
public:
    explicit Simulator(Scenario scenario, QObject *parent = nullptr);
    ~Simulator() override;

    /// Port 0: a free one. Only on 127.0.0.1. The scenario begins now. Once.
    Result<Done> listen(quint16 port = 0);
    [[nodiscard]] quint16 port() const;

    /// One account a provider that is played, with the base_url of this server.
    [[nodiscard]] QList<SimulatedAccount> accounts() const;

    /// What `landfall-cli simulate` prints as one line: {"port": N, "providers": [{"provider",
    /// "name", "base_url", "fields": {…}, "secret", "others": [{"name", "fields", "secret"}]}]};
    /// with "hooks" {label: URL} where the service has deploy hooks.
    /// `fields` is what an account needs (`--set`), `others` are further credentials that are
    /// accepted.
    [[nodiscard]] QJsonObject announcement() const;

    void addFault(const Fault &fault);

    /// - `400` `401` `403` `404` `409` `429` `500`: that status with the provider's own error body;
    ///   429 says Retry-After: 2, `429-silent` does not;
    /// - `503`: with a page of HTML; `text`: 503 with plain text;
    /// - with status 200: `html` (a page), `bad-json` (cut), `empty` (no body), `empty-list`,
    ///   `wrong-types` (the right answer with texts and numbers exchanged);
    /// - `redirect`: 302 to the same address on `localhost`, which is another origin;
    /// - `slow`: the right answer after the fault's delay; `truncated`: half of it, then the
    ///   connection ends; `lost`: it is done, and instead of an answer the connection is reset;
    ///   `reset`: the connection is reset, and nothing is done; `silent`: never an answer.
    ///
    /// Bodies that drip, do not end or explode when unpacked need a server of the test's own.
    [[nodiscard]] static QStringList faultKinds();

    /// Requests for a provider so far, faults included; for tests.
    [[nodiscard]] int requestCount() const;

    /// Those with this verb (upper case) whose path contains `path`. Other programs get the same as
    /// GET /_simulator/requests: {"POST /azure/…": 1}.
    [[nodiscard]] int requestCount(const QString &verb, const QString &path) const;

    /// Whether the scenario's `length` has passed or, without one, every scripted deployment has
    /// played its last step. False before listen(). The server goes on answering.
    [[nodiscard]] bool isOver() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Landfall
