// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakesecrets.h"
#include "faultserver.h"
#include "scriptedaccounts.h"

#include <accounts/resultbox.h>
#include <engine.h>
#include <window/mainwindow.h>

#include <QPointer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <memory>

namespace Landfall {
class AccountDialog;
}

/// A window over the test provider with the fields that its form is tested with, a keychain in
/// memory, and a service whose answers wait until they are given.
class AccountDesk {
public:
    AccountDesk();
    ~AccountDesk();

    [[nodiscard]] Landfall::Engine &engine() { return *m_engine; }
    [[nodiscard]] Landfall::MainWindow &window() { return *m_window; }
    [[nodiscard]] Landfall::FakeSecrets &secrets() { return *m_secrets; }

    /// The fields of an account that this script answers for.
    [[nodiscard]] QMap<QString, QString> fields(const QString &script) const;
    void setScript(const QString &script, const QByteArray &json);
    [[nodiscard]] QStringList calls(const QString &script) const { return m_scripts.calls(script); }
    void store(const Landfall::Account &account, const QByteArray &secret = {});

    /// The service: what waits for an answer, and the answer.
    [[nodiscard]] QString url() const { return m_service.url({}).toString(); }
    [[nodiscard]] bool isAsked() const { return !m_waiting.isNull(); }
    [[nodiscard]] QTcpSocket *waiting() const { return m_waiting; }
    void answer(const QByteArray &body = "{}");

    /// The dialog to add an account of the test service, with script and address filled in.
    Landfall::AccountDialog *add(const QString &script);
    [[nodiscard]] Landfall::AccountDialog *dialog() const;
    [[nodiscard]] Landfall::ResultBox *result() const;
    void choose(const QString &account);
    void trigger(const QString &text);
    /// As with the mouse, on the radio button of that label.
    void pick(const QString &choice);
    [[nodiscard]] QStringList names() const;
    /// What the file of the accounts holds.
    [[nodiscard]] QByteArray stored() const;

private:
    FaultServer m_service;
    QPointer<QTcpSocket> m_waiting;
    ScriptedAccounts m_scripts;
    QTemporaryDir m_folder;
    std::unique_ptr<Landfall::Engine> m_engine;
    std::unique_ptr<Landfall::MainWindow> m_window;
    Landfall::FakeSecrets *m_secrets = nullptr; ///< the engine's
};
