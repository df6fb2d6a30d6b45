// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <requestqueue.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QString api = u"https://api.example"_s;
const QString otherApi = u"https://other.example"_s;

/// Takes all that may leave now.
QList<RequestId> takeAll(RequestQueue &queue)
{
    QList<RequestId> taken;
    while (const auto id = queue.takeNext())
        taken.append(*id);
    return taken;
}

/// Ends the one in flight and takes the next, until none waits.
QList<RequestId> takeInTurn(RequestQueue &queue, RequestId inFlight)
{
    QList<RequestId> taken;
    queue.remove(inFlight);
    while (const auto id = queue.takeNext()) {
        taken.append(*id);
        queue.remove(*id);
    }
    return taken;
}

} // namespace

class TestRequestQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void letsSoManyLeaveForAnOrigin();
    void takesAccountsInTurn();
    void anAccountThatComesLateIsServedNext();
    void originsDoNotHoldEachOtherUp();
    void forgetsWhatWaits();
    void takesUrgentOnesFirst();
    void urgentOnesAreTakenInTurnToo();
    void forgetsUrgentOnes();
    void ignoresWhatItDoesNotKnow();
};

void TestRequestQueue::letsSoManyLeaveForAnOrigin()
{
    RequestQueue queue(2);
    for (const RequestId id : {1, 2, 3, 4})
        queue.enqueue(id, api, u"a"_s);

    QCOMPARE(takeAll(queue), (QList<RequestId> {1, 2}));
    queue.remove(2);
    QCOMPARE(takeAll(queue), (QList<RequestId> {3}));
    queue.remove(1);
    queue.remove(3);
    QCOMPARE(takeAll(queue), (QList<RequestId> {4}));
}

void TestRequestQueue::takesAccountsInTurn()
{
    RequestQueue queue(100);
    for (const RequestId id : {1, 2, 3})
        queue.enqueue(id, api, u"a"_s);
    for (const RequestId id : {11, 12})
        queue.enqueue(id, api, u"b"_s);
    queue.enqueue(21, api, u"c"_s);

    QCOMPARE(takeAll(queue), (QList<RequestId> {1, 11, 21, 2, 12, 3}));
}

void TestRequestQueue::anAccountThatComesLateIsServedNext()
{
    RequestQueue queue(1);
    for (const RequestId id : {1, 2, 3, 4})
        queue.enqueue(id, api, u"busy"_s);
    QCOMPARE(takeAll(queue), (QList<RequestId> {1}));
    queue.enqueue(11, api, u"late"_s);

    queue.remove(1);
    QCOMPARE(takeAll(queue), (QList<RequestId> {2}));
    queue.remove(2);
    QCOMPARE(takeAll(queue), (QList<RequestId> {11}));
}

void TestRequestQueue::originsDoNotHoldEachOtherUp()
{
    RequestQueue queue(1);
    queue.enqueue(1, api, u"a"_s);
    queue.enqueue(2, api, u"a"_s);
    queue.enqueue(3, otherApi, u"a"_s);

    QList<RequestId> taken = takeAll(queue);
    std::sort(taken.begin(), taken.end());
    QCOMPARE(taken, (QList<RequestId> {1, 3}));
}

void TestRequestQueue::forgetsWhatWaits()
{
    RequestQueue queue(1);
    for (const RequestId id : {1, 2, 3})
        queue.enqueue(id, api, u"a"_s);
    queue.remove(2);

    QCOMPARE(takeAll(queue), (QList<RequestId> {1}));
    queue.remove(1);
    QCOMPARE(takeAll(queue), (QList<RequestId> {3}));
}

void TestRequestQueue::takesUrgentOnesFirst()
{
    RequestQueue queue(1);
    for (const RequestId id : {1, 2, 3})
        queue.enqueue(id, api, u"a"_s);
    QCOMPARE(takeAll(queue), (QList<RequestId> {1}));
    queue.enqueue(11, api, u"b"_s);
    queue.enqueue(4, api, u"a"_s, true);
    queue.enqueue(5, api, u"a"_s, true);

    QCOMPARE(takeInTurn(queue, 1), (QList<RequestId> {4, 5, 2, 11, 3}));
}

void TestRequestQueue::urgentOnesAreTakenInTurnToo()
{
    RequestQueue queue(1);
    queue.enqueue(1, api, u"a"_s);
    QCOMPARE(takeAll(queue), (QList<RequestId> {1}));
    for (const RequestId id : {2, 3, 4})
        queue.enqueue(id, api, u"a"_s, true);
    queue.enqueue(11, api, u"b"_s, true);
    queue.enqueue(21, api, u"c"_s);

    QCOMPARE(takeInTurn(queue, 1), (QList<RequestId> {2, 11, 3, 4, 21}));
}

void TestRequestQueue::forgetsUrgentOnes()
{
    RequestQueue queue(1);
    queue.enqueue(1, api, u"a"_s);
    queue.enqueue(2, api, u"a"_s, true);
    queue.enqueue(3, api, u"a"_s, true);
    queue.remove(2);
    QCOMPARE(takeAll(queue), (QList<RequestId> {3}));
    QCOMPARE(takeInTurn(queue, 3), (QList<RequestId> {1}));
}

void TestRequestQueue::ignoresWhatItDoesNotKnow()
{
    RequestQueue queue(1);
    queue.remove(7);
    queue.enqueue(1, api, u"a"_s);
    queue.remove(7);
    QCOMPARE(takeAll(queue), (QList<RequestId> {1}));
}

QTEST_GUILESS_MAIN(TestRequestQueue)
#include "tst_requestqueue.moc"
