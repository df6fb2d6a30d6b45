// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharedfile.h"

#include "savefile.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr auto settleTime = 100ms;
constexpr std::chrono::milliseconds lockPatience = 200ms;

/// The other program holds it for a few milliseconds, so it is never stale by age.
class FileLock {
public:
    explicit FileLock(const QString &file) : m_lock(file + ".lock"_L1)
    {
        m_lock.setStaleLockTime(0);
        m_locked = m_lock.tryLock(static_cast<int>(lockPatience.count()));
    }
    [[nodiscard]] bool isLocked() const { return m_locked; }
    [[nodiscard]] bool isHeldByOther() const
    {
        return m_lock.error() == QLockFile::LockFailedError;
    }

private:
    QLockFile m_lock;
    bool m_locked = false;
};

} // namespace

SharedFile::SharedFile(QString file, Check check, Words words, QObject *parent)
    : QObject(parent), m_file(std::move(file)), m_check(std::move(check)), m_words(std::move(words))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &SharedFile::load);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    load();
}

QString SharedFile::problem() const
{
    return m_problem.isEmpty() ? m_repaired : m_problem;
}

SharedFile::Reading SharedFile::broken(const QString &reason)
{
    Reading reading;
    reading.broken = true;
    reading.problem = reason;
    return reading;
}

SharedFile::Reading SharedFile::readOnly(const QString &problem) const
{
    Reading reading;
    reading.content = m_content;
    reading.readOnly = true;
    reading.problem = problem;
    return reading;
}

SharedFile::Reading SharedFile::read() const
{
    const auto bytes = loadFile(m_file);
    if (!bytes && bytes.error().kind == Error::NotFound)
        return readBackup();
    if (!bytes && bytes.error().code == "too-large"_L1)
        return broken(tr("It is too large."));
    if (!bytes)
        return readOnly(bytes.error().message);
    const auto version = m_check(*bytes);
    if (!version)
        return broken(version.error().message);
    Reading reading;
    reading.content = *bytes;
    if (*version == Version::Newer) {
        reading.readOnly = true;
        reading.problem = m_words.newer.arg(m_file);
    }
    return reading;
}

SharedFile::Reading SharedFile::readBackup() const
{
    const auto bytes = loadFile(backupPath(m_file));
    if (!bytes)
        return {};
    const auto version = m_check(*bytes);
    if (!version || *version == Version::Newer)
        return {};
    Reading reading;
    reading.content = *bytes;
    reading.problem = m_words.missing.arg(m_file);
    return reading;
}

/// Only under the lock, or the other program's good file is set aside.
SharedFile::Reading SharedFile::repair(const QString &reason) const
{
    const QString kept = setAsideName(m_file);
    if (!QFile::rename(m_file, kept))
        return readOnly(
            tr("“%1” could not be read: %2 It could not be set aside either: correct it by hand.")
                .arg(m_file, reason));
    Reading reading = readBackup();
    if (reading.problem.isEmpty()) {
        reading.repaired = m_words.setAside.arg(m_file, reason, kept);
        return reading;
    }
    reading.repaired = m_words.replaced.arg(m_file, reason, kept);
    if (saveFile(m_file, reading.content))
        reading.problem.clear();
    return reading;
}

void SharedFile::load()
{
    watch();
    Reading reading = read();
    if (reading.broken) {
        const FileLock lock(m_file);
        reading = read();
        if (reading.broken && lock.isLocked())
            reading = repair(reading.problem);
        else if (reading.broken)
            reading = readOnly(
                tr("“%1” could not be read: %2 Correct it by hand.").arg(m_file, reading.problem));
    }
    take(reading);
}

void SharedFile::take(const Reading &reading)
{
    const QString before = problem();
    m_problem = reading.problem;
    if (!reading.repaired.isEmpty())
        m_repaired = reading.repaired;
    if (reading.content == m_content && problem() == before)
        return;
    m_content = reading.content;
    Q_EMIT changed();
}

void SharedFile::watch()
{
    const QString folder = QFileInfo(m_file).absolutePath();
    // A folder that cannot be made is told of with the first change.
    if (!makePrivateFolder(folder) && !QFileInfo(folder).isDir())
        return;
    QStringList paths {folder};
    if (QFileInfo::exists(m_file))
        paths.append(m_file);
    // A file that was replaced is no longer watched.
    for (const QString &path : paths) {
        if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
            m_watcher.addPath(path);
    }
}

Result<Done> SharedFile::change(const Edit &edit)
{
    if (auto made = makePrivateFolder(QFileInfo(m_file).absolutePath()); !made)
        return made;
    const FileLock lock(m_file);
    if (!lock.isLocked())
        return Error {Error::Storage,
            lock.isHeldByOther()
                ? m_words.busy
                : tr("“%1” could not be locked: make room or correct the permissions of its "
                     "folder, then try again.")
                      .arg(m_file)};
    Reading reading = read();
    if (reading.broken)
        reading = repair(reading.problem);
    take(reading);
    if (reading.readOnly)
        return Error {Error::Storage, reading.problem};
    const auto edited = edit(reading.content);
    if (!edited)
        return edited.error();
    if (*edited != reading.content || !reading.problem.isEmpty()) {
        if (auto saved = saveFile(m_file, *edited); !saved)
            return saved;
        reading.content = *edited;
        reading.problem.clear();
    }
    m_repaired = reading.repaired;
    take(reading);
    return Done {};
}

} // namespace Landfall
