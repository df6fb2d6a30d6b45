// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <process.h>

#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

class TestProcess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void makesFilesPrivate();
    void leavesNoCoreDump();
};

void TestProcess::initTestCase()
{
    Landfall::hardenProcess();
}

void TestProcess::makesFilesPrivate()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"new"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(file.permissions() & others));
}

void TestProcess::leavesNoCoreDump()
{
    rlimit limit {};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
#ifdef QT_NO_DEBUG
    QCOMPARE(limit.rlim_max, rlim_t(0));
    QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
#else
    QSKIP("a debug build stays open to a debugger");
#endif
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
