// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clirun.h"

#include <simulator.h>

#include <QString>

#include <memory>

/// The account that the simulator of the tests accepts.
constexpr char clientAccount[] = "0123456789abcdef0123456789abcdef";

/// A simulator that plays the deployments (the JSON of a scenario's array), `speed` times faster.
/// Null, with a warning, when the scenario is wrong.
std::unique_ptr<Landfall::Simulator> simulate(const QByteArray &deployments, double speed = 10);

/// `account add` for the simulator, with its token or another secret on standard input.
bool addAccount(const Landfall::Simulator &simulator, const QString &name,
    const QByteArray &secret = {}, const QStringList &fields = {});

/// `account add` for the simulator's account of a provider, with all its fields.
bool addAccountOf(
    const Landfall::Simulator &simulator, const QString &provider, const QString &name);

/// Where the session's accounts are kept.
QString accountsFile();

/// Where the session's history is kept.
QString historyFile();

/// Forgets all accounts of the session, and its history, without asking anybody.
void forgetAccounts();

/// Locks the session's keyring, or opens it again.
bool lockKeyring();
bool unlockKeyring();

/// Files below the session's folders that hold the text.
QStringList filesWith(const QByteArray &text);

/// What `secret-tool search` shows of an account's entry.
QByteArray secretTool(const QString &account);

/// The processes of the session whose arguments or environment hold the text, by their arguments.
QStringList processesWith(const QByteArray &text);
