// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "deployment.h"
#include "landfall_core_export.h"
#include "result.h"
#include "session.h"

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Landfall {

class Provider;

/// What is to be copied. Slots by their names; the source's is empty for production, the target is
/// never production and never the source.
struct SlotCopy {
    QString app; ///< the app's id, as Target::id
    QString source;
    QString target;
    std::optional<QJsonObject> siteConfig; ///< none: the content alone (`null` is sent)

    SlotCopy() = default;
    SlotCopy(
        QString app_, QString source_, QString target_, std::optional<QJsonObject> siteConfig_ = {})
        : app(std::move(app_)), source(std::move(source_)), target(std::move(target_)),
          siteConfig(std::move(siteConfig_))
    {
    }
    friend bool operator==(const SlotCopy &, const SlotCopy &) = default;
};

/// A slot as it is now.
struct CopySlot {
    QString id; ///< as Target::id
    QString name; ///< empty: production
    QString state; ///< the service's word: `Running`, `Stopped`
    std::optional<double> traffic; ///< percent of production's that goes here; none: not known
    std::optional<Deployment> newest;
    std::optional<Deployment> live; ///< what it serves; none: not told
    QStringList records; ///< ids of all its deployments that the service knows
    std::optional<Error> problem; ///< why its deployments are not known

    CopySlot() = default;
    friend bool operator==(const CopySlot &, const CopySlot &) = default;
};

/// An app with its slots, production first, the others by name.
struct CopyApp {
    QString id;
    QString name;
    QString resourceGroup;
    QString subscription;
    QList<CopySlot> appSlots;

    CopyApp() = default;
    /// Without regard to case; null when there is none. Empty: production.
    [[nodiscard]] LANDFALL_CORE_EXPORT const CopySlot *slot(const QString &slotName) const;
    friend bool operator==(const CopyApp &, const CopyApp &) = default;
};

/// The one request, for showing.
struct CopyRequest {
    QByteArray verb;
    QUrl url;
    QByteArray body; ///< as it goes on the wire, secrets and all
};

/// One thing that was asked about a copy, for the list of what happened.
struct CopyStep {
    QDateTime at; ///< UTC
    Phase phase = Phase::Unknown;
    QString request; ///< verb and the end of the path: "GET …/slots/staging/deployments"
    QString outcome; ///< plain text, the service's words or ours

    CopyStep() = default;
    friend bool operator==(const CopyStep &, const CopyStep &) = default;
};

/// How far a copy is, as its service tells.
struct CopyState {
    enum Outcome {
        Accepted, ///< and under way
        Done,
        Failed, ///< `errors` say why
        Lost ///< it may have been sent, and nobody knows what became of it
    };

    Outcome outcome = Lost;
    QString operation; ///< where to ask next: opaque, signed, never shown; empty: nowhere
    QStringList before; ///< CopySlot::records of the target before it was sent
    QDateTime sent; ///< UTC
    std::optional<Deployment> seen; ///< the target's deployment that the copy made, where one shows
    std::optional<InstanceCounts> instances; ///< of the target, as observed
    QList<Problem> errors;
    QList<CopyStep> steps; ///< of the call that gave this state, oldest first
    std::chrono::seconds retryAfter {0}; ///< as the service said; 0: it did not

    CopyState() = default;
    friend bool operator==(const CopyState &, const CopyState &) = default;
};

/// What a provider class is besides when its service copies slots. Called as Provider's functions
/// are. Structs by value: a coroutine outlives its caller's arguments.
class SlotCopier {
public:
    virtual ~SlotCopier() = default;

    /// The app's slots, each with what is deployed there. A slot whose deployments cannot be read
    /// is listed with its problem. `app` may be the id of one of its slots.
    virtual QCoro::Task<Result<CopyApp>> copyApp(Session session, QString app) = 0;

    /// A slot's present `SiteConfig`, by its id. Forbidden where the account may not read it.
    virtual QCoro::Task<Result<QJsonObject>> slotConfig(Session session, QString slotId) = 0;

    /// What would be sent. BadInput for a copy that makes no sense (onto production, onto itself).
    [[nodiscard]] virtual Result<CopyRequest> copyRequest(
        const Account &account, const SlotCopy &copy) const = 0;

    /// What names the copy in the list: id, target, environment, source, links. `uuid` as the
    /// record's.
    [[nodiscard]] virtual Deployment copyRow(
        const Account &account, const SlotCopy &copy, const QString &uuid) const = 0;

    /// Sends it, once on the wire and never again. An error: nothing left this computer (its code
    /// is notSentCode), or the service answered that it refuses. A lost answer, a 5xx and a good
    /// answer that cannot be read are CopyState::Lost.
    virtual QCoro::Task<Result<CopyState>> startCopy(Session session, SlotCopy copy) = 0;

    /// Asks how far an accepted copy is. Only reads. An error says that it could not be asked now.
    virtual QCoro::Task<Result<CopyState>> pollCopy(
        Session session, SlotCopy copy, CopyState state) = 0;

    /// Looks for a copy whose answer was lost, or whose operation cannot be asked, in what the
    /// target has now: a deployment that was not there `before` and is newer than `sent` is it.
    /// Lost when there is none (yet). Only reads.
    virtual QCoro::Task<Result<CopyState>> findCopy(
        Session session, SlotCopy copy, CopyState state) = 0;
};

/// The provider's slot copier; null where its service has none. The provider's.
[[nodiscard]] LANDFALL_CORE_EXPORT SlotCopier *slotCopier(Provider &provider);

} // namespace Landfall
