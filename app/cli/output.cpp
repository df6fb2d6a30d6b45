// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include "terminaltext.h"

#include <QJsonDocument>

#include <algorithm>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

bool mayColor()
{
    return ::isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qEnvironmentVariable("TERM") != "dumb"_L1;
}

/// The number of a terminal color (SGR).
int colorOf(Phase phase)
{
    switch (phase) {
    case Phase::Succeeded:
        return 32;
    case Phase::Partial:
    case Phase::Failed:
        return 31;
    case Phase::Running:
        return 34;
    case Phase::Stalled:
    case Phase::Canceled:
        return 33;
    case Phase::Unknown:
        return 35;
    case Phase::Queued:
    case Phase::Skipped:
        break;
    }
    return 2;
}

/// A line that fills the terminal wraps, and cannot be taken away any more.
int progressColumns()
{
    static constexpr int usual = 80;
    winsize size {};
    const bool isKnown = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return (isKnown ? size.ws_col : usual) - 1;
}

QList<int> columnWidths(const QList<QStringList> &rows)
{
    QList<int> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths.at(column), columnCount(row.at(column)));
    }
    return widths;
}

} // namespace

Output::Output(bool json, bool color)
    : m_json(json), m_color(color && !json && mayColor()), m_hasTerminal(::isatty(STDERR_FILENO))
{
}

void Output::document(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Output::jsonLine(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::line(const QString &text, std::optional<Phase> phase)
{
    const QString plain = harmless(text);
    write(stdout, (phase ? colored(plain, *phase) : plain).toUtf8() + '\n');
}

void Output::table(const Table &table)
{
    QList<QStringList> rows {table.headings};
    rows += table.rows;
    for (QStringList &row : rows)
        std::transform(row.cbegin(), row.cend(), row.begin(), harmless);
    const QList<int> widths = columnWidths(rows);
    QString text;
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        int gap = 0;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString &cell = row.at(column);
            const std::optional<Phase> phase = phaseFromName(cell);
            line += QString(gap, u' ') + (phase ? colored(cell, *phase) : cell);
            gap = widths.at(column) - columnCount(cell) + 2;
        }
        text += line + u'\n';
    }
    write(stdout, text.toUtf8());
}

void Output::raw(const QByteArray &bytes)
{
    write(stdout, bytes);
}

void Output::note(const QString &sentence)
{
    write(stderr, harmless(sentence).toUtf8() + '\n');
}

void Output::problem(const Error &error, const QString &account)
{
    note(account.isEmpty() ? error.message : account + ": "_L1 + error.message);
}

void Output::progress(const QString &text)
{
    if (!m_hasTerminal || (text.isEmpty() && !m_hasProgress))
        return;
    write(stderr, fitted(harmless(text), progressColumns()).toUtf8());
    m_hasProgress = !text.isEmpty();
}

void Output::write(FILE *stream, const QByteArray &bytes)
{
    static constexpr char clearLine[] = "\r\x1b[K";
    if (m_hasProgress) {
        std::fputs(clearLine, stderr);
        std::fflush(stderr);
        m_hasProgress = false;
    }
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString Output::colored(const QString &text, Phase phase) const
{
    return m_color ? u"\x1b[%1m%2\x1b[0m"_s.arg(colorOf(phase)).arg(text) : text;
}

} // namespace Landfall
