// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace Landfall {

/// A small file of the user's that both programs read and write. Notices what the other one
/// changed, and a change made here is made to what the other one wrote. Content that makes no sense
/// is set aside as `NAME.corrupt-DATE` and replaced by its `.bak`; a file that a newer version
/// wrote is read and never overwritten. problem() says so.
class LANDFALL_CORE_EXPORT SharedFile : public QObject {
    Q_OBJECT
public:
    enum class Version { Current, Newer };
    /// Whether the bytes make sense; the error's message says what is wrong with them.
    using Check = std::function<Result<Version>(const QByteArray &)>;
    /// Makes the next content of the present one, which is empty when there is no file.
    using Edit = std::function<Result<QByteArray>(const QByteArray &)>;
    /// What is said of the file; %1 is its path, %2 what is wrong with it, %3 where it is kept.
    struct Words {
        QString newer;
        QString missing; ///< but there is a previous version
        QString setAside;
        QString replaced; ///< set aside, and the previous version is used
        QString busy; ///< the other program writes
    };

    /// Reads the file; makes its folder, mode 0700.
    SharedFile(QString file, Check check, Words words, QObject *parent = nullptr);

    [[nodiscard]] const QByteArray &content() const { return m_content; }

    /// What was wrong with the file, for display; empty when nothing. What was repaired is said
    /// until the next change made here.
    [[nodiscard]] QString problem() const;

    /// Reads the file again, as a change of it does by itself.
    void load();

    /// Writes nothing when a good file's content stays as it is. Storage when the file cannot be
    /// written, and the edit's own errors; nothing has changed then.
    Result<Done> change(const Edit &edit);

Q_SIGNALS:
    /// content() or problem() is another one.
    void changed();

private:
    struct Reading {
        QByteArray content;
        QString problem; ///< when broken, only the reason
        QString repaired;
        bool broken = false;
        bool readOnly = false;
    };

    [[nodiscard]] static Reading broken(const QString &reason);
    [[nodiscard]] Reading readOnly(const QString &problem) const;
    [[nodiscard]] Reading read() const;
    [[nodiscard]] Reading readBackup() const;
    [[nodiscard]] Reading repair(const QString &reason) const;
    void take(const Reading &reading);
    void watch();

    QString m_file;
    Check m_check;
    Words m_words;
    QByteArray m_content;
    QString m_problem;
    QString m_repaired;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< a replaced file shows as several events
};

} // namespace Landfall
