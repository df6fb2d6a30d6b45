// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QLocalSocket>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Landfall;
using namespace Qt::StringLiterals;

class SingleInstanceTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString folder() const { return m_folder->filePath(u"landfall"_s); }

    /// Runs the second program in a thread: it blocks until the first one answers.
    template <typename Function>
    bool inSecondProgram(Function function) const
    {
        bool worked = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            const SingleInstance second(folder());
            worked = function(second);
        }));
        thread->start();
        while (!thread->isFinished())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        thread->wait();
        return worked;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void secondHandsItsReferencesToTheFirst()
    {
        SingleInstance first(folder());
        QVERIFY(first.claim());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        const QStringList references {u"cloudflare-pages:a/b/c"_s, u"https://example.com/ä"_s};
        QVERIFY(inSecondProgram(
            [&](const SingleInstance &second) { return second.raiseOther(references); }));
        QTRY_COMPARE(raised.count(), 1);
        QCOMPARE(raised.constFirst().constFirst().toStringList(), references);
    }

    void onlyOneCanClaim()
    {
        SingleInstance first(folder());
        SingleInstance second(folder());
        QVERIFY(first.claim());
        QVERIFY(!second.claim());
    }

    void claimIsFreeAgainAfterTheEnd()
    {
        {
            SingleInstance first(folder());
            QVERIFY(first.claim());
        }
        SingleInstance second(folder());
        QVERIFY(second.claim());
    }

    void quitReachesTheFirst()
    {
        SingleInstance first(folder());
        QVERIFY(first.claim());
        QSignalSpy quit(&first, &SingleInstance::quitRequested);
        QVERIFY(inSecondProgram([](const SingleInstance &second) { return second.quitOther(); }));
        QTRY_COMPARE(quit.count(), 1);
    }

    void quitWithoutAFirstSaysSo()
    {
        const SingleInstance alone(folder());
        QVERIFY(!alone.quitOther());
    }

    void folderIsTheUsersAlone()
    {
        SingleInstance first(folder());
        QVERIFY(first.claim());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(folder()) & others));
    }

    void hostileMessagesAreDropped_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x');
        QTest::newRow("too long to read") << QByteArray(5000, 'x');
        QTest::newRow("never ends") << QByteArray("{\"show\":[");
    }

    void hostileMessagesAreDropped()
    {
        QFETCH(QByteArray, message);
        SingleInstance first(folder());
        QVERIFY(first.claim());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QLocalSocket socket;
        socket.connectToServer(folder() + u"/window.socket"_s);
        QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
        socket.write(message);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 10'000);
        QCOMPARE(raised.count(), 0);
    }

    void nonsenseOnlyRaises()
    {
        SingleInstance first(folder());
        QVERIFY(first.claim());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QLocalSocket socket;
        socket.connectToServer(folder() + u"/window.socket"_s);
        socket.write("not json\n");
        QTRY_COMPARE(raised.count(), 1);
        QVERIFY(raised.constFirst().constFirst().toStringList().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
