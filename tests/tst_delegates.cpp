// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/samples.h"

#include <deploymentmodel.h>
#include <timeline/durationdelegate.h>
#include <timeline/instancebar.h>
#include <timeline/instancesdelegate.h>
#include <timeline/phasedelegate.h>
#include <timeline/phasestyle.h>
#include <timeline/stagesdelegate.h>
#include <timeline/starteddelegate.h>
#include <timeline/titledelegate.h>

#include <QElapsedTimer>
#include <QHelpEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

int pixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

class TestDelegates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void barHasTheColoursOfItsPhase_data();
    void barHasTheColoursOfItsPhase();
    void runningMovesOnlyWhenAnimated();
    void staleRunningStopsAndSaysSo();
    void durationOfSilentAccountStands();
    void selectionTintsTheRowAndMarksItsStart();
    void selectionTurnsGreyWithoutFocus();
    void productionIsFramed();
    void liveHasItsTag();
    void instanceWidthsAddUp_data();
    void instanceWidthsAddUp();
    void heightsFollowTheFont();
    void dayRowsAreText();
    void hostileTextIsPaintedQuickly_data();
    void hostileTextIsPaintedQuickly();
    void toolTipsArePlainText();
    void toolTipNamesTheStageUnderThePointer();

private:
    QModelIndex show(const Deployment &deployment, int column = DeploymentModel::StagesColumn);
    QStyleOptionViewItem option(int width, const QPalette &palette) const;
    QImage painted(const RowDelegate &delegate, const QModelIndex &index, int width = 220,
        QStyle::State state = {}, const QPalette &palette = Samples::lightPalette()) const;
    QString toolTip(RowDelegate &delegate, const QModelIndex &index, const QPoint &pos);

    std::unique_ptr<DeploymentModel> m_model;
    std::unique_ptr<QTreeView> m_view;
    PaintMoment m_moment;
};

void TestDelegates::init()
{
    m_model = std::make_unique<DeploymentModel>();
    m_view = std::make_unique<QTreeView>();
    m_moment = {};
    m_moment.now = Samples::start().addSecs(60);
}

QModelIndex TestDelegates::show(const Deployment &deployment, int column)
{
    m_model->merge({deployment}, m_moment.now);
    return m_model->index(m_model->rowOf(deployment), column);
}

QStyleOptionViewItem TestDelegates::option(int width, const QPalette &palette) const
{
    QStyleOptionViewItem result;
    result.initFrom(m_view.get());
    result.palette = palette;
    result.font = m_view->font();
    result.fontMetrics = m_view->fontMetrics();
    result.widget = m_view.get();
    result.rect = QRect(0, 0, width, 44);
    result.viewItemPosition = QStyleOptionViewItem::Beginning;
    return result;
}

QImage TestDelegates::painted(const RowDelegate &delegate, const QModelIndex &index, int width,
    QStyle::State state, const QPalette &palette) const
{
    QStyleOptionViewItem cell = option(width, palette);
    cell.state |= state;
    QImage image(cell.rect.size(), QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    delegate.paint(&painter, cell, index);
    painter.end();
    return image;
}

QString TestDelegates::toolTip(RowDelegate &delegate, const QModelIndex &index, const QPoint &pos)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, pos, pos);
    delegate.helpEvent(&event, m_view.get(), option(220, Samples::lightPalette()), index);
    return QToolTip::text();
}

void TestDelegates::barHasTheColoursOfItsPhase_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Look>("look");
    QTest::addColumn<bool>("solid");
    for (const bool dark : {false, true}) {
        const QPalette palette = dark ? Samples::darkPalette() : Samples::lightPalette();
        const auto row = [&](const char *name, Phase phase, Look look, bool solid) {
            QTest::addRow("%s, %s", name, dark ? "dark" : "light")
                << palette << phase << look << solid;
        };
        row("queued", Phase::Queued, Look::Queued, false);
        row("running", Phase::Running, Look::Running, true);
        row("succeeded", Phase::Succeeded, Look::Succeeded, false);
        row("failed", Phase::Failed, Look::Failed, true);
        row("canceled", Phase::Canceled, Look::Canceled, false);
        row("stalled", Phase::Stalled, Look::Stalled, false);
        row("unknown", Phase::Unknown, Look::Unknown, false);
    }
}

void TestDelegates::barHasTheColoursOfItsPhase()
{
    QFETCH(QPalette, palette);
    QFETCH(Phase, phase);
    QFETCH(Look, look);
    QFETCH(bool, solid);
    const LookColors colors = lookColors(look, palette);
    const StagesDelegate delegate(&m_moment);
    const QImage image = painted(delegate, show(Samples::deployment(phase)), 220, {}, palette);
    QVERIFY(pixels(image, solid ? colors.strong : colors.tint) > 500);
    if (look == Look::Running)
        QVERIFY(pixels(image, colors.stripe) > 500);
    if (look == Look::Canceled)
        QCOMPARE(image.pixelColor(211, 5), colors.strong);
}

void TestDelegates::runningMovesOnlyWhenAnimated()
{
    const auto row = Samples::deployment(Phase::Running, {{u"build"_s, Phase::Running, 0}});
    const QModelIndex index = show(row);
    const StagesDelegate stages(&m_moment);
    const PhaseDelegate phase(&m_moment);
    const QImage bar = painted(stages, index);
    const QImage glyph = painted(phase, index, 36);
    m_moment.turn = 0.3;
    QVERIFY(painted(stages, index) != bar);
    QVERIFY(painted(phase, index, 36) != glyph);
    m_moment.animate = false;
    QCOMPARE(painted(stages, index), bar);
    QCOMPARE(painted(phase, index, 36), glyph);
}

void TestDelegates::staleRunningStopsAndSaysSo()
{
    const auto row = Samples::deployment(Phase::Running, {{u"build"_s, Phase::Running, 0}});
    const QModelIndex index = show(row);
    m_model->setStale(row.account, Samples::start().addSecs(30));
    const LookColors colors = lookColors(Look::Running, Samples::lightPalette());
    StagesDelegate delegate(&m_moment);
    const QImage image = painted(delegate, index);
    QVERIFY(pixels(image, colors.tint) > 500);
    QCOMPARE(pixels(image, colors.stripe), 0);
    QVERIFY(toolTip(delegate, index, {100, 35}).contains("14:03"_L1));
}

void TestDelegates::durationOfSilentAccountStands()
{
    const auto row = Samples::deployment(Phase::Running);
    const QModelIndex index = show(row, DeploymentModel::DurationColumn);
    m_model->setStale(row.account, Samples::start().addSecs(30));
    const DurationDelegate delegate(&m_moment);
    const QImage before = painted(delegate, index, 72);
    m_moment.now = m_moment.now.addSecs(500);
    QCOMPARE(painted(delegate, index, 72), before);
}

void TestDelegates::selectionTintsTheRowAndMarksItsStart()
{
    const QPalette palette = Samples::lightPalette();
    const StartedDelegate delegate(&m_moment);
    const QModelIndex index =
        show(Samples::deployment(Phase::Succeeded), DeploymentModel::StartedColumn);
    const QImage plain = painted(delegate, index, 82);
    QCOMPARE(plain.pixelColor(1, 20), palette.color(QPalette::Base));
    QCOMPARE(plain.pixelColor(40, 43), gridLine(palette));
    const QImage selected = painted(delegate, index, 82, QStyle::State_Selected);
    QCOMPARE(selected.pixelColor(1, 20), selectionBar(palette, false));
    QCOMPARE(selected.pixelColor(4, 20), selectionTint(palette, false));
}

void TestDelegates::selectionTurnsGreyWithoutFocus()
{
    const QPalette palette = Samples::lightPalette();
    const PhaseDelegate delegate(&m_moment);
    const QModelIndex index =
        show(Samples::deployment(Phase::Succeeded), DeploymentModel::PhaseColumn);
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    const auto state = QStyle::State_Selected | QStyle::State_Active;
    const QImage focused = painted(delegate, index, 36, state);
    QCOMPARE(focused.pixelColor(1, 20), palette.color(QPalette::Highlight));
    QCOMPARE(focused.pixelColor(20, 0), palette.color(QPalette::Highlight));
    m_view->clearFocus();
    const QImage unfocused = painted(delegate, index, 36, state);
    QCOMPARE(unfocused.pixelColor(1, 20), selectionBar(palette, false));
    QCOMPARE(unfocused.pixelColor(20, 0), selectionTint(palette, false));
}

void TestDelegates::productionIsFramed()
{
    auto row = Samples::deployment(Phase::Succeeded);
    const TitleDelegate delegate(&m_moment);
    const QColor frame = controlBorder(Samples::lightPalette());
    QVERIFY(pixels(painted(delegate, show(row)), frame) > 50);
    row.environment = u"preview"_s;
    QCOMPARE(pixels(painted(delegate, show(row)), frame), 0);
}

void TestDelegates::liveHasItsTag()
{
    auto row = Samples::deployment(Phase::Succeeded);
    const TitleDelegate delegate(&m_moment);
    const QColor tint = lookColors(Look::Succeeded, Samples::lightPalette()).tint;
    QCOMPARE(pixels(painted(delegate, show(row), 300), tint), 0);
    row.live = true;
    QVERIFY(pixels(painted(delegate, show(row), 300), tint) > 50);
    QCOMPARE(pixels(painted(delegate, show(row), 130), tint), 0); // no room beside the name
}

void TestDelegates::instanceWidthsAddUp_data()
{
    QTest::addColumn<InstanceCounts>("counts");
    QTest::addColumn<QList<int>>("widths");
    QTest::newRow("none") << InstanceCounts {0, 0, 0} << QList {0, 0, 0};
    QTest::newRow("one kind") << InstanceCounts {0, 3, 0} << QList {0, 84, 0};
    QTest::newRow("by share") << InstanceCounts {2, 1, 1} << QList {42, 21, 21};
    QTest::newRow("at least 6 px") << InstanceCounts {1000, 1, 1} << QList {72, 6, 6};
    QTest::newRow("nonsense") << InstanceCounts {-4, 1, 0} << QList {0, 84, 0};
}

void TestDelegates::instanceWidthsAddUp()
{
    QFETCH(InstanceCounts, counts);
    QTEST(instanceWidths(counts, 84), "widths");
}

void TestDelegates::heightsFollowTheFont()
{
    const StagesDelegate delegate(&m_moment);
    const QModelIndex index = show(Samples::deployment(Phase::Succeeded));
    QStyleOptionViewItem cell = option(220, Samples::lightPalette());
    cell.font.setPixelSize(13);
    QCOMPARE(delegate.sizeHint(cell, index).height(), 44);
    QCOMPARE(delegate.sizeHint(cell, {}).height(), 24);
    cell.font.setPixelSize(26);
    const int large = QFontMetrics(cell.font).height();
    QVERIFY(delegate.sizeHint(cell, index).height() >= 2 * large);
    QVERIFY(delegate.sizeHint(cell, {}).height() >= large);
}

void TestDelegates::dayRowsAreText()
{
    QStandardItemModel days;
    days.appendRow(new QStandardItem(u"Thu 19 Nov"_s));
    const PhaseDelegate delegate(&m_moment);
    const QPalette palette = Samples::lightPalette();
    const QImage image = painted(delegate, days.index(0, 0));
    QVERIFY(pixels(image, palette.color(QPalette::Window)) > 1000);
    QVERIFY(pixels(image, secondaryText(palette)) > 0);
}

void TestDelegates::hostileTextIsPaintedQuickly_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a million letters") << QString(1'000'000, u'x');
    QTest::newRow("a pile of accents") << u"e"_s + QString(1'000'000, QChar(0x301));
    QTest::newRow("overrides") << QString(1'000'000, QChar(0x202e));
    QTest::newRow("markup") << u"<b><img src='file:///dev/zero'>&amp;</b>"_s.repeated(10'000);
    QTest::newRow("lines") << u"a\n"_s.repeated(500'000);
    QTest::newRow("half a character") << QString(1000, QChar(0xd83d));
}

void TestDelegates::hostileTextIsPaintedQuickly()
{
    QFETCH(QString, text);
    auto row = Samples::deployment(Phase::Running, {{text, Phase::Running, 0}});
    row.target.name = row.environment = row.branch = row.message = row.author = text;
    row.status = row.stages.first().status = row.reason = text;
    row.live = true;
    const QModelIndex index = show(row);
    TitleDelegate title(&m_moment);
    StagesDelegate stages(&m_moment);
    painted(title, index); // the first use of a font takes its time
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!painted(title, index).isNull());
        QVERIFY(!painted(stages, index).isNull());
    }
    QVERIFY(toolTip(title, index, {100, 10}).size() < 20'000);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestDelegates::toolTipsArePlainText()
{
    auto row = Samples::deployment(Phase::Failed, {{u"<b>build</b>"_s, Phase::Failed, 20}});
    row.target.name = row.message = row.status = row.reason = u"<img src='file:///etc/x'>"_s;
    const QModelIndex index = show(row);
    PhaseDelegate phase(&m_moment);
    TitleDelegate title(&m_moment);
    StagesDelegate stages(&m_moment);
    for (RowDelegate *delegate : {static_cast<RowDelegate *>(&phase),
             static_cast<RowDelegate *>(&title), static_cast<RowDelegate *>(&stages)}) {
        for (const QPoint pos : {QPoint(100, 12), QPoint(100, 35)}) {
            const QString text = toolTip(*delegate, index, pos);
            QVERIFY(text.startsWith("<p style"_L1));
            QVERIFY(text.contains("&lt;"_L1));
            QVERIFY(!text.contains("<img"_L1) && !text.contains("<b>"_L1));
        }
    }
}

void TestDelegates::toolTipNamesTheStageUnderThePointer()
{
    const auto row = Samples::deployment(Phase::Succeeded,
        {{u"clone_repo"_s, Phase::Succeeded, 50}, {u"build"_s, Phase::Succeeded, 50}});
    const QModelIndex index = show(row);
    StagesDelegate delegate(&m_moment);
    QVERIFY(toolTip(delegate, index, {30, 14}).contains("clone_repo"_L1));
    QVERIFY(toolTip(delegate, index, {190, 14}).contains(">build"_L1));
}

QTEST_MAIN(TestDelegates)
#include "tst_delegates.moc"
