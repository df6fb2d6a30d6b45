// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QHash>
#include <QObject>
#include <QPointer>

namespace Landfall {

class Engine;
class LogWindow;

/// What a log window is opened for.
struct LogWish {
    QString logId; ///< LogLink::id; empty: the first failed one, else the first
    QString machine; ///< of a list of files the one of this machine; empty: the newest that looks
                     ///< failed
    QString
        words; ///< shows the line that carries these words, when there is one; else the first error

    friend bool operator==(const LogWish &, const LogWish &) = default;
};

/// The windows with logs, one for each deployment. Owns them.
class LogWindows : public QObject {
    Q_OBJECT
public:
    /// `engine` must outlive this.
    explicit LogWindows(Engine &engine, QObject *parent = nullptr);
    ~LogWindows() override;

    /// Opens the deployment's log window, or brings it to the front, and shows what is wished.
    /// `activationToken`: the desktop's leave to come to the front, where it asks for one. Nothing
    /// happens for a deployment without a log.
    LogWindow *open(const Deployment &deployment, const LogWish &wish = {},
        const QString &activationToken = {});

    /// A deployment changed: its window follows.
    void update(const Deployment &deployment);

Q_SIGNALS:
    /// Another deployment is to be shown in the list: it had the same error before.
    void showRequested(const QString &account, const QString &ref);

private:
    Engine &m_engine;
    QHash<QString, QPointer<LogWindow>> m_windows; ///< by deploymentKey()
};

} // namespace Landfall
