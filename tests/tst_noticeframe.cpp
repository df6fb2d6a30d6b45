// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogdriving.h"
#include "support/samples.h"

#include <widgets/noticeframe.h>

#include <QTest>
#include <QWidget>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr QRect iconPlace(12, 10, 16, 16);

class Notice : public QWidget {
public:
    explicit Notice(const NoticeFrame &frame) : m_frame(frame)
    {
        setFocusPolicy(Qt::StrongFocus);
        resize(200, 40);
        show();
        [&] { QVERIFY(DialogDriving::becomesActive(this)); }();
    }
    [[nodiscard]] QImage picture() { return grab().toImage(); }

protected:
    void paintEvent(QPaintEvent *) override { paintNotice(*this, m_frame); }

private:
    NoticeFrame m_frame;
};

bool isDrawn(const QImage &picture, const QRect &place, const QColor &ground)
{
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x) {
            if (picture.pixelColor(x, y) != ground)
                return true;
        }
    }
    return false;
}

} // namespace

class NoticeFrameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outlines_data() { looks(); }
    void outlines();
    void hasABarAtItsSide_data() { looks(); }
    void hasABarAtItsSide();

private:
    static void looks();
};

void NoticeFrameTest::looks()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<Look>("look");
    const auto rows = [](const char *name, const QPalette &palette) {
        for (const Look look : {Look::Running, Look::Canceled, Look::Failed})
            QTest::addRow("%s, %s", name, qPrintable(lookName(look))) << palette << look;
    };
    rows("light", Samples::lightPalette());
    rows("dark", Samples::darkPalette());
    rows("black and white", Samples::highContrastPalette());
}

void NoticeFrameTest::outlines()
{
    QFETCH(const QPalette, palette);
    QFETCH(const Look, look);
    Notice notice({look, u"info"_s, iconPlace});
    notice.setPalette(palette);
    const QColor strong = lookColors(look, palette).strong;
    const QColor ground = bannerGround(look, palette);
    const QList<QPoint> edges {{0, 0}, {199, 0}, {0, 39}, {199, 39}, {100, 0}, {100, 39}, {0, 20}};
    notice.clearFocus();
    for (const QPoint &edge : edges)
        QCOMPARE(notice.picture().pixelColor(edge), strong);
    for (const QPoint &inner : {QPoint(1, 1), QPoint(198, 38), QPoint(100, 20)})
        QCOMPARE(notice.picture().pixelColor(inner), ground);
    QVERIFY(isDrawn(notice.picture(), iconPlace, ground));
    notice.setFocus();
    QTRY_VERIFY(notice.hasFocus());
    for (const QPoint &edge : edges)
        QCOMPARE(notice.picture().pixelColor(edge), selectionBar(palette, true));
}

void NoticeFrameTest::hasABarAtItsSide()
{
    QFETCH(const QPalette, palette);
    QFETCH(const Look, look);
    Notice notice({look, u"info"_s, iconPlace, NoticeFrame::SideBar});
    notice.setPalette(palette);
    const QColor ground = bannerGround(look, palette);
    notice.clearFocus();
    const QImage picture = notice.picture();
    for (int x = 0; x < 3; ++x)
        QCOMPARE(picture.pixelColor(x, 20), lookColors(look, palette).strong);
    QCOMPARE(picture.pixelColor(3, 20), ground);
    QCOMPARE(picture.pixelColor(199, 0), ground);
    for (const int x : {0, 100, 199})
        QCOMPARE(picture.pixelColor(x, 39), paneLine(palette));
    QVERIFY(isDrawn(picture, iconPlace, ground));
    notice.setFocus();
    QTRY_VERIFY(notice.hasFocus());
    for (const QPoint &edge : {QPoint(4, 1), QPoint(4, 37), QPoint(198, 1), QPoint(198, 37)})
        QCOMPARE(notice.picture().pixelColor(edge), selectionBar(palette, true));
    QCOMPARE(notice.picture().pixelColor(5, 20), ground);
}

QTEST_MAIN(NoticeFrameTest)
#include "tst_noticeframe.moc"
