// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/logbuffer.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace Landfall {

namespace {

constexpr qsizetype usualChunk = 1024 * 1024;
constexpr qsizetype toleratedWaste = 64 * 1024;

/// Where a line begins in its chunk, and its nature.
class Entry {
public:
    Entry(qsizetype offset, LineNature nature)
        : m_bits(quint32(offset) << 3 | quint32(nature.isContinuation) << 2 | quint32(nature.level))
    {
    }
    [[nodiscard]] qsizetype offset() const { return m_bits >> 3; }
    [[nodiscard]] LogLevel level() const { return LogLevel(m_bits & 3); }
    [[nodiscard]] bool isContinuation() const { return m_bits & 4; }
    [[nodiscard]] bool isError() const { return (m_bits & 7) == quint32(LogLevel::Error); }

private:
    quint32 m_bits;
};
static_assert(LogBuffer::mostBytes < qint64(1) << 29);

struct Free {
    void operator()(char *bytes) const { std::free(bytes); }
};

struct Chunk {
    // Of malloc(), for what realloc() grows need not be copied as a rule.
    std::unique_ptr<char, Free> bytes;
    qsizetype capacity = 0;
    qsizetype used = 0;
    qint64 position = 0; ///< of its first byte in the whole text
    qsizetype firstLine = 0;
    qsizetype errors = 0; ///< lines with an error, continuations not counted
    std::vector<Entry> lines;

    void resize(qsizetype wanted)
    {
        auto *resized = static_cast<char *>(std::realloc(bytes.get(), size_t(wanted)));
        Q_CHECK_PTR(resized);
        static_cast<void>(bytes.release());
        bytes.reset(resized);
        capacity = wanted;
    }
    [[nodiscard]] qsizetype endOf(qsizetype index) const
    {
        return index + 1 < qsizetype(lines.size()) ? lines[size_t(index) + 1].offset() : used;
    }
};

QByteArrayView withoutEnd(QByteArrayView line)
{
    if (!line.endsWith('\n'))
        return line;
    line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

class LogBuffer::Private {
public:
    std::vector<Chunk> chunks;
    qint64 size = 0;
    qsizetype lineCount = 0;
    quint64 generation = 0;
    bool isFull = false;
    bool isOpen = false; ///< the last line has no end yet
    std::array<qsizetype, logLevelCount> counts {};

    void put(QByteArrayView piece, bool isEnd);
    void addChunk(qsizetype room);
    void close(Chunk &chunk);
    void moveLast(qsizetype more);
    void growLast(qsizetype more);
    void classifyLast();
    void count(Chunk &chunk, const Entry &entry, int by);
    [[nodiscard]] size_t chunkOf(qsizetype line) const;
    [[nodiscard]] const Entry &entry(qsizetype line) const;
};

void LogBuffer::Private::addChunk(qsizetype room)
{
    if (!chunks.empty())
        close(chunks.back());
    Chunk chunk;
    chunk.position = size;
    chunk.firstLine = lineCount;
    chunk.resize(std::max(usualChunk, room));
    chunks.push_back(std::move(chunk));
}

void LogBuffer::Private::close(Chunk &chunk)
{
    if (chunk.capacity - chunk.used > toleratedWaste)
        chunk.resize(chunk.used);
    chunk.lines.shrink_to_fit();
}

/// The last line goes to a chunk where it has room for as much again.
void LogBuffer::Private::moveLast(qsizetype more)
{
    Chunk &from = chunks.back();
    const Entry last = from.lines.back();
    const qsizetype length = from.used - last.offset();
    const qsizetype room = length + std::max(length, more);
    if (last.offset() == 0) {
        from.resize(std::max(usualChunk, room));
        return;
    }
    // The old place is needed until its bytes are copied; a new chunk would cut it.
    Chunk to;
    to.resize(std::max(usualChunk, room));
    std::memcpy(to.bytes.get(), from.bytes.get() + last.offset(), size_t(length));
    to.used = length;
    to.position = size - length;
    to.firstLine = lineCount - 1;
    to.lines.emplace_back(0, LineNature {last.level(), last.isContinuation()});
    to.errors = last.isError() ? 1 : 0;
    from.errors -= to.errors;
    from.used = last.offset();
    from.lines.pop_back();
    close(from);
    chunks.push_back(std::move(to));
}

void LogBuffer::Private::growLast(qsizetype more)
{
    if (chunks.back().capacity - chunks.back().used < more)
        moveLast(more);
}

void LogBuffer::Private::put(QByteArrayView piece, bool isEnd)
{
    if (isOpen) {
        growLast(piece.size());
    } else {
        if (chunks.empty() || chunks.back().capacity - chunks.back().used < piece.size())
            addChunk(piece.size());
        Chunk &chunk = chunks.back();
        chunk.lines.emplace_back(chunk.used, LineNature());
        ++lineCount;
        count(chunk, chunk.lines.back(), 1);
    }
    Chunk &chunk = chunks.back();
    std::memcpy(chunk.bytes.get() + chunk.used, piece.data(), size_t(piece.size()));
    chunk.used += piece.size();
    size += piece.size();
    isOpen = !isEnd;
    classifyLast();
}

void LogBuffer::Private::classifyLast()
{
    Chunk &chunk = chunks.back();
    Entry &last = chunk.lines.back();
    count(chunk, last, -1);
    const qsizetype begin = last.offset();
    LineNature nature =
        natureOf(withoutEnd({chunk.bytes.get() + begin, qsizetype(chunk.used - begin)}));
    if (lineCount == 1)
        nature.isContinuation = false;
    if (nature.isContinuation)
        nature.level = entry(lineCount - 2).level();
    last = Entry(begin, nature);
    count(chunk, last, 1);
}

void LogBuffer::Private::count(Chunk &chunk, const Entry &entry, int by)
{
    if (entry.isContinuation())
        return;
    counts[size_t(entry.level())] += by;
    if (entry.isError())
        chunk.errors += by;
}

size_t LogBuffer::Private::chunkOf(qsizetype line) const
{
    Q_ASSERT(line >= 0 && line < lineCount);
    const auto after = std::upper_bound(chunks.begin(), chunks.end(), line,
        [](qsizetype number, const Chunk &chunk) { return number < chunk.firstLine; });
    return size_t(after - chunks.begin()) - 1;
}

const Entry &LogBuffer::Private::entry(qsizetype line) const
{
    const Chunk &chunk = chunks[chunkOf(line)];
    return chunk.lines[size_t(line - chunk.firstLine)];
}

LogBuffer::LogBuffer() : d(std::make_unique<Private>()) { }

LogBuffer::~LogBuffer() = default;

void LogBuffer::append(QByteArrayView text)
{
    if (const qint64 room = mostBytes - d->size; text.size() > room) {
        d->isFull = true;
        text = text.first(room);
    }
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype length = end < 0 ? text.size() : end + 1;
        d->put(text.first(length), end >= 0);
        text = text.sliced(length);
    }
}

void LogBuffer::clear()
{
    const quint64 generation = d->generation + 1;
    d = std::make_unique<Private>();
    d->generation = generation;
}

void LogBuffer::truncate(qint64 size)
{
    if (size >= d->size)
        return;
    ++d->generation;
    d->isFull = false;
    while (!d->chunks.empty()) {
        Chunk &chunk = d->chunks.back();
        while (!chunk.lines.empty() && chunk.position + chunk.lines.back().offset() >= size) {
            d->count(chunk, chunk.lines.back(), -1);
            chunk.lines.pop_back();
            --d->lineCount;
        }
        if (!chunk.lines.empty()) {
            chunk.used = size - chunk.position;
            d->isOpen = chunk.bytes.get()[chunk.used - 1] != '\n';
            break;
        }
        d->chunks.pop_back();
    }
    d->size = std::max<qint64>(size, 0);
    if (d->chunks.empty())
        clear();
    else
        d->classifyLast();
}

qsizetype LogBuffer::commonLength(qint64 position, QByteArrayView text) const
{
    if (d->chunks.empty())
        return 0;
    const auto after = std::upper_bound(d->chunks.begin(), d->chunks.end(), position,
        [](qint64 place, const Chunk &chunk) { return place < chunk.position; });
    qsizetype common = 0;
    for (size_t i = size_t(after - d->chunks.begin()) - 1; i < d->chunks.size(); ++i) {
        const Chunk &chunk = d->chunks[i];
        const char *begin = chunk.bytes.get() + (position + common - chunk.position);
        const char *end = chunk.bytes.get() + chunk.used;
        const auto [known, given] =
            std::mismatch(begin, end, text.data() + common, text.data() + text.size());
        common += known - begin;
        if (known != end)
            break;
    }
    return common;
}

qint64 LogBuffer::size() const
{
    return d->size;
}

bool LogBuffer::isFull() const
{
    return d->isFull;
}

quint64 LogBuffer::generation() const
{
    return d->generation;
}

qsizetype LogBuffer::lineCount() const
{
    return d->lineCount;
}

QByteArrayView LogBuffer::line(qsizetype number) const
{
    const Chunk &chunk = d->chunks[d->chunkOf(number)];
    const qsizetype index = number - chunk.firstLine;
    const qsizetype begin = chunk.lines[size_t(index)].offset();
    return withoutEnd({chunk.bytes.get() + begin, chunk.endOf(index) - begin});
}

QByteArray LogBuffer::text(qsizetype first, qsizetype last) const
{
    QByteArray text;
    first = std::max<qsizetype>(first, 0);
    last = std::min(last, d->lineCount - 1);
    while (first <= last) {
        const Chunk &chunk = d->chunks[d->chunkOf(first)];
        const qsizetype index = first - chunk.firstLine;
        const qsizetype lastIndex =
            std::min(last - chunk.firstLine, qsizetype(chunk.lines.size()) - 1);
        const qsizetype begin = chunk.lines[size_t(index)].offset();
        text.append(chunk.bytes.get() + begin, chunk.endOf(lastIndex) - begin);
        first = chunk.firstLine + lastIndex + 1;
    }
    return text;
}

LogLevel LogBuffer::level(qsizetype number) const
{
    return d->entry(number).level();
}

bool LogBuffer::isContinuation(qsizetype number) const
{
    return d->entry(number).isContinuation();
}

std::array<qsizetype, logLevelCount> LogBuffer::counts() const
{
    return d->counts;
}

std::optional<qsizetype> LogBuffer::firstError() const
{
    return nextError(-1);
}

std::optional<qsizetype> LogBuffer::nextError(qsizetype number) const
{
    for (const Chunk &chunk : d->chunks) {
        const auto count = qsizetype(chunk.lines.size());
        if (chunk.errors == 0 || chunk.firstLine + count <= number + 1)
            continue;
        for (auto i = std::max<qsizetype>(number + 1 - chunk.firstLine, 0); i < count; ++i) {
            if (chunk.lines[size_t(i)].isError())
                return chunk.firstLine + i;
        }
    }
    return {};
}

std::optional<qsizetype> LogBuffer::previousError(qsizetype number) const
{
    for (auto chunk = d->chunks.rbegin(); chunk != d->chunks.rend(); ++chunk) {
        if (chunk->errors == 0 || chunk->firstLine >= number)
            continue;
        const auto count = qsizetype(chunk->lines.size());
        for (auto i = std::min(number - chunk->firstLine, count) - 1; i >= 0; --i) {
            if (chunk->lines[size_t(i)].isError())
                return chunk->firstLine + i;
        }
    }
    return {};
}

} // namespace Landfall
