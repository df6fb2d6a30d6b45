// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/levelwords.h"
#include "logs/linebeginning.h"
#include "logs/logline.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype mostRead = 2000; ///< characters
constexpr qsizetype mostKept = 300; ///< characters
constexpr auto placeholder = "#"_L1;

/// What differs from one occurrence to the next, in the order in which it is dropped. In small
/// letters.
const QList<QRegularExpression> &variableParts()
{
    static const QList<QRegularExpression> parts = [] {
        QList<QRegularExpression> list;
        for (const QString &pattern : {
                 u"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"_s, // GUID
                 u"\\d{4}[-/]\\d\\d[-/]\\d\\d(?:[t ]\\d\\d:\\d\\d(?::\\d\\d)?(?:[.,]\\d+)?"
                 u"(?: ?(?:z|utc|gmt|[+-]\\d\\d:?\\d\\d))?)?"_s, // date and time
                 u"\\b(?:(?:mon|tue|wed|thu|fri|sat|sun),? )?"
                 u"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) +\\d+,?"
                 u"(?: \\d\\d:\\d\\d:\\d\\d)?(?: \\d{4})?\\b"_s, // syslog's and C's
                 u"(?<![\\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}(?![\\w:])"_s, // IPv6, clock
                 u"(?<=/tmp/|/temp/|\\\\temp\\\\)[^/\\\\\\s'\"`,;:)]+"_s, // what is there but once
                 u"(?<=-)[0-9a-f]{7,10}-[a-z0-9]{5}(?![a-z0-9])"_s, // Kubernetes' names
                 u"(?<![a-z0-9])0x[0-9a-f]+(?![a-z0-9])"_s,
                 u"(?<![a-z0-9])(?=[a-f]*\\d)[0-9a-f]{6,}(?![a-z0-9])"_s, // ids, digests
                 u"(?<=/)(?=[a-z._-]*\\d)(?=[\\d._-]*[a-z])[a-z0-9_-]{12,}(?=[/'\"`\\s]|$)"_s,
                 u"(?<![a-z0-9])(?:\\d+(?:\\.\\d+)? ?"
                 u"(?:ms|us|µs|ns|s|secs?|seconds?|m|min|minutes?|h|hours?)\\b ?)+"_s, // durations
                 u"(?<![a-z])\\d+(?:[.,]\\d+)*"_s,
                 u"(?<=[a-z]{5})\\d+"_s, // worker12, but neither ts2345 nor e0512
             })
            list.append(QRegularExpression(pattern));
        return list;
    }();
    return parts;
}

/// One for a row of them: an address and its port, a name's endings.
void joinPlaceholders(QString &text)
{
    static const QRegularExpression row(u"[-_.:@]?#(?:[-_.:/,]?#)*"_s);
    text.replace(row, placeholder);
}

bool saysNothing(const QString &text)
{
    static const QRegularExpression letters(u"\\p{L}+"_s);
    auto words = letters.globalMatch(text);
    while (words.hasNext()) {
        const QString word = words.next().captured();
        if (word != "npm"_L1 && !levelOfWord(word.toUtf8()))
            return false;
    }
    return true;
}

QString messageOf(QByteArrayView line)
{
    QString text = readLogLine(line, mostRead).text;
    const LineBeginning beginning(line);
    const auto stamp = timeStampOf(beginning.text());
    // Before the message nothing is shown otherwise than it is written.
    if (stamp && stamp->length <= text.size())
        text.remove(0, stamp->length);
    return text;
}

} // namespace

QString errorSignature(QByteArrayView line)
{
    QString text = messageOf(line).toCaseFolded().simplified();
    if (text.startsWith("traceback (most recent call last)"_L1))
        return {}; // every one begins so
    for (const QRegularExpression &part : variableParts())
        text.replace(part, placeholder);
    joinPlaceholders(text);
    text = text.simplified();
    return saysNothing(text) ? QString() : text.left(mostKept);
}

} // namespace Landfall
