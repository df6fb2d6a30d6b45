// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>
#include <result.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdio>
#include <optional>

namespace Landfall {

/// Rows of plain text under headings. Remote text is made harmless when it is written.
struct Table {
    QStringList headings;
    QList<QStringList> rows;
};

/// Both standard streams. What was asked for goes to standard output, as text or as JSON; notes,
/// problems and progress go to standard error. Text is made harmless for a terminal on its way.
class Output {
public:
    /// Colors only where standard output is a terminal, `color` allows it and NO_COLOR is not set.
    Output(bool json, bool color);

    [[nodiscard]] bool isJson() const { return m_json; }

    /// The one document of a command.
    void document(const QJsonObject &object);
    /// One object a line.
    void jsonLine(const QJsonObject &object);

    /// A line of text, in the color of a phase where one is given.
    void line(const QString &text, std::optional<Phase> phase = {});
    /// A cell that is a phase's word is colored.
    void table(const Table &table);
    /// Bytes as they are, control characters included.
    void raw(const QByteArray &bytes);

    /// A sentence on standard error.
    void note(const QString &sentence);
    /// As note(), with the account in front where there is one.
    void problem(const Error &error, const QString &account = {});

    /// Replaces the progress line, on standard error and only where that is a terminal, cut to its
    /// width. Whatever is
    /// written next takes it away first; so does an empty text.
    void progress(const QString &text);

private:
    void write(FILE *stream, const QByteArray &bytes);
    [[nodiscard]] QString colored(const QString &text, Phase phase) const;

    bool m_json;
    bool m_color;
    bool m_hasTerminal; ///< standard error is one
    bool m_hasProgress = false;
};

} // namespace Landfall
