// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopies.h"

namespace Landfall {

class SlotCopies::Private { };

SlotCopies::SlotCopies(AccountStore &, ProviderRegistry &, Sessions &, ActionLog &,
    DeploymentModel &, double, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
}

SlotCopies::~SlotCopies() = default;

void SlotCopies::start() { }

QCoro::Task<Result<CopyApp>> SlotCopies::look(QString, QString)
{
    co_return Error();
}

QCoro::Task<Result<QJsonObject>> SlotCopies::currentConfig(QString, QString)
{
    co_return Error();
}

Result<CopyRequest> SlotCopies::request(const QString &, const SlotCopy &) const
{
    return Error();
}

QCoro::Task<Result<std::optional<ActionRecord>>> SlotCopies::last(QString, QString)
{
    co_return Error();
}

QCoro::Task<Result<ActionRecord>> SlotCopies::begin(ConfirmedCopy)
{
    co_return Error();
}

const ActionRecord *SlotCopies::record(const QString &) const
{
    return nullptr;
}

} // namespace Landfall
