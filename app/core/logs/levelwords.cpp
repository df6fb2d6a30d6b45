// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/levelwords.h"

#include "logs/linebeginning.h"

#include <array>

namespace Landfall {

namespace {

struct LevelWord {
    QByteArrayView word; ///< in small letters
    LogLevel level;
};

constexpr auto levelWords = std::to_array<LevelWord>({
    {"error", LogLevel::Error},
    {"err", LogLevel::Error},
    {"fatal", LogLevel::Error},
    {"critical", LogLevel::Error},
    {"crit", LogLevel::Error},
    {"severe", LogLevel::Error},
    {"panic", LogLevel::Error},
    {"emerg", LogLevel::Error},
    {"fail", LogLevel::Error},
    {"failed", LogLevel::Error},
    {"failure", LogLevel::Error},
    {"warning", LogLevel::Warning},
    {"warn", LogLevel::Warning},
    {"wrn", LogLevel::Warning},
    {"info", LogLevel::Info},
    {"inf", LogLevel::Info},
    {"information", LogLevel::Info},
    {"notice", LogLevel::Info},
    {"debug", LogLevel::Debug},
    {"dbug", LogLevel::Debug},
    {"dbg", LogLevel::Debug},
    {"trace", LogLevel::Debug},
    {"trce", LogLevel::Debug},
    {"verbose", LogLevel::Debug},
    {"vrb", LogLevel::Debug},
});
constexpr qsizetype longestWord = 11;

/// How a message begins that names no level.
constexpr auto beginnings = std::to_array<LevelWord>({
    {"npm ERR!", LogLevel::Error},
    {"npm error", LogLevel::Error},
    {"npm WARN", LogLevel::Warning},
    {"npm warn", LogLevel::Warning},
    {"Traceback (most recent call last)", LogLevel::Error},
    {"Unhandled exception", LogLevel::Error},
    {"Unhandled Exception", LogLevel::Error},
    {"Uncaught ", LogLevel::Error},
    {"Exception in thread", LogLevel::Error},
    {"Segmentation fault", LogLevel::Error},
    {"ERR_PNPM_", LogLevel::Error},
    {"ELIFECYCLE", LogLevel::Error},
    {"make: *** ", LogLevel::Error},
});

constexpr auto jsonKeys = std::to_array<QByteArrayView>({"\"level\"", "\"severity\"", "\"lvl\"",
    "\"Level\"", "\"LogLevel\"", "\"log.level\"", "\"levelname\"", "\"@l\""});

constexpr auto pairKeys = std::to_array<QByteArrayView>({"level", "severity", "lvl", "loglevel"});

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "E0512 12:34:56.789 …": the letter and the day.
std::optional<LogLevel> levelOfKlog(QByteArrayView message)
{
    if (message.size() < 6 || !std::all_of(message.begin() + 1, message.begin() + 5, isDigit))
        return {};
    const bool hasTime = message[5] == ' ' && timeStampOf(message.sliced(6));
    const bool isCode = message[5] == ':' && message[0] == 'E';
    if (!hasTime && !isCode)
        return {};
    switch (message[0]) {
    case 'E':
    case 'F':
        return LogLevel::Error;
    case 'W':
        return LogLevel::Warning;
    case 'I':
        return LogLevel::Info;
    default:
        return {};
    }
}

/// pino and bunyan: 30 is info.
std::optional<LogLevel> levelOfNumber(char first)
{
    switch (first) {
    case '1':
    case '2':
        return LogLevel::Debug;
    case '3':
        return LogLevel::Info;
    case '4':
        return LogLevel::Warning;
    case '5':
    case '6':
        return LogLevel::Error;
    default:
        return {};
    }
}

bool isMakeFailure(QByteArrayView message)
{
    const QByteArrayView start = message.first(std::min<qsizetype>(message.size(), 40));
    return start.startsWith("make[") && start.indexOf("]: *** ") > 0;
}

bool isRustPanic(QByteArrayView message)
{
    const QByteArrayView start = message.first(std::min<qsizetype>(message.size(), 80));
    return start.startsWith("thread '") && start.indexOf("' panicked at") > 0;
}

} // namespace

std::optional<LogLevel> levelOfWord(QByteArrayView word)
{
    if (word.size() < 3 || word.size() > longestWord)
        return {};
    for (const auto &[known, level] : levelWords) {
        if (known.size() == word.size() && (word[0] | 0x20) == known[0]
            && qstrnicmp(word.data(), known.data(), size_t(word.size())) == 0)
            return level;
    }
    return {};
}

std::optional<LogLevel> levelOfType(QByteArrayView name)
{
    if (name.size() > 5 && (name.endsWith("Error") || name.endsWith("Exception")))
        return LogLevel::Error;
    if (name.size() > 7 && name.endsWith("Warning"))
        return LogLevel::Warning;
    return {};
}

std::optional<LogLevel> levelOfBeginning(QByteArrayView message)
{
    for (const auto &[beginning, level] : beginnings) {
        if (message.startsWith(beginning))
            return level;
    }
    if (isMakeFailure(message) || isRustPanic(message))
        return LogLevel::Error;
    return levelOfKlog(message);
}

std::optional<LogLevel> levelInJson(QByteArrayView message)
{
    for (const QByteArrayView key : jsonKeys) {
        qsizetype at = message.indexOf(key);
        if (at < 0)
            continue;
        at += key.size();
        while (at < message.size() && (isBlank(message[at]) || message[at] == ':'))
            ++at;
        if (at + 1 >= message.size())
            return {};
        if (isDigit(message[at]) && isDigit(message[at + 1]))
            return levelOfNumber(message[at]);
        return message[at] == '"' ? levelOfWord(wordAt(message, at + 1)) : std::nullopt;
    }
    return {};
}

qsizetype levelKeyLength(QByteArrayView text)
{
    for (const QByteArrayView key : pairKeys) {
        if (text.size() >= key.size()
            && qstrnicmp(text.data(), key.data(), size_t(key.size())) == 0)
            return key.size();
    }
    return 0;
}

bool startsMessage(QByteArrayView word)
{
    const auto level = levelOfWord(word);
    return level == LogLevel::Error || level == LogLevel::Warning
        || (word[0] >= 'a' && word[0] <= 'z');
}

QByteArrayView wordAt(QByteArrayView text, qsizetype begin)
{
    qsizetype end = std::min(begin, text.size());
    begin = end;
    while (end < text.size() && isLetter(text[end]))
        ++end;
    return text.sliced(begin, end - begin);
}

} // namespace Landfall
