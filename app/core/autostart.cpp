// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "autostart.h"

#include "savefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto applicationId = "io.github.landfall.Landfall"_L1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Autostart)
};

/// A value of the desktop entry's kind `string`.
QString escaped(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(u'\n', "\\n"_L1);
}

/// One argument of a command line in a desktop entry, before it is escaped as a string.
QString quoted(const QString &argument)
{
    QString inside;
    for (const QChar character : argument) {
        if (u"\"`$\\"_s.contains(character))
            inside += u'\\';
        inside += character;
        if (character == u'%')
            inside += character;
    }
    return u'"' + inside + u'"';
}

QByteArray entryFor(const QString &program)
{
    const QStringList lines {u"[Desktop Entry]"_s, u"Type=Application"_s, u"Name=Landfall"_s,
        "Exec="_L1 + escaped(quoted(program) + " --minimized"_L1), "TryExec="_L1 + escaped(program),
        "Icon="_L1 + applicationId, u"Terminal=false"_s, u"StartupNotify=false"_s,
        u"X-GNOME-Autostart-enabled=true"_s};
    return lines.join(u'\n').toUtf8() + '\n';
}

/// The entry's own group; keys of others are left out.
QHash<QString, QString> membersOf(const QByteArray &content)
{
    QHash<QString, QString> members;
    bool isInGroup = false;
    for (const QString &line : QString::fromUtf8(content).split(u'\n')) {
        const QString text = line.trimmed();
        if (text.startsWith(u'['))
            isInGroup = text == "[Desktop Entry]"_L1;
        else if (const qsizetype equals = text.indexOf(u'='); isInGroup && equals > 0)
            members.insert(text.first(equals).trimmed(), text.sliced(equals + 1).trimmed());
    }
    return members;
}

} // namespace

Autostart::Autostart(const QString &folder, QString program)
    : m_file(folder + u'/' + applicationId + ".desktop"_L1), m_program(std::move(program))
{
}

Autostart Autostart::standard()
{
    const QString self = QCoreApplication::applicationFilePath();
    const QString name = QFileInfo(self).fileName();
    // The name outlives a move of the installation.
    const bool isFound =
        QFileInfo(QStandardPaths::findExecutable(name)).canonicalFilePath() == self;
    return {
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/autostart"_L1,
        isFound ? name : self};
}

bool Autostart::isOn() const
{
    const Result<QByteArray> content = loadFile(m_file);
    if (!content)
        return false;
    const QHash<QString, QString> members = membersOf(*content);
    return members.contains(u"Exec"_s) && members.value(u"Hidden"_s) != "true"_L1
        && members.value(u"X-GNOME-Autostart-enabled"_s) != "false"_L1;
}

Result<Done> Autostart::setOn(bool isOn) const
{
    if (isOn)
        return saveFile(m_file, entryFor(m_program));
    if (QFileInfo::exists(m_file) && !QFile::remove(m_file)) {
        return Error(Error::Storage,
            Text::tr("“%1” could not be removed. Correct the permissions of its folder, then try "
                     "again.")
                .arg(m_file));
    }
    QFile::remove(backupPath(m_file));
    return Done {};
}

} // namespace Landfall
