// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>
#include <slotcopier.h>

#include <QHash>
#include <QList>
#include <QString>

namespace Landfall {

/// An app whose slots can be copied. It is named by its account and its resource id, never by a
/// place in a list.
struct CopyChoice {
    QString account;
    QString app; ///< as Target::id
    QString name;
    QString resourceGroup;
    QString subscription; ///< its name where the service gives one, else its id

    /// Without regard to case.
    [[nodiscard]] bool is(const QString &otherAccount, const QString &otherApp) const;
    /// "rg-shop-prod · Larkfield Prod · Azure": where it is, plain text fit to be shown.
    [[nodiscard]] QString place() const;

    friend bool operator==(const CopyChoice &, const CopyChoice &) = default;
};

/// The apps among an account's targets, by name.
[[nodiscard]] QList<CopyChoice> choicesOf(const QString &account, const TargetListing &listing);

/// As an app that was looked at tells of itself.
[[nodiscard]] CopyChoice choiceOf(const QString &account, const CopyApp &app);

/// The name as people know it: "production" for the slot without a name. Fit to be shown.
[[nodiscard]] QString slotLabel(const QString &slotName);

} // namespace Landfall
