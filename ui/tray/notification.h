// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace Landfall {

/// A button of a notification; "default" is a click on its text.
struct NotificationAction {
    QString key;
    QString label; ///< plain text

    friend bool operator==(const NotificationAction &, const NotificationAction &) = default;
};

/// What a desktop shows in a corner of the screen. Plain text of any length, also from the network.
struct Notification {
    enum Urgency : uchar { Low, Normal, Critical }; ///< the numbers of the specification

    QString title;
    QString body;
    Urgency urgency = Normal;
    QString category; ///< a word of the specification
    QList<NotificationAction> actions; ///< the first one first

    friend bool operator==(const Notification &, const Notification &) = default;
};

} // namespace Landfall
