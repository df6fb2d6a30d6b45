// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "copychoice.h"

#include <actions/slotcopies.h>
#include <engine.h>

#include <QCoroTask>

#include <optional>

namespace Landfall {

/// What the dialog asks of the program: a place where its answers can be held back.
class CopyDesk {
public:
    virtual ~CopyDesk() = default;

    /// Accounts whose service copies slots, in their order.
    [[nodiscard]] virtual QStringList accounts() = 0;
    /// The apps of one account, with the problems of the parts that could not be asked.
    virtual QCoro::Task<Result<TargetListing>> targets(QString account) = 0;

    /// These are as in SlotCopies.
    virtual QCoro::Task<Result<CopyApp>> look(QString account, QString app) = 0;
    virtual QCoro::Task<Result<QJsonObject>> currentConfig(QString account, QString slotId) = 0;
    [[nodiscard]] virtual Result<CopyRequest> request(
        const QString &account, const SlotCopy &copy) const = 0;
    virtual QCoro::Task<Result<std::optional<ActionRecord>>> last(
        QString account, QString targetId) = 0;
    virtual QCoro::Task<Result<ActionRecord>> begin(ConfirmedCopy confirmed) = 0;
};

/// The program itself.
class EngineDesk : public CopyDesk {
public:
    /// The engine must outlive this.
    explicit EngineDesk(Engine &engine) : m_engine(engine) { }

    [[nodiscard]] QStringList accounts() override;
    QCoro::Task<Result<TargetListing>> targets(QString account) override;
    QCoro::Task<Result<CopyApp>> look(QString account, QString app) override;
    QCoro::Task<Result<QJsonObject>> currentConfig(QString account, QString slotId) override;
    [[nodiscard]] Result<CopyRequest> request(
        const QString &account, const SlotCopy &copy) const override;
    QCoro::Task<Result<std::optional<ActionRecord>>> last(
        QString account, QString targetId) override;
    QCoro::Task<Result<ActionRecord>> begin(ConfirmedCopy confirmed) override;

private:
    Engine &m_engine;
};

} // namespace Landfall
