// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>

#include <QWidget>

#include <optional>

namespace Landfall {

class QuietLabel;

/// Says where an account's secret goes, or what keeps the keychain from taking it.
class KeychainNote : public QWidget {
    Q_OBJECT
public:
    /// What is to be kept.
    enum Kept { Nothing, TypedSecret, RefreshToken };

    /// Looks at once whether the keychain is open. The engine must outlive this.
    explicit KeychainNote(Engine &engine, QWidget *parent = nullptr);

    /// The name as it is typed; may be empty.
    void setAccount(const QString &name, Kept kept);

private:
    QCoro::Task<> look();
    void say();

    Engine &m_engine;
    QuietLabel *m_words = nullptr;
    QString m_name;
    Kept m_kept = TypedSecret;
    std::optional<Error> m_error;
};

} // namespace Landfall
