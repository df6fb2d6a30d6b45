// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>

namespace Landfall {

/// The fields that a form asks for, in its order: how to sign in, what that needs, the secret, the
/// rest; then those that every account has and the provider does not describe itself. Secrets that
/// are entered elsewhere (deploy hooks) are left out.
[[nodiscard]] QList<AccountField> formFields(const QList<AccountField> &ofProvider);

/// Whether a field is one that few people need: where a service lives and how it is asked.
[[nodiscard]] bool isAdvanced(const AccountField &field);
/// Whether it says who signs in: it stands above the secret.
[[nodiscard]] bool belongsToSignIn(const AccountField &field);
/// Whether its value is an id or a list of them: set in a fixed font.
[[nodiscard]] bool isIdentifier(const AccountField &field);
[[nodiscard]] bool takesFile(const AccountField &field);
[[nodiscard]] bool isRate(const AccountField &field);

/// Plain text of the provider's words, fit to be shown.
[[nodiscard]] QString fieldLabel(const AccountField &field);
[[nodiscard]] QString fieldHint(const AccountField &field);

/// A value that a field offers, for people: what the provider calls it, else "service-principal" is
/// "Service principal". Words that are not known here are shown as they are written.
[[nodiscard]] QString choiceText(const AccountField &field, int choice);

/// What a provider shows, in a few words for a list; its description where it is not known here.
[[nodiscard]] QString providerWords(const QString &id, const QString &description);

} // namespace Landfall
