// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr mode_t privateFolder = 0700;
constexpr mode_t othersBits = 0077;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SaveFile)
};

Error notSaved(const QString &path, const QString &reason)
{
    return {Error::Storage,
        Text::tr("“%1” could not be saved: %2. Its old content is kept; make room or correct the "
                 "permissions, then try again.")
            .arg(path, reason)};
}

Error notRead(const QString &path, const QString &reason)
{
    return {Error::Storage,
        Text::tr("“%1” could not be read: %2. Correct that and start again.").arg(path, reason)};
}

Error notMade(const QString &folder, int error)
{
    return {Error::Storage,
        Text::tr("The folder “%1” could not be made private: %2. Correct its permissions.")
            .arg(folder, qt_error_string(error))};
}

/// Why `path` is no plain file; none when it is one or is missing.
std::optional<QString> whyNotPlain(const QString &path)
{
    struct stat found = {};
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    if (S_ISREG(found.st_mode))
        return std::nullopt;
    if (S_ISLNK(found.st_mode))
        return Text::tr("it is a symbolic link");
    if (S_ISDIR(found.st_mode))
        return Text::tr("it is a folder");
    return Text::tr("it is not a plain file");
}

/// mkdir -p, but private.
Result<Done> makeFolders(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return Done {};
    const QString parent = QFileInfo(folder).path();
    if (parent != folder) {
        if (auto made = makeFolders(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), privateFolder) != 0 && errno != EEXIST)
        return notMade(folder, errno);
    return Done {};
}

/// Makes the current file the backup as well. A link needs no room and leaves no moment without a
/// file; where the file system has none, the file is moved and a reader falls back to the backup.
bool keepBackup(const QString &path)
{
    struct stat found = {};
    const QByteArray name = QFile::encodeName(path);
    if (::lstat(name.constData(), &found) != 0 || found.st_size == 0)
        return true;
    const QByteArray backup = QFile::encodeName(backupPath(path));
    const QByteArray link = backup + ".new";
    ::unlink(link.constData());
    if (::link(name.constData(), link.constData()) == 0)
        return ::rename(link.constData(), backup.constData()) == 0;
    return ::rename(name.constData(), backup.constData()) == 0;
}

void syncFolder(const QString &folder)
{
    const int handle =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

QString backupPath(const QString &path)
{
    return path + ".bak"_L1;
}

QString setAsideName(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s);
    const QString name = path + ".corrupt-"_L1 + stamp;
    QString free = name;
    for (int i = 2; QFileInfo::exists(free); ++i)
        free = name + u'-' + QString::number(i);
    return free;
}

Result<Done> makePrivateFolder(const QString &folder)
{
    if (auto made = makeFolders(folder); !made)
        return made;
    const QByteArray name = QFile::encodeName(folder);
    struct stat found = {};
    if (::stat(name.constData(), &found) != 0)
        return notMade(folder, errno);
    const bool wide = (found.st_mode & othersBits) != 0;
    if (wide && ::chmod(name.constData(), found.st_mode & privateFolder) != 0)
        return notMade(folder, errno);
    return Done {};
}

Result<Done> saveFile(const QString &path, const QByteArray &content, FileBackup backup)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (auto made = makeFolders(folder); !made)
        return made;
    if (const auto reason = whyNotPlain(path))
        return notSaved(path, *reason);

    // QSaveFile reports success for a full disk when it buffers, and never looks at fsync's result.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notSaved(path, file.errorString());
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(content) != content.size())
        return notSaved(path, file.errorString());
    if (::fsync(file.handle()) != 0)
        return notSaved(path, qt_error_string(errno));
    if (backup == FileBackup::Keep && !keepBackup(path))
        return notSaved(backupPath(path), qt_error_string(errno));
    if (!file.commit())
        return notSaved(path, file.errorString());
    syncFolder(folder);
    return Done {};
}

Result<QByteArray> loadFile(const QString &path, qint64 limit)
{
    if (const auto reason = whyNotPlain(path))
        return notRead(path, *reason);
    // It may have become something else since: a pipe must not block, a link not lead away.
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (handle < 0 && errno == ENOENT)
        return Error {Error::NotFound, Text::tr("“%1” does not exist.").arg(path)};
    if (handle < 0)
        return notRead(path, qt_error_string(errno));

    QFile file;
    if (!file.open(handle, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle))
        return notRead(path, file.errorString());
    const QByteArray content = file.read(limit + 1);
    if (file.error() != QFile::NoError)
        return notRead(path, file.errorString());
    if (content.size() > limit) {
        Error error = notRead(path, Text::tr("it is too large"));
        error.code = u"too-large"_s;
        return error;
    }
    return content;
}

} // namespace Landfall
