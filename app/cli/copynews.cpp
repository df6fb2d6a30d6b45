// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copynews.h"

#include "copyrecords.h"

#include <QCoroTask>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Between two looks at what another program writes.
constexpr auto readingPause = 2s;

using TakeRecord = std::function<void(const ActionRecord &)>;

QCoro::Task<> readRecords(
    QPointer<CopyNews> news, ActionLog *log, QStringList subjects, TakeRecord take)
{
    for (const QString &subject : subjects) {
        ActionQuery query;
        query.subject = subject;
        const auto records = co_await log->find(query);
        if (!news)
            co_return;
        // One that cannot be read now is read the next time.
        for (const ActionRecord &record : records ? *records : QList<ActionRecord>())
            take(record);
    }
}

} // namespace

CopyNews::CopyNews(Context context) : m_context(context)
{
    connect(&context.engine->slotCopies(), &SlotCopies::changed, this, &CopyNews::take);
    connect(&m_reading, &QTimer::timeout, this, &CopyNews::read);
}

void CopyNews::start()
{
    const QHash<QString, ActionRecord> followed = std::exchange(m_open, {});
    const SlotCopies &copies = m_context.engine->slotCopies();
    bool isOfOthers = false;
    for (const ActionRecord &record : followed) {
        m_open.insert(record.id, {});
        QMetaObject::invokeMethod(
            this, [this, record] { take(record); }, Qt::QueuedConnection);
        isOfOthers = isOfOthers || (record.isOpen() && !copies.record(record.id));
    }
    if (!isOfOthers)
        return;
    m_reading.start(readingPause);
    m_context.engine->slotCopies().start();
}

void CopyNews::take(const ActionRecord &record)
{
    const auto open = m_open.find(record.id);
    if (open == m_open.end() || *open == record)
        return;
    *open = record;
    if (!record.isOpen())
        m_open.erase(open);
    if (m_open.isEmpty())
        m_reading.stop();
    Q_EMIT told(copyRow(m_context, record));
}

void CopyNews::read()
{
    QStringList subjects;
    for (const ActionRecord &record : std::as_const(m_open)) {
        if (!m_context.engine->slotCopies().record(record.id))
            subjects.append(record.subject);
    }
    subjects.removeDuplicates();
    readRecords(this, &m_context.engine->actions(), subjects,
        [this](const ActionRecord &record) { take(record); });
}

} // namespace Landfall
