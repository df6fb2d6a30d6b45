// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actionlog.h"

#include "actionlock.h"
#include "historydatabase.h"
#include "historystore.h"
#include "logging.h"
#include "savefile.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileSystemWatcher>
#include <QLocale>
#include <QPointer>
#include <QUuid>

#include <chrono>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ActionLog)
};

/// Of several writes at once, and between the lock file and the record.
constexpr std::chrono::milliseconds settleTime = 300ms;

QString lockName(const ActionRecord &record)
{
    const QString subject =
        record.account.toCaseFolded() + QChar::LineFeed + record.subject.toCaseFolded();
    const QByteArray hash =
        QCryptographicHash::hash(subject.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash) + ".lock"_L1;
}

ActionRecord begun(const ActionRecord &wanted)
{
    ActionRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.kind = wanted.kind;
    record.account = wanted.account;
    record.provider = wanted.provider;
    record.subject = wanted.subject;
    record.prepared = QDateTime::currentDateTimeUtc();
    record.request = wanted.request;
    record.progress = wanted.progress;
    record.lock = lockName(record);
    return record;
}

/// "A slot copy onto “staging”", as the beginning of a sentence.
QString what(const ActionRecord &record)
{
    const QString name = visibleText(record.subject.section(u'/', -1));
    if (record.kind == ActionRecord::SlotCopy)
        return Text::tr("A slot copy onto “%1”").arg(name);
    const QString label = visibleText(record.subject.section(u'/', 1));
    return Text::tr("A deployment through the hook “%1”").arg(label);
}

QString clockTime(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const bool isToday = local.date() == QDate::currentDate();
    return QLocale().toString(local, isToday ? u"HH:mm"_s : Text::tr("d MMM HH:mm"));
}

Error running(const QString &sentence)
{
    return {Error::BadInput, sentence, QString::fromLatin1(ActionLog::runningCode)};
}

/// `isLeft`: nobody works on it any more.
Error inTheWay(const ActionRecord &record, bool isLeft)
{
    const QString since = clockTime(record.prepared);
    if (record.state == ActionRecord::Unknown)
        return running(
            Text::tr("%1 was begun at %2, and its outcome is not known yet: it may have been "
                     "carried out. Wait until it is known, or look at what is there now and "
                     "confirm anew. Nothing was sent.")
                .arg(what(record), since));
    if (isLeft)
        return running(Text::tr("%1 was begun at %2 by a Landfall that has ended since. Start "
                                "Landfall again: it finds out what became of it. Nothing was sent.")
                           .arg(what(record), since));
    return running(Text::tr("%1 is under way since %2 (begun by this or another Landfall on this "
                            "computer). Wait for its end.")
                       .arg(what(record), since));
}

Error notBegun(const Error &error)
{
    return {error.kind, Text::tr("%1 Nothing was sent.").arg(error.message), error.code};
}

ActionQuery openOf(ActionRecord::Kind kind)
{
    ActionQuery query;
    query.kind = kind;
    query.onlyOpen = true;
    query.limit = std::numeric_limits<int>::max();
    return query;
}

bool isEnd(ActionRecord::State state)
{
    return state == ActionRecord::NotSent || state == ActionRecord::Done
        || state == ActionRecord::Failed;
}

} // namespace

ActionLog::ActionLog(HistoryStore &history, QString folder, QObject *parent)
    : QObject(parent), m_history(history), m_folder(std::move(folder))
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settleTime);
    connect(&m_settling, &QTimer::timeout, this, [this] {
        watchFolder();
        Q_EMIT touched();
    });
}

ActionLog::~ActionLog() = default;

void ActionLog::watch()
{
    if (m_watcher)
        return;
    m_watcher = std::make_unique<QFileSystemWatcher>();
    // Not anew with each: one who writes on and on is heard too.
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_settling.isActive())
            m_settling.start();
    });
    watchFolder();
}

/// Anew, too, when somebody removed it.
void ActionLog::watchFolder()
{
    if (m_watcher->directories().contains(m_folder))
        return;
    const Result<Done> made = makePrivateFolder(m_folder);
    if (!made || !m_watcher->addPath(m_folder))
        qCWarning(historyLog).noquote()
            << "what other programs begin shows late:"
            << (made ? u"“%1” cannot be watched."_s.arg(m_folder) : made.error().message);
}

/// A lock file is made before its record is written, and the history's own file changes with every
/// row: the folder's time is what tells.
void ActionLog::announce() const
{
    (void)::utimensat(AT_FDCWD, QFile::encodeName(m_folder).constData(), nullptr, 0);
}

/// None when someone else works on the subject.
Result<ActionLog::Lock> ActionLog::lockFor(
    const ActionRecord &record, const QString &supersedes) const
{
    // Its own, but not while a new one that supersedes it is being written.
    const auto own = m_locks.constFind(supersedes);
    if (own != m_locks.constEnd())
        return own->use_count() == 1 ? *own : Lock();
    return ActionLock::take(m_folder, record.lock);
}

QCoro::Task<Result<ActionRecord>> ActionLog::prepare(ActionRecord record, QString supersedes)
{
    ActionRecord next = begun(record);
    const Result<Lock> lock = lockFor(next, supersedes);
    if (!lock)
        co_return notBegun(lock.error());
    if (!*lock) {
        const auto refused = co_await refuse(next);
        co_return refused;
    }
    next.lock = (*lock)->name();
    const QPointer<ActionLog> self = this;
    const auto written = co_await m_history.beginAction(next, supersedes);
    if (!self)
        co_return Result<ActionRecord>();
    if (!written)
        co_return notBegun(written.error());
    if (*written)
        co_return inTheWay(**written, (*written)->lock == next.lock);
    m_locks.insert(next.id, *lock);
    announce();
    Q_EMIT self->written(next);
    if (self)
        m_locks.remove(supersedes);
    co_return next;
}

/// Says what has the lock that `record` would need.
QCoro::Task<Result<ActionRecord>> ActionLog::refuse(ActionRecord record)
{
    ActionQuery query;
    query.account = record.account;
    query.subject = record.subject;
    query.onlyOpen = true;
    const auto open = co_await m_history.actions(query);
    if (open && !open->isEmpty())
        co_return inTheWay(open->constFirst(), false);
    co_return running(Text::tr("%1 is under way (begun by this or another Landfall on this "
                               "computer). Wait for its end.")
                          .arg(what(record)));
}

QCoro::Task<Result<Done>> ActionLog::note(ActionRecord record)
{
    if (!m_locks.contains(record.id))
        co_return Error(Error::BadInput, Text::tr("Another Landfall works on this action."));
    if (isEnd(record.state) && record.isOpen())
        record.ended = QDateTime::currentDateTimeUtc();
    const QPointer<ActionLog> self = this;
    const auto updated = co_await m_history.updateAction(record);
    if (!self)
        co_return updated;
    const bool isGone =
        !updated && updated.error().code == QLatin1StringView(HistoryDatabase::goneCode);
    if (updated) {
        announce();
        Q_EMIT written(record);
    }
    // One whose end could not be written is still open for everyone.
    if (self && !record.isOpen() && (updated || isGone))
        m_locks.remove(record.id);
    co_return updated;
}

Result<QHash<QString, ActionLog::Lock>> ActionLog::takeFree(
    const QList<ActionRecord> &records) const
{
    QHash<QString, Lock> taken;
    QHash<QString, Lock> byName;
    for (const ActionRecord &record : records) {
        const QString name = record.lock.section(u'/', -1);
        if (m_locks.contains(record.id) || name.isEmpty())
            continue;
        // After a change of an account's name two may have the same.
        if (!byName.contains(name)) {
            const Result<Lock> lock = ActionLock::take(m_folder, name);
            if (!lock)
                return lock.error();
            byName.insert(name, *lock);
        }
        if (byName.value(name))
            taken.insert(record.id, byName.value(name));
    }
    return taken;
}

QCoro::Task<Result<QList<ActionRecord>>> ActionLog::adopt(ActionRecord::Kind kind)
{
    const ActionQuery query = openOf(kind);
    const QPointer<ActionLog> self = this;
    const auto found = co_await m_history.actions(query);
    if (!self)
        co_return Result<QList<ActionRecord>>();
    if (!found)
        co_return found.error();
    const Result<QHash<QString, Lock>> taken = takeFree(*found);
    if (!taken)
        co_return taken.error();
    QList<ActionRecord> adopted;
    if (taken->isEmpty())
        co_return adopted;
    // Read again: one that ended gave its lock back a moment ago.
    const auto open = co_await m_history.actions(query);
    if (!self)
        co_return Result<QList<ActionRecord>>();
    if (!open)
        co_return open.error();
    for (const ActionRecord &record : *open) {
        if (!taken->contains(record.id))
            continue;
        m_locks.insert(record.id, taken->value(record.id));
        adopted.prepend(record);
    }
    co_return adopted;
}

QCoro::Task<Result<std::optional<ActionRecord>>> ActionLog::last(QString account, QString subject)
{
    ActionQuery query;
    query.account = account;
    query.subject = subject;
    query.limit = 1;
    const auto found = co_await m_history.actions(query);
    if (!found)
        co_return found.error();
    if (found->isEmpty())
        co_return std::optional<ActionRecord>();
    co_return std::optional<ActionRecord>(found->constFirst());
}

QCoro::Task<Result<QList<ActionRecord>>> ActionLog::find(ActionQuery query)
{
    const auto found = co_await m_history.actions(query);
    co_return found;
}

} // namespace Landfall
