// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actionlog.h"

#include "historystore.h"

namespace Landfall {

ActionLog::ActionLog(HistoryStore &history, QString folder, QObject *parent)
    : QObject(parent), m_history(history), m_folder(std::move(folder))
{
}

ActionLog::~ActionLog() = default;

QCoro::Task<Result<ActionRecord>> ActionLog::prepare(ActionRecord, QString)
{
    co_return Error();
}

QCoro::Task<Result<Done>> ActionLog::note(ActionRecord)
{
    co_return Error();
}

QCoro::Task<Result<QList<ActionRecord>>> ActionLog::adopt(ActionRecord::Kind)
{
    co_return Error();
}

QCoro::Task<Result<std::optional<ActionRecord>>> ActionLog::last(QString, QString)
{
    co_return Error();
}

QCoro::Task<Result<QList<ActionRecord>>> ActionLog::find(ActionQuery)
{
    co_return Error();
}

} // namespace Landfall
