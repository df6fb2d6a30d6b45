// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <slotcopy/copydesk.h>

#include <QCoroFuture>
#include <QJsonDocument>
#include <QPromise>

#include <map>
#include <optional>

namespace Landfall {

/// A desk of scripted answers that counts what it is asked, and holds answers back on demand.
class FakeCopyDesk : public CopyDesk {
public:
    QStringList names {QStringLiteral("work")};
    TargetListing listing;
    std::optional<Error> listingError;
    CopyApp app;
    std::optional<Error> lookError;
    std::optional<QJsonObject> config;
    std::optional<ActionRecord> lastAttempt;
    std::optional<Error> beginError;
    ActionRecord answer;
    QList<ConfirmedCopy> begun; ///< as they were confirmed
    QStringList looks; ///< "account app", in the order they were asked for
    QStringList configs; ///< slot ids
    QString held; ///< the calls of this name wait for release()

    ~FakeCopyDesk() override { release(); }

    void release()
    {
        held.clear();
        auto waiting = std::move(m_waiting);
        m_waiting.clear();
        for (auto &promise : waiting) {
            promise.addResult(true);
            promise.finish();
        }
    }

    [[nodiscard]] QStringList accounts() override { return names; }

    QCoro::Task<Result<TargetListing>> targets(QString) override
    {
        const Result<TargetListing> result = listingError
            ? Result<TargetListing>(Error(*listingError))
            : Result<TargetListing>(listing);
        const QFuture<bool> gate = wait(QStringLiteral("targets"));
        co_await gate;
        co_return result;
    }

    QCoro::Task<Result<CopyApp>> look(QString account, QString appId) override
    {
        looks.append(account + QLatin1Char(' ') + appId);
        const Result<CopyApp> result =
            lookError ? Result<CopyApp>(Error(*lookError)) : Result<CopyApp>(app);
        const QFuture<bool> gate = wait(QStringLiteral("look"));
        co_await gate;
        co_return result;
    }

    QCoro::Task<Result<QJsonObject>> currentConfig(QString, QString slotId) override
    {
        configs.append(slotId);
        const Result<QJsonObject> result = config
            ? Result<QJsonObject>(*config)
            : Result<QJsonObject>(Error(Error::Forbidden, QStringLiteral("not yours")));
        co_return result;
    }

    [[nodiscard]] Result<CopyRequest> request(const QString &, const SlotCopy &copy) const override
    {
        QJsonObject body {{QStringLiteral("targetSlot"), copy.target}};
        body.insert(QStringLiteral("siteConfig"),
            copy.siteConfig ? QJsonValue(*copy.siteConfig) : QJsonValue(QJsonValue::Null));
        const QString address = QStringLiteral("https://management.azure.com") + copy.app
            + QStringLiteral("/slotcopy?api-version=2020-10-01");
        return CopyRequest {"POST", QUrl(address), QJsonDocument(body).toJson()};
    }

    QCoro::Task<Result<std::optional<ActionRecord>>> last(QString, QString) override
    {
        co_return lastAttempt;
    }

    QCoro::Task<Result<ActionRecord>> begin(ConfirmedCopy confirmed) override
    {
        begun.append(confirmed);
        // Before it waits: the desk may be gone afterwards.
        const Result<ActionRecord> result = answerTo(confirmed);
        const QFuture<bool> gate = wait(QStringLiteral("begin"));
        co_await gate;
        co_return result;
    }

    Steady now = std::chrono::steady_clock::now(); ///< when a confirmation is used

private:
    [[nodiscard]] Result<ActionRecord> answerTo(const ConfirmedCopy &confirmed) const
    {
        if (const Result<Done> use = confirmed.confirmation->use(confirmed.typed, now); !use)
            return Error(use.error());
        if (beginError)
            return Error(*beginError);
        return answer;
    }

    QFuture<bool> wait(const QString &call)
    {
        QPromise<bool> promise;
        promise.start();
        const QFuture<bool> future = promise.future();
        if (held == call) {
            m_waiting.push_back(std::move(promise));
        } else {
            promise.addResult(true);
            promise.finish();
        }
        return future;
    }

    std::vector<QPromise<bool>> m_waiting;
};

} // namespace Landfall
