// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logging.h"

#include "logfile.h"
#include "timestamp.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QMutex>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace Landfall {

Q_LOGGING_CATEGORY(httpLog, "landfall.http", QtWarningMsg)
Q_LOGGING_CATEGORY(watchLog, "landfall.watch", QtInfoMsg)
Q_LOGGING_CATEGORY(keychainLog, "landfall.keychain", QtInfoMsg)
Q_LOGGING_CATEGORY(historyLog, "landfall.history", QtInfoMsg)
Q_LOGGING_CATEGORY(pluginLog, "landfall.plugin", QtInfoMsg)

namespace {

/// A longer message is cut, so that one cannot fill the files.
constexpr qsizetype longestMessage = 8 * 1024;

struct Sink {
    QMutex mutex;
    std::unique_ptr<LogFile> file;
    bool isVerbose = false;
};

// Never destroyed: messages come until the very end of the program.
Sink &sink()
{
    static auto *const theSink = new Sink;
    return *theSink;
}

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        break;
    }
    return "fatal"_L1;
}

bool isForPeople(QtMsgType type, const QString &category, bool isVerbose)
{
    const bool isWarning = type != QtDebugMsg && type != QtInfoMsg;
    return isWarning || (isVerbose && category == "landfall.http"_L1);
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString category = QString::fromUtf8(context.category);
    const QString safe = redact(message).left(longestMessage);
    const QString time = formatTimestamp(QDateTime::currentDateTimeUtc());
    const QString line = u"%1 %2 %3: "_s.arg(time, levelName(type), category) + safe;

    const QMutexLocker lock(&sink().mutex);
    sink().file->append(line.toUtf8());
    if (isForPeople(type, category, sink().isVerbose))
        std::fputs((category + ": "_L1 + safe + u'\n').toUtf8().constData(), stderr);
}

} // namespace

void installLogging(const QString &folder, bool verbose)
{
    const QString program = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    auto file = std::make_unique<LogFile>(folder, program + ".log"_L1);
    {
        const QMutexLocker lock(&sink().mutex);
        sink().file = std::move(file);
        sink().isVerbose = verbose;
    }
    if (verbose)
        QLoggingCategory::setFilterRules(u"landfall.http.info=true"_s);
    qInstallMessageHandler(writeMessage);
}

} // namespace Landfall
