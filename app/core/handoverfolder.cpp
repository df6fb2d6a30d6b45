// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handover.h"

#include "deploymentjson.h"
#include "logging.h"
#include "savefile.h"
#include "timestamp.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HandOver)
};

/// Of a log's text, cleaned and redacted; half for its beginning, half for its end.
constexpr qsizetype mostBytes = 8 * 1024 * 1024;
constexpr qsizetype longestLine = 8192;
constexpr mode_t privateFolder = 0700;
constexpr int mostNames = 100;

QString redactedLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = redact(line);
    return lines.join(u'\n');
}

QJsonValue redacted(const QJsonValue &value)
{
    if (value.isString())
        return redactedLines(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &element : value.toArray())
            array.append(redacted(element));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject told = value.toObject();
    for (auto it = told.begin(); it != told.end(); ++it)
        object.insert(redact(it.key()), redacted(it.value()));
    return object;
}

QByteArray json(const QJsonValue &value)
{
    const QJsonValue safe = redacted(value);
    return safe.isArray() ? QJsonDocument(safe.toArray()).toJson()
                          : QJsonDocument(safe.toObject()).toJson();
}

QByteArray requestsJson(const QList<RequestNote> &requests)
{
    QJsonArray array;
    for (const RequestNote &request : requests)
        array.append(QJsonObject {{u"at"_s, formatTimestamp(request.at)}, {u"verb"_s, request.verb},
            {u"address"_s, request.address},
            {u"status"_s, request.status > 0 ? QJsonValue(request.status) : QJsonValue()},
            {u"requestId"_s,
                request.requestId.isEmpty() ? QJsonValue() : QJsonValue(request.requestId)},
            {u"tookMs"_s, qint64(request.took.count())}});
    return json(array);
}

/// Lines cleaned of control characters and redacted, at most `limit` bytes, of the end when
/// `isTail`; counts what it leaves out.
QByteArray cleanText(const QByteArray &raw, qsizetype limit, bool isTail, qsizetype &leftOut)
{
    QByteArrayList lines = raw.split('\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    QByteArrayList kept;
    qsizetype size = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArrayView line = lines.at(isTail ? lines.size() - 1 - i : i);
        if (line.endsWith('\r'))
            line.chop(1);
        // Redacted before it is cut: half a secret would not be known.
        const LogText shown = readLogLine(line, 2 * longestLine);
        const QString redacted = redact(shown.text);
        QByteArray safe = redacted.left(longestLine).toUtf8();
        if (shown.cutOff > 0 || redacted.size() > longestLine)
            safe += "…";
        size += safe.size() + 1;
        if (size > limit) {
            leftOut += lines.size() - i;
            break;
        }
        kept.append(safe + '\n');
    }
    if (isTail)
        std::reverse(kept.begin(), kept.end());
    return kept.join();
}

QByteArray logText(const HandedLog &log)
{
    qsizetype leftOut = log.leftOut;
    const QByteArray head = cleanText(log.head, mostBytes / 2, false, leftOut);
    const QByteArray tail = cleanText(log.tail, mostBytes / 2, true, leftOut);
    QByteArray text = head;
    if (leftOut > 0)
        text += Text::tr("[… %n line(s) left out …]", nullptr, int(leftOut)).toUtf8() + '\n';
    text += tail;
    if (log.problem)
        text += "["
            + Text::tr("The log is not whole: %1").arg(redact(log.problem->message)).toUtf8()
            + "]\n";
    return text;
}

/// The folder's path; of several tries the first name that nobody has.
Result<QString> makeNewFolder(const QString &parent, const QString &name)
{
    for (int i = 1; i <= mostNames; ++i) {
        const QString path =
            QDir(parent).absoluteFilePath(i == 1 ? name : u"%1-%2"_s.arg(name).arg(i));
        if (::mkdir(QFile::encodeName(path).constData(), privateFolder) == 0)
            return path;
        const int fault = errno;
        if (fault != EEXIST)
            return Error {Error::Storage,
                Text::tr("The folder “%1” could not be made: %2.")
                    .arg(path, qt_error_string(fault))};
    }
    return Error {Error::Storage,
        Text::tr("The folder “%1” could not be made: all its names are taken.").arg(name)};
}

QString folderName(const HandOver &handOver)
{
    // An id may be a path; what is its own stands last.
    const QString id =
        redact(handOver.deployment.id).section(u'/', -1, -1, QString::SectionSkipEmpty);
    return u"landfall-%1-%2-%3"_s.arg(fileNamePart(redact(handOver.deployment.target.name)),
        fileNamePart(id, 8), handOver.at.toUTC().toString(u"yyyyMMdd-HHmmss"_s));
}

Result<Done> writeFiles(const HandOver &handOver, const QString &folder)
{
    QList<std::pair<QString, QByteArray>> files {
        {u"summary.md"_s, handOverSummary(handOver).toUtf8()},
        {u"deployment.json"_s, json(toJson(handOver.deployment))},
        {u"timeline.txt"_s, handOverTimeline(handOver).toUtf8()},
        {u"requests.json"_s, requestsJson(handOver.requests)}};
    for (const auto &[name, content] : files) {
        if (const Result<Done> saved = saveFile(folder + u'/' + name, content); !saved)
            return saved;
    }
    for (qsizetype i = 0; i < handOver.logs.size(); ++i) {
        const HandedLog &log = handOver.logs.at(i);
        const QString name = u"/logs/%1-%2.log"_s.arg(i + 1, 2, 10, QChar(u'0'))
                                 .arg(fileNamePart(redact(log.label)));
        if (const Result<Done> saved = saveFile(folder + name, logText(log)); !saved)
            return saved;
    }
    return Done {};
}

} // namespace

QString fileNamePart(const QString &text, qsizetype limit)
{
    QString part;
    for (const QChar c : text) {
        const bool isPlain =
            c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-');
        if (part.size() == limit)
            break;
        if (isPlain && !(part.isEmpty() && !c.isLetterOrNumber()))
            part += c;
        else if (!isPlain && !part.isEmpty() && !part.endsWith(u'-'))
            part += u'-';
    }
    while (part.endsWith(u'-') || part.endsWith(u'.'))
        part.chop(1);
    return part.isEmpty() ? u"none"_s : part;
}

Result<QString> writeHandOver(const HandOver &handOver, const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return Error {Error::Storage,
            Text::tr("There is no folder “%1” to write the hand-over to.").arg(folder)};
    const Result<QString> made = makeNewFolder(folder, folderName(handOver));
    if (!made)
        return made;
    if (const Result<Done> written = writeFiles(handOver, *made); !written) {
        QDir(*made).removeRecursively();
        return written.error();
    }
    return made;
}

QFuture<Result<QString>> startHandOver(const HandOver &handOver, const QString &folder)
{
    const auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, handOver, folder] {
        promise->addResult(writeHandOver(handOver, folder));
        promise->finish();
    });
    return promise->future();
}

} // namespace Landfall
