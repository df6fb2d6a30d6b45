// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>
#include <deployment.h>
#include <result.h>

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace Landfall {

/// Rows of plain text under headings; remote text need not be cleaned before.
struct Table {
    QStringList headings;
    QList<QStringList> rows;
    int phaseColumn = -1; ///< colored by the phase it names; -1: none
};

/// Both standard streams. What was asked for goes to standard output, as text or as JSON; notes,
/// problems and progress go to standard error.
class Output {
public:
    /// Colors only where standard output is a terminal, `color` allows and NO_COLOR is not set.
    Output(bool json, bool color);

    [[nodiscard]] bool isJson() const { return m_json; }

    /// The one document of a command.
    void document(const QJsonObject &object);
    /// One object a line.
    void jsonLine(const QJsonObject &object);

    void line(const QString &text);
    void table(const Table &table);
    /// A piece of text as it is, control characters included.
    void raw(const QByteArray &text);

    /// A sentence on standard error.
    void note(const QString &sentence);
    /// As note(), with the account in front where there is one.
    void problem(const Error &error, const QString &account = {});

    /// Replaces the progress line, on standard error and only where that is a terminal; empty takes
    /// it away. Everything else that is written takes it away first.
    void progress(const QString &text);

    /// The phase's word, colored.
    [[nodiscard]] QString phase(Phase phase) const;

private:
    void write(FILE *stream, const QByteArray &bytes);

    bool m_json;
    bool m_color;
    bool m_hasProgress = false;
};

/// The contract's word for `problems` of a document.
[[nodiscard]] QJsonObject problemsDocument(const QList<QJsonObject> &problems);

/// A time for people: the local clock's, `2026-01-02 03:04`. A dash for none.
[[nodiscard]] QString localTime(const QDateTime &time);

/// One line about a deployment: phase, target, branch, stage, time.
[[nodiscard]] QString deploymentLine(
    const Output &output, const Deployment &deployment, const QDateTime &now);

} // namespace Landfall
