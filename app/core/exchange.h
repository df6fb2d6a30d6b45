// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"

#include <QObject>

namespace Landfall {

/// One request under way. Deleted before the end, it aborts without a signal.
class Exchange : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Lets the request go; both clocks of its limits start here. Call it once.
    virtual void start() = 0;

Q_SIGNALS:
    /// A request was handed to the network: the first, and one a redirect that is followed.
    void sent();
    /// One request was answered or failed, those that a redirect led to included.
    void noted(const Landfall::RequestNote &note);
    /// Once, and never from inside one of Qt's own network signals, so that a receiver may do what
    /// it likes.
    void finished(const Landfall::Result<Landfall::HttpReply> &result);
};

/// The error as one of a request that cannot have been read by the service.
[[nodiscard]] Error notSent(Error error);

} // namespace Landfall
