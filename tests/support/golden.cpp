// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "golden.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QtDebug>

using namespace Qt::StringLiterals;

namespace Landfall::Test {

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// What lies between the common beginning and the common end of two texts, as a diff prints it.
QByteArray difference(const QByteArray &expected, const QByteArray &actual)
{
    QList<QByteArray> before = expected.split('\n');
    QList<QByteArray> after = actual.split('\n');
    qsizetype line = 1;
    while (!before.isEmpty() && !after.isEmpty() && before.first() == after.first()) {
        before.removeFirst();
        after.removeFirst();
        ++line;
    }
    while (!before.isEmpty() && !after.isEmpty() && before.last() == after.last()) {
        before.removeLast();
        after.removeLast();
    }
    QByteArray text = "line " + QByteArray::number(line) + ":\n";
    for (const QByteArray &removed : std::as_const(before))
        text += "- " + removed + '\n';
    for (const QByteArray &added : std::as_const(after))
        text += "+ " + added + '\n';
    return text;
}

} // namespace

bool matchesGolden(const QString &name, const QJsonArray &actual)
{
    const QString expectedFile = QStringLiteral(TEST_DATA) + u'/' + name + ".out.json"_L1;
    const QString failFile =
        QCoreApplication::applicationDirPath() + u'/' + QFileInfo(name).fileName() + ".fail"_L1;
    const auto expected = QJsonDocument::fromJson(readFile(expectedFile));
    const QJsonDocument came(actual);
    QFile::remove(failFile);
    if (expected.isArray() && expected == came)
        return true;
    QFile file(failFile);
    if (file.open(QFile::WriteOnly))
        file.write(came.toJson());
    qInfo().noquote() << "not as in" << expectedFile << "but as in" << failFile << '\n'
                      << difference(expected.toJson(), came.toJson());
    return false;
}

} // namespace Landfall::Test
