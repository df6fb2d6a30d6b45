// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace Landfall {

/// What becomes of slot copies: those that this process works on, and those that another one does,
/// which are read from the history.
class CopyNews : public QObject {
    Q_OBJECT
public:
    explicit CopyNews(Context context);

    void follow(const ActionRecord &record) { m_open.insert(record.id, record); }

    /// Goes on with those that nobody works on. told() follows for what each is now, later than
    /// this call, and for every change until it is over.
    void start();

Q_SIGNALS:
    void told(const Landfall::Deployment &copy);

private:
    void take(const ActionRecord &record);
    void read();

    Context m_context;
    QHash<QString, ActionRecord> m_open; ///< by id, as last told
    QTimer m_reading;
};

} // namespace Landfall
