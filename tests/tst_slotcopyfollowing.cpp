#include <QTest>
class TestSlotCopyFollowing : public QObject { Q_OBJECT };
QTEST_GUILESS_MAIN(TestSlotCopyFollowing)
#include "tst_slotcopyfollowing.moc"
