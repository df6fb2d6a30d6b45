// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/levelwords.h"
#include "logs/linebeginning.h"
#include "logs/logline.h"

namespace Landfall {

namespace {

constexpr int mostWords = 8; ///< in which a logger has named the level
constexpr int mostPlainWords = 2; ///< before a level in capitals; more are a sentence

bool isOneOf(char c, QByteArrayView set)
{
    return set.contains(c);
}

/// A word among the first ones of a line and what stands around it.
struct Word {
    QByteArrayView text; ///< without the punctuation at its end
    char before = ' ';
    char after = ' ';
    char afterNext = ' '; ///< the first one after blanks that follow `after`
    bool isFirst = false; ///< of the message, or of a part of it after "name: "
    bool isBracketed = false;
    int plainWords = 0; ///< before it, since such a part began
    QByteArrayView previous;
};

bool isCapitals(QByteArrayView word)
{
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool isNumber(QByteArrayView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), isDigit);
}

/// "Failed: 0" and "0 errors" count something, "level: ERROR" tells of a setting.
bool isNoStatement(const Word &word)
{
    const bool isCountOfNone = word.after == ':' && word.afterNext == '0';
    const bool isSetting =
        !word.previous.isEmpty() && levelKeyLength(word.previous) == word.previous.size();
    return isCountOfNone || word.previous == "0" || isSetting;
}

std::optional<LogLevel> inBrackets(const Word &word)
{
    const bool isAlone = isOneOf(word.before, "[(<") && isOneOf(word.after, "])>");
    const bool isPlaced = word.before == '[' || word.plainWords == 0;
    if (isAlone && isPlaced && levelOfWord(word.text))
        return levelOfWord(word.text);
    // Apache's [core:error]
    const qsizetype colon = word.text.lastIndexOf(':');
    if (word.before == '[' && word.after == ']' && colon > 0)
        return levelOfWord(word.text.sliced(colon + 1));
    return {};
}

std::optional<LogLevel> inCapitals(const Word &word)
{
    if (!isCapitals(word.text) || word.plainWords > mostPlainWords
        || !isOneOf(word.after, " \t:]|!,)-[\""))
        return {};
    return levelOfWord(word.text);
}

std::optional<LogLevel> atStart(const Word &word)
{
    if (!word.isFirst)
        return {};
    if (const auto level = levelOfType(word.text))
        return word.after == ':' || isOneOf(word.afterNext, "( ") ? level : std::nullopt;
    const auto level = levelOfWord(word.text);
    if (!level)
        return {};
    if (isOneOf(word.after, ":!["))
        return level;
    // "error Command failed", but neither "3 error lines" nor "Error handling is on"
    return isBlank(word.after) && !isNumber(word.previous) && startsMessage(word.text)
        ? level
        : std::nullopt;
}

/// "ERROR:root:…", "error:0A000086:…", "production.ERROR:"
std::optional<LogLevel> inCompound(const Word &word)
{
    const qsizetype colon = word.text.indexOf(':');
    if (colon > 0 && word.isFirst)
        return levelOfWord(word.text.first(colon));
    const qsizetype dot = word.text.lastIndexOf('.');
    if (dot > 0 && word.after == ':' && isCapitals(word.text.sliced(dot + 1)))
        return levelOfWord(word.text.sliced(dot + 1));
    return {};
}

std::optional<LogLevel> levelOf(const Word &word)
{
    if (isNoStatement(word))
        return {};
    if (word.isBracketed) {
        if (const auto level = inBrackets(word))
            return level;
    }
    if (const auto level = inCapitals(word))
        return level;
    if (const auto level = atStart(word))
        return level;
    return inCompound(word);
}

/// Goes through the first words of a message.
class Words {
public:
    explicit Words(QByteArrayView text) : m_text(text) { }

    std::optional<LogLevel> findLevel();

private:
    void skipBetween();
    [[nodiscard]] Word take();
    void note(const Word &word);
    [[nodiscard]] char at(qsizetype position) const
    {
        return position >= 0 && position < m_text.size() ? m_text[position] : ' ';
    }

    const QByteArrayView m_text;
    qsizetype m_position = 0;
    int m_depth = 0; ///< of brackets
    bool m_isFirst = true;
    int m_plainWords = 0;
    QByteArrayView m_previous;
};

constexpr QByteArrayView separators = " \t[](){}<>|\"',;";

std::optional<LogLevel> Words::findLevel()
{
    for (int count = 0; count < mostWords; ++count) {
        skipBetween();
        if (m_position >= m_text.size())
            return {};
        const Word word = take();
        if (const qsizetype key = levelKeyLength(word.text);
            key > 0 && word.text.size() > key && word.text[key] == '=')
            return levelOfWord(word.text.size() > key + 1 ? word.text.sliced(key + 1)
                                                          : wordAt(m_text, m_position + 1));
        if (const auto level = levelOf(word))
            return level;
        note(word);
    }
    return {};
}

void Words::skipBetween()
{
    for (; m_position < m_text.size() && isOneOf(at(m_position), separators); ++m_position) {
        const char c = at(m_position);
        if (isOneOf(c, "[(<"))
            ++m_depth;
        else if (isOneOf(c, "])>"))
            m_depth = std::max(m_depth - 1, 0);
        if (c == '|') {
            m_isFirst = true;
            m_plainWords = 0;
        }
    }
}

Word Words::take()
{
    qsizetype begin = m_position;
    while (begin < m_text.size() && isOneOf(at(begin), "#:*"))
        ++begin;
    qsizetype end = begin;
    while (end < m_text.size() && !isOneOf(at(end), separators))
        ++end;
    m_position = std::max(end, m_position);
    while (end > begin && isOneOf(at(end - 1), ":!.,-"))
        --end;
    Word word;
    word.text = m_text.sliced(begin, end - begin);
    word.before = at(m_position > begin ? begin - 1 : m_position);
    word.after = at(end);
    qsizetype next = end + 1;
    while (next < m_text.size() && isBlank(at(next)))
        ++next;
    word.afterNext = at(next);
    word.isFirst = m_isFirst;
    word.isBracketed = m_depth > 0;
    word.plainWords = m_plainWords;
    word.previous = m_previous;
    return word;
}

void Words::note(const Word &word)
{
    m_previous = word.text;
    const bool endsPart = at(m_position - 1) == ':' && isBlank(at(m_position));
    if (endsPart && !word.isBracketed) {
        m_isFirst = true;
        m_plainWords = 0;
        return;
    }
    const char first = word.text.isEmpty() ? '0' : word.text.front();
    const bool isLetter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    if (!isLetter || word.isBracketed)
        return;
    m_isFirst = false;
    ++m_plainWords;
}

std::optional<LogLevel> statedLevel(QByteArrayView message)
{
    if (message.startsWith('{'))
        return levelInJson(message);
    if (const auto level = levelOfBeginning(message))
        return level;
    return Words(message).findLevel();
}

/// "  ESC[31mSystem.TimeoutException: x": a logger that colors an exception indents it below the
/// line that has the level.
bool isColoredType(QByteArrayView line, QByteArrayView message)
{
    qsizetype begin = 0;
    while (begin < line.size() && isBlank(line[begin]))
        ++begin;
    if (begin == 0 || begin == line.size() || line[begin] != '\x1b')
        return false;
    qsizetype end = 0;
    while (end < message.size() && message[end] != ':' && !isBlank(message[end]))
        ++end;
    return levelOfType(message.first(end)).has_value();
}

bool continues(QByteArrayView message)
{
    if (message.startsWith("... "))
        return message.size() > 4 && isDigit(message[4]);
    return message.startsWith("at ") || message.startsWith("Caused by:")
        || message.startsWith("---") || message.startsWith('^');
}

} // namespace

LineNature natureOf(QByteArrayView line)
{
    const LineBeginning beginning(line);
    QByteArrayView text = beginning.text();
    bool isIndented = !text.isEmpty() && isBlank(text.front());
    if (const auto stamp = timeStampOf(text)) {
        // One blank parts the time from the message, and some loggers write a few.
        text = text.sliced(stamp->length);
        isIndented = text.size() > 3 && isBlank(text[0]) && isBlank(text[1]) && isBlank(text[2]);
    }
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    if (text.isEmpty() || text == "\r" || continues(text) || isColoredType(line, text))
        return {LogLevel::Info, true};
    const auto level = statedLevel(text);
    return {level.value_or(LogLevel::Info), isIndented && !level};
}

} // namespace Landfall
