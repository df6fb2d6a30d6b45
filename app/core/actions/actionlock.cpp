// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actionlock.h"

#include "savefile.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ActionLock)
};

constexpr mode_t privateFile = 0600;

Error notLocked(const QString &file, int error)
{
    return {Error::Storage,
        Text::tr("“%1” could not be locked: %2. Make room or correct the permissions of its "
                 "folder, then try again.")
            .arg(file, qt_error_string(error))};
}

} // namespace

Result<std::shared_ptr<ActionLock>> ActionLock::take(const QString &folder, const QString &name)
{
    if (const Result<Done> made = makePrivateFolder(folder); !made)
        return made.error();
    const QString file = folder + u'/' + name;
    // QLockFile asks whether a process of the number in the file runs. In a sandbox, where every
    // start has the same number, what a killed one left would hold for ever.
    const int handle = ::open(QFile::encodeName(file).constData(),
        O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, privateFile);
    if (handle < 0)
        return notLocked(file, errno);
    std::shared_ptr<ActionLock> lock(new ActionLock(handle, name));
    if (::flock(handle, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return std::shared_ptr<ActionLock>();
    return notLocked(file, errno);
}

ActionLock::~ActionLock()
{
    ::close(m_handle);
}

} // namespace Landfall
