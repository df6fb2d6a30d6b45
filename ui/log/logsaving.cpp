// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logsaving.h"

#include "widgets/plaintext.h"

#include <logs/logbuffer.h>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype linesAtOnce = 4096;
constexpr qsizetype longestName = 120;
/// Of characters that are spelled out for one byte of a line.
constexpr qsizetype spelled = 8;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogSaving)
};

QByteArray cleanText(const LogBuffer &buffer, qsizetype first, qsizetype last)
{
    QByteArray text;
    for (qsizetype number = first; number <= last; ++number) {
        const QByteArrayView line = buffer.line(number);
        text += readLogLine(line, line.size() * spelled + 1).text.toUtf8() + '\n';
    }
    return text;
}

} // namespace

QString logFileName(const QStringList &parts)
{
    static const QRegularExpression other(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression edges(u"^[._-]+|[._-]+$"_s);
    QStringList kept;
    for (QString part : parts) {
        part.replace(other, u"_"_s).remove(edges);
        if (!part.isEmpty())
            kept.append(part.left(longestName / 3));
    }
    const QString name = kept.join(u'-').left(longestName);
    return (name.isEmpty() ? u"log"_s : name) + u".log"_s;
}

Result<Done> saveLog(const LogBuffer &buffer, const QString &path, LogForm form)
{
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    const qsizetype count = buffer.lineCount();
    for (qsizetype first = 0; isWritten && first < count; first += linesAtOnce) {
        const qsizetype last = std::min(first + linesAtOnce, count) - 1;
        const QByteArray text =
            form == LogForm::Raw ? buffer.text(first, last) : cleanText(buffer, first, last);
        isWritten = file.write(text) == text.size();
    }
    if (isWritten && file.commit())
        return Done {};
    return Error(Error::Storage,
        Text::tr("%1 could not be written: %2")
            .arg(visibleText(path), visibleText(file.errorString())));
}

} // namespace Landfall
