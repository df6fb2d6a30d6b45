// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logsaving.h"

#include "widgets/plaintext.h"

#include <logs/logbuffer.h>

#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qint64 sliceNanoseconds = 4'000'000;
constexpr qsizetype linesAtOnce = 64; ///< between two looks at the clock
constexpr qsizetype longestName = 120;
/// Of characters that are spelled out for one byte of a line.
constexpr qsizetype spelled = 8;

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

LogSaving::LogSaving(const LogBuffer &buffer, const QString &path, LogForm form, QObject *parent)
    : QObject(parent), m_buffer(buffer), m_form(form), m_generation(buffer.generation()),
      m_count(buffer.lineCount()), m_file(path)
{
    connect(&m_turn, &QTimer::timeout, this, &LogSaving::work);
    m_turn.start(0);
}

void LogSaving::work()
{
    if (m_buffer.generation() != m_generation) {
        m_file.cancelWriting();
        end(Error(Error::Cancelled,
            tr("The service began the log anew while it was saved. Nothing was written.")));
        return;
    }
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly)) {
        end(storageError());
        return;
    }
    QElapsedTimer slice;
    slice.start();
    while (m_next < m_count && slice.nsecsElapsed() < sliceNanoseconds) {
        if (!writeSome()) {
            end(storageError());
            return;
        }
    }
    if (m_next < m_count)
        return;
    if (m_file.commit())
        end(Done {});
    else
        end(storageError());
}

bool LogSaving::writeSome()
{
    const qsizetype last = std::min(m_next + linesAtOnce, m_count) - 1;
    const QByteArray text =
        m_form == LogForm::Raw ? m_buffer.text(m_next, last) : cleanText(m_buffer, m_next, last);
    m_next = last + 1;
    return m_file.write(text) == text.size();
}

void LogSaving::end(const Result<Done> &outcome)
{
    m_turn.stop();
    Q_EMIT ended(outcome);
}

Error LogSaving::storageError() const
{
    return {Error::Storage,
        tr("%1 could not be written: %2")
            .arg(visibleText(m_file.fileName()), visibleText(m_file.errorString()))};
}

} // namespace Landfall
