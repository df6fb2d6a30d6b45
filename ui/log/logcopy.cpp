// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logcopy.h"

#include "logrows.h"

#include <QCoreApplication>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogView)
};

constexpr qsizetype longestLine = 1024 * 1024;
constexpr qsizetype longestCopy = 16 * 1024 * 1024;

/// The places of a selection are those of a cut line: its end stands for that of the whole.
QString stretch(QByteArrayView line, qsizetype from, qsizetype to)
{
    const LogText cut = readLogLine(line);
    const bool isWhole = cut.cutOff == 0 || to < cut.text.size();
    const QString text = isWhole ? cut.text.left(to) : readLogLine(line, longestLine).text;
    return text.mid(from);
}

} // namespace

QString copiedText(
    const LogBuffer &buffer, const LogRows &rows, const LogPlace &from, const LogPlace &to)
{
    QString result;
    const qsizetype count = std::min(buffer.lineCount(), rows.lineCount());
    for (qsizetype line = from.line; line <= to.line && line < count; ++line) {
        if (!rows.isShown(line))
            continue;
        if (result.size() > longestCopy)
            return result + QChar(u'\n') + Text::tr("… The rest was left out: too long for a copy");
        if (!result.isNull())
            result += QChar(u'\n');
        result += stretch(buffer.line(line), line == from.line ? from.column : 0,
            line == to.line ? to.column : longestLine);
    }
    return result;
}

} // namespace Landfall
