// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QString>

#include <memory>
#include <utility>

namespace Landfall {

/// A file's lock for as long as this lives. The system gives it back when the process ends, however
/// that comes, so that it is never stale. The file stays: one that was removed could be locked
/// twice.
class ActionLock {
public:
    /// None when someone else has it, in this process or another. Storage when there can be none.
    [[nodiscard]] static Result<std::shared_ptr<ActionLock>> take(
        const QString &folder, const QString &name);
    ~ActionLock();
    Q_DISABLE_COPY_MOVE(ActionLock)

    [[nodiscard]] const QString &name() const { return m_name; }

private:
    ActionLock(int handle, QString name) : m_handle(handle), m_name(std::move(name)) { }

    int m_handle;
    QString m_name;
};

} // namespace Landfall
