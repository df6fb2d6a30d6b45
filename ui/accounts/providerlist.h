// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <providerregistry.h>

#include <QListWidget>

namespace Landfall {

/// The services an account can be of, each with what it shows, and the demo at the end.
class ProviderList : public QListWidget {
    Q_OBJECT
public:
    explicit ProviderList(const QList<ProviderInfo> &providers, QWidget *parent = nullptr);

    /// Empty for the demo.
    [[nodiscard]] QString provider() const;

private:
    void add(const QString &id, const QString &iconName, const QString &name, const QString &words);
};

} // namespace Landfall
