// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/copyrecords.h"
#include "support/samples.h"
#include "support/screenpalettes.h"

#include <accounts/linkbutton.h>
#include <details/errortree.h>
#include <details/instancesection.h>
#include <memorystore.h>
#include <slotcopy/copyheader.h>
#include <slotcopy/copynote.h>
#include <slotcopy/copysteps.h>
#include <slotcopy/slotcopyprogress.h>
#include <timeline/phasestyle.h>
#include <timeline/stagebar.h>
#include <widgets/emphasislabel.h>
#include <widgets/marklabel.h>
#include <widgets/quietlabel.h>
#include <window/textdialog.h>

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QJsonArray>
#include <QPainter>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The progress of one copy, fed as the engine would.
struct Desk {
    QTemporaryDir folder;
    Engine engine;
    QPointer<SlotCopyProgress> window;

    Desk() : engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options())
    {
        [&] { QVERIFY(engine.accounts().add(copyAccount())); }();
    }
    ~Desk() { delete window; }

    static Engine::Options options()
    {
        Engine::Options result;
        result.pluginFolders = {QStringLiteral(PROVIDER_DIR)};
        return result;
    }

    void open(const ActionRecord &record)
    {
        list(record);
        window = new SlotCopyProgress(engine, record);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window));
    }
    /// Its row.
    void list(const ActionRecord &record)
    {
        engine.model().merge({copyRowOf(engine, record)}, QDateTime::currentDateTimeUtc());
    }
    void feed(const ActionRecord &record)
    {
        list(record);
        Q_EMIT engine.slotCopies().changed(record);
    }
    [[nodiscard]] QString line() const { return window->findChild<CopyHeader *>()->line(); }
    [[nodiscard]] QString note() const { return window->findChild<CopyNote *>()->text(); }
    [[nodiscard]] QAbstractItemModel &steps() const
    {
        return *window->findChild<CopySteps *>()->model();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *candidate : window->findChildren<QPushButton *>()) {
            if (candidate->text().remove(u'&') == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
};

ActionRecord withSteps(ActionRecord record, const QList<CopyStep> &steps)
{
    CopyState state = copyStateFromJson(record.progress);
    state.steps = steps;
    record.progress = toJson(state);
    return record;
}

QList<CopyStep> pictureSteps()
{
    return {copyStep(0, Phase::Succeeded, u"POST …/sites/larkfield-shop-api/slotcopy"_s,
                u"202 Accepted"_s),
        copyStep(
            5, Phase::Running, u"GET …/slots/staging/deployments"_s, u"no new deployment yet"_s),
        copyStep(40, Phase::Running, u"GET …/deploymentStatus/7d20c1ae"_s,
            u"RuntimeStarting, 3 of 10 instances"_s)};
}

} // namespace

class SlotCopyProgressTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysTheState_data();
    void saysTheState();
    void countsWhileItCanBeSeen();
    void leadsToThePortalWhereNobodyKnows();
    void showsErrorsAsATree();
    void saysHowOftenTheSlotIsAsked();
    void asksLessOftenLater();
    void letsTheSlotStandOut();
    void writesOnItsBar();
    void addsStepsToThoseThere();
    void standsOutWhatWasReported();
    void canBeReadInEveryPalette_data();
    void canBeReadInEveryPalette();
    void countsInstances();
    void showsWhatWasSent();
    void tellsTheLastOnesAndTheExpectedEnd();
    void wantsTheEnd();
    void leavesTheCopyAlone();
    void takesNoOtherCopy();
    void hasNames();
    void looksAsDesigned();
};

void SlotCopyProgressTest::saysTheState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("button");
    const QString background = u"Continue in background"_s;
    QTest::newRow("prepared") << int(ActionRecord::Prepared) << u"Slot copy in progress"_s
                              << u"not sent yet"_s << u"answers 202"_s << background;
    QTest::newRow("sent") << int(ActionRecord::Sent) << u"Slot copy in progress"_s
                          << u"at 12:00:00, not answered yet"_s << u"answers 202"_s << background;
    QTest::newRow("accepted") << int(ActionRecord::Accepted) << u"Slot copy in progress"_s
                              << u"at 12:00:01"_s << u"observed, not reported"_s << background;
    QTest::newRow("unknown") << int(ActionRecord::Unknown) << u"Slot copy, outcome unknown"_s
                             << u"the answer was lost"_s << u"looks for a new deployment"_s
                             << background;
    QTest::newRow("not sent") << int(ActionRecord::NotSent) << u"Slot copy was not sent"_s
                              << u"nothing was sent"_s << u"as it was"_s << u"Close"_s;
    QTest::newRow("done") << int(ActionRecord::Done) << u"Slot copy done"_s
                          << u"Ended at 12:02:13 · took 2:13"_s << u"cannot be undone"_s
                          << u"Close"_s;
    QTest::newRow("failed") << int(ActionRecord::Failed) << u"Slot copy failed"_s
                            << u"Failed at 12:02:13"_s << u"before you copy again"_s << u"Close"_s;
}

void SlotCopyProgressTest::saysTheState()
{
    QFETCH(const int, state);
    QFETCH(const QString, title);
    QFETCH(const QString, line);
    QFETCH(const QString, note);
    QFETCH(const QString, button);
    Desk desk;
    desk.open(copyRecord(ActionRecord::Prepared));
    desk.feed(copyRecord(ActionRecord::State(state)));
    QCOMPARE(desk.window->windowTitle(), title);
    QVERIFY2(desk.line().contains(line), qPrintable(desk.line()));
    QVERIFY2(desk.note().contains(note), qPrintable(desk.note()));
    QVERIFY(desk.says(u"larkfield-shop-api: production to staging"_s));
    QVERIFY(desk.button(button));
    QVERIFY(desk.button(button)->isDefault());
}

void SlotCopyProgressTest::countsWhileItCanBeSeen()
{
    Desk desk;
    desk.open(copyRecord(ActionRecord::Accepted));
    QVERIFY(desk.window->isTicking());
    desk.window->hide();
    QVERIFY(!desk.window->isTicking());
    desk.window->show();
    QVERIFY(desk.window->isTicking());
    QVERIFY(desk.line().contains(u"so far"_s));
    desk.feed(copyRecord(ActionRecord::Done));
    QVERIFY(!desk.window->isTicking());
    QVERIFY(!desk.line().contains(u"so far"_s));
}

void SlotCopyProgressTest::leadsToThePortalWhereNobodyKnows()
{
    Desk desk;
    desk.open(copyRecord(ActionRecord::Accepted));
    QVERIFY(!desk.button(u"Open in portal"_s));
    desk.feed(copyRecord(ActionRecord::Unknown));
    QVERIFY(desk.button(u"Open in portal"_s));
    ActionRecord given = copyRecord(ActionRecord::Unknown);
    given.ended = testNoon().addSecs(1800);
    desk.feed(given);
    QVERIFY(desk.button(u"Open in portal"_s));
    QVERIFY2(desk.note().contains(u"Nobody can tell"_s), qPrintable(desk.note()));
}

void SlotCopyProgressTest::showsErrorsAsATree()
{
    Desk desk;
    desk.open(copyRecord(ActionRecord::Accepted));
    auto *errors = desk.window->findChild<ErrorTree *>();
    QVERIFY(!errors->isVisible());
    ActionRecord failed = copyRecord(ActionRecord::Failed);
    const Problem inner {u"Inner"_s, u"The slot is <b>locked</b>"_s, {}, {}};
    failed.errors = {Problem {u"Conflict"_s, u"Cannot copy"_s, {}, {inner}}};
    desk.feed(failed);
    QVERIFY(errors->isVisible());
    const QModelIndex top = errors->model()->index(0, 0);
    QCOMPARE(top.data().toString(), u"Conflict · Cannot copy"_s);
    QCOMPARE(errors->model()->index(0, 0, top).data().toString(),
        u"Inner · The slot is <b>locked</b>"_s);
}

void SlotCopyProgressTest::saysHowOftenTheSlotIsAsked()
{
    Desk desk;
    ActionRecord record = copyRecord(ActionRecord::Accepted);
    record.sent = record.accepted = QDateTime::currentDateTimeUtc();
    desk.open(record);
    QCOMPARE(desk.note(),
        u"Azure answers 202 and then reports no progress for a slot copy. Landfall asks the slot "
        "staging every 5 s; what you see after “accepted” is observed, not reported."_s);
    QCOMPARE(desk.window->findChild<CopyNote *>()->emphasis(), u"staging"_s);
    CopyState state = copyStateFromJson(record.progress);
    state.retryAfter = 20s;
    record.progress = toJson(state);
    desk.feed(record);
    QVERIFY2(desk.note().contains(u"every 20 s;"_s), qPrintable(desk.note()));
    desk.feed(copyRecord(ActionRecord::Done));
    QVERIFY(desk.window->findChild<CopyNote *>()->emphasis().isEmpty());
}

void SlotCopyProgressTest::asksLessOftenLater()
{
    Desk desk;
    ActionRecord record = copyRecord(ActionRecord::Accepted);
    record.sent = record.accepted = QDateTime::currentDateTimeUtc().addSecs(-118);
    desk.open(record);
    QTRY_VERIFY2(desk.note().contains(u"every 15 s;"_s), qPrintable(desk.note()));
}

void SlotCopyProgressTest::letsTheSlotStandOut()
{
    Desk desk;
    const QString hostile = u"asks the slot <b>&amp; "_s;
    ActionRecord record =
        copyRecord(ActionRecord::Accepted, SlotCopy(copySite(), QString(), hostile));
    record.sent = QDateTime::currentDateTimeUtc();
    desk.open(record);
    auto *label = desk.window->findChild<EmphasisLabel *>();
    QCOMPARE(label->text(), desk.note());
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->emphasis(), hostile);
    QVERIFY2(label->text().contains(u"Landfall asks the slot %1 every"_s.arg(hostile)),
        qPrintable(label->text()));
    QVERIFY(label->height() >= label->heightForWidth(label->width()));

    // It is the name that is painted in bold, and nothing else.
    const auto picture = [](EmphasisLabel &one) { return one.grab().toImage(); };
    EmphasisLabel plain;
    EmphasisLabel bold;
    for (EmphasisLabel *one : {&plain, &bold})
        one->resize(300, 60);
    plain.setContent({u"Ask staging now"_s, 3, 1}); // a space
    bold.setContent({u"Ask staging now"_s, 4, 7});
    QVERIFY(picture(plain) != picture(bold));
    plain.setContent({u"Ask staging now"_s, 4, 7});
    QCOMPARE(picture(plain), picture(bold));
}

void SlotCopyProgressTest::writesOnItsBar()
{
    Desk desk;
    const ActionRecord record = copyRecord(ActionRecord::Accepted);
    desk.open(record);
    const auto *bar = desk.window->findChild<StageBar *>();
    QCOMPARE(bar->words().running, u"in progress"_s);
    QCOMPARE(bar->words().rest, u"forecast"_s);
    const Deployment row = copyRowOf(desk.engine, record);
    QCOMPARE(row.stages.at(1).name, u"copy"_s);
    PaintMoment moment;
    moment.now = row.created.addSecs(50);
    moment.animate = false;
    moment.forecast = Forecast {100s, {}};
    const auto painted = [&](int width, const BarWords &words) {
        QImage image(width, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintStageBar(
            painter, row, image.rect(), Samples::lightPalette(), moment, detailsBar, words);
        return image;
    };
    const auto half = [](const QImage &image, bool isRight) {
        const int middle = image.width() / 2 + 2;
        return isRight ? image.copy(middle, 0, image.width() - middle, image.height())
                       : image.copy(0, 0, middle - 4, image.height());
    };
    const QImage usual = painted(600, {});
    const QImage own = painted(600, bar->words());
    QVERIFY(half(own, false) != half(usual, false));
    QVERIFY(half(own, true) != half(usual, true));
    // What does not fit is left out.
    QCOMPARE(half(painted(70, bar->words()), true), half(painted(70, {}), true));
    // Before it is accepted nobody knows that it is in progress.
    desk.feed(copyRecord(ActionRecord::Sent));
    QVERIFY(bar->words().running.isEmpty());
}

void SlotCopyProgressTest::standsOutWhatWasReported()
{
    Desk desk;
    QList<CopyStep> steps = pictureSteps();
    steps.append(
        copyStep(50, Phase::Succeeded, u"GET …/deploymentStatus/7d20c1ae"_s, u"RuntimeReady"_s));
    steps.append(copyStep(60, Phase::Unknown, u"POST …/slotcopy"_s, u"no answer"_s));
    desk.open(withSteps(copyRecord(ActionRecord::Accepted), steps));
    for (int row = 0; row < desk.steps().rowCount(); ++row) {
        const QFont font =
            desk.steps().index(row, CopySteps::OutcomeColumn).data(Qt::FontRole).value<QFont>();
        QCOMPARE(font.weight() >= QFont::DemiBold, row == 0);
    }
}

void SlotCopyProgressTest::canBeReadInEveryPalette_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Samples::lightPalette();
    QTest::newRow("dark") << Samples::darkPalette();
    QTest::newRow("black and white") << Samples::highContrastPalette();
}

/// The ground of a part is its most frequent colour; its text is what differs most from it.
void SlotCopyProgressTest::canBeReadInEveryPalette()
{
    QFETCH(const QPalette, palette);
    const QPalette before = QApplication::palette();
    const auto restore = qScopeGuard([&] { QApplication::setPalette(before); });
    QApplication::setPalette(palette);
    Desk desk;
    desk.open(withSteps(copyRecord(ActionRecord::Accepted), pictureSteps()));
    QTest::qWait(50);
    for (const QString &text : {u"Show in list"_s, u"Show request"_s}) {
        const QImage image = desk.window->grab().toImage();
        const QPushButton *button = desk.button(text);
        const QRect place(button->mapTo(desk.window, QPoint(0, 0)), button->size());
        QHash<QRgb, int> counts;
        for (int y = place.top() + 4; y < place.bottom() - 3; ++y) {
            for (int x = place.left() + 6; x < place.right() - 5; ++x)
                ++counts[image.pixel(x, y)];
        }
        const QList<QRgb> colors = counts.keys();
        const QRgb ground = *std::max_element(colors.begin(), colors.end(),
            [&](QRgb one, QRgb other) { return counts.value(one) < counts.value(other); });
        qreal best = 0;
        for (const QRgb color : colors)
            best = std::max(best, contrast(QColor(color), QColor(ground)));
        QVERIFY2(best >= 4.5, qPrintable(u"%1: %2"_s.arg(text).arg(best)));
    }
}

void SlotCopyProgressTest::addsStepsToThoseThere()
{
    Desk desk;
    const QList<CopyStep> steps = pictureSteps();
    desk.open(withSteps(copyRecord(ActionRecord::Accepted), steps.first(1)));
    QCOMPARE(desk.steps().rowCount(), 1);
    auto *table = desk.window->findChild<CopySteps *>();
    table->setCurrentIndex(desk.steps().index(0, 0));
    const QSignalSpy removed(&desk.steps(), &QAbstractItemModel::rowsRemoved);
    desk.feed(withSteps(copyRecord(ActionRecord::Accepted), steps));
    QCOMPARE(desk.steps().rowCount(), 3);
    QVERIFY(removed.isEmpty());
    QCOMPARE(table->currentIndex().row(), 0);
    const auto cell = [&](int row, CopySteps::Column column) {
        return desk.steps().index(row, column).data().toString();
    };
    QCOMPARE(cell(2, CopySteps::TimeColumn), u"12:00:40"_s);
    QCOMPARE(cell(2, CopySteps::RequestColumn), steps.at(2).request);
    QCOMPARE(cell(2, CopySteps::OutcomeColumn), steps.at(2).outcome);
    QVERIFY(!desk.steps()
                 .index(2, CopySteps::MarkColumn)
                 .data(Qt::AccessibleTextRole)
                 .toString()
                 .isEmpty());
}

void SlotCopyProgressTest::countsInstances()
{
    Desk desk;
    desk.open(copyRecord(ActionRecord::Accepted));
    auto *section = desk.window->findChild<InstanceSection *>();
    QVERIFY(!section->isVisible());
    ActionRecord counted = copyRecord(ActionRecord::Accepted);
    CopyState state;
    state.outcome = CopyState::Accepted;
    state.instances = InstanceCounts {3, 7, 0};
    counted.progress = toJson(state);
    desk.feed(counted);
    QVERIFY(section->isVisible());
    QVERIFY(desk.says(u"Instances of staging"_s));
    QCOMPARE(section->findChildren<MarkLabel *>().at(1)->text(), u"7 in progress"_s);
}

void SlotCopyProgressTest::showsWhatWasSent()
{
    Desk desk;
    const QJsonObject config {{u"alwaysOn"_s, true},
        {u"connectionStrings"_s,
            QJsonArray {
                QJsonObject {{u"name"_s, u"db"_s}, {u"connectionString"_s, u"hunter2"_s}}}}};
    desk.open(copyRecord(ActionRecord::Accepted));
    QVERIFY(desk.says(u"siteConfig: null"_s));
    desk.window->close();
    delete desk.window;
    desk.open(
        copyRecord(ActionRecord::Accepted, SlotCopy(copySite(), QString(), u"staging"_s, config)));
    QVERIFY(desk.says(u"targetSlot: staging"_s));
    QVERIFY(desk.says(u"siteConfig: 2 override"_s));
    desk.button(u"Show request"_s)->click();
    auto *dialog = desk.window->findChild<TextDialog *>();
    QVERIFY(dialog);
    QString shown;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        shown += label->text() + u'\n';
    QVERIFY2(shown.contains(u"\"targetSlot\": \"staging\""_s), qPrintable(shown));
    QVERIFY2(shown.contains(u"alwaysOn"_s), qPrintable(shown));
    QVERIFY2(!shown.contains(u"hunter2"_s), qPrintable(shown));
}

void SlotCopyProgressTest::tellsTheLastOnesAndTheExpectedEnd()
{
    Desk desk;
    QList<RememberedDeployment> before;
    for (int i = 0; i < 3; ++i) {
        ActionRecord record = copyRecord(ActionRecord::Done);
        record.id.replace(0, 1, QString::number(i));
        record.prepared = QDateTime::currentDateTimeUtc().addDays(-i - 1);
        record.sent = record.prepared;
        record.accepted = record.prepared;
        record.ended = record.prepared.addSecs(118 + 11 * i);
        RememberedDeployment entry;
        entry.deployment = copyRowOf(desk.engine, record);
        entry.lastNews = record.ended;
        before.append(entry);
    }
    desk.engine.history().record(before);
    const auto written = desk.engine.history().flush();
    QTRY_VERIFY(written.isFinished());
    ActionRecord record = copyRecord(ActionRecord::Accepted);
    record.prepared = record.sent = record.accepted = QDateTime::currentDateTimeUtc();
    desk.open(record);
    QTRY_VERIFY2(
        desk.line().contains(u"the last 3 copies took 1:58 to 2:20"_s), qPrintable(desk.line()));
    const QString end = record.prepared.addSecs(129).toLocalTime().toString(u"HH:mm:ss"_s);
    QVERIFY(desk.says(u"expected about %1, from history"_s.arg(end)));
    QVERIFY(desk.says(u"accepted (reported)"_s));
}

void SlotCopyProgressTest::wantsTheEnd()
{
    Desk desk;
    const ActionRecord record = copyRecord(ActionRecord::Accepted);
    desk.open(record);
    auto *box = desk.window->findChild<QCheckBox *>();
    QVERIFY(box->isEnabled() && !box->isChecked());
    box->click();
    QVERIFY(desk.engine.attention().isWanted(copyRowOf(desk.engine, record)));
    desk.engine.attention().setWanted(copyRowOf(desk.engine, record), false);
    QVERIFY(!box->isChecked());
    desk.feed(copyRecord(ActionRecord::Done));
    QVERIFY(!box->isEnabled());
}

void SlotCopyProgressTest::leavesTheCopyAlone()
{
    Desk desk;
    const ActionRecord record = copyRecord(ActionRecord::Accepted);
    desk.open(record);
    QSignalSpy shown(desk.window, &SlotCopyProgress::showInListRequested);
    desk.button(u"Show in list"_s)->click();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.at(0).at(0).value<Deployment>().id, copyRowOf(desk.engine, record).id);
    QSignalSpy changed(&desk.engine.slotCopies(), &SlotCopies::changed);
    QTest::keyClick(desk.window, Qt::Key_Return);
    QTRY_VERIFY(!desk.window);
    QVERIFY(changed.isEmpty());
    const int row = desk.engine.model().rowOf(copyRowOf(desk.engine, record));
    QVERIFY(!isOver(desk.engine.model().deployment(row)));
    desk.feed(copyRecord(ActionRecord::Done)); // nobody listens any more
}

void SlotCopyProgressTest::takesNoOtherCopy()
{
    Desk desk;
    desk.open(copyRecord(ActionRecord::Accepted));
    ActionRecord other = copyRecord(ActionRecord::Failed);
    other.id = u"11111111-1f2b-4c3d-9e8f-0a1b2c3d4e5f"_s;
    desk.feed(other);
    QCOMPARE(desk.window->windowTitle(), u"Slot copy in progress"_s);
}

void SlotCopyProgressTest::hasNames()
{
    Desk desk;
    desk.open(withSteps(copyRecord(ActionRecord::Accepted), pictureSteps()));
    QCOMPARE(desk.window->findChild<CopySteps *>()->accessibleName(), u"What happened"_s);
    QCOMPARE(desk.window->findChild<CopyNote *>()->accessibleName(), desk.note());
    const QString title = desk.window->findChild<CopyHeader *>()->accessibleName();
    QVERIFY2(title.startsWith(u"larkfield-shop-api: production to staging, "_s), qPrintable(title));
    for (const QPushButton *button : desk.window->findChildren<QPushButton *>())
        QVERIFY(!button->text().isEmpty());
}

/// With LANDFALL_SCREENSHOTS a look at it beside the picture, in the language of the environment.
void SlotCopyProgressTest::looksAsDesigned()
{
    const QByteArray folder = qgetenv("LANDFALL_SCREENSHOTS");
    if (folder.isEmpty())
        QSKIP("no folder for pictures");
    ScreenLook::take(*qApp);
    Desk desk;
    const QDir pictures(QString::fromLocal8Bit(folder));
    const QJsonObject config {{u"alwaysOn"_s, true}, {u"numberOfWorkers"_s, 2}};
    ActionRecord record = withSteps(
        copyRecord(ActionRecord::Accepted, SlotCopy(copySite(), QString(), u"staging"_s, config)),
        pictureSteps());
    record.prepared = QDateTime::currentDateTimeUtc().addSecs(-48);
    record.sent = record.prepared;
    record.accepted = record.sent.addSecs(1);
    CopyState state = copyStateFromJson(record.progress);
    state.instances = InstanceCounts {3, 7, 0};
    record.progress = toJson(state);
    const Deployment row = copyRowOf(desk.engine, record);
    desk.engine.model().setForecast(
        row.account, row.target.id, Forecast {133s, {{u"sent"_s, 1s}, {u"copy"_s, 132s}}});
    desk.open(record);
    ScreenLook::save(*desk.window, pictures, u"progress-accepted"_s);
    ActionRecord over = record;
    over.ended = QDateTime::currentDateTimeUtc();
    over.state = ActionRecord::Failed;
    over.errors = {Problem {u"Conflict"_s,
        u"Cannot copy site slots for site 'larkfield-shop-api' because the 'staging' slot did not "
        "respond to http ping."_s,
        {}, {}}};
    desk.feed(over);
    ScreenLook::save(*desk.window, pictures, u"progress-failed"_s);
    over.state = ActionRecord::Done;
    over.errors.clear();
    state.instances = InstanceCounts {10, 0, 0};
    over.progress = toJson(state);
    desk.feed(over);
    ScreenLook::save(*desk.window, pictures, u"progress-done"_s);
    delete desk.window;
    desk.engine.model().removeAccount(copyAccount().name);
    desk.open(copyRecord(ActionRecord::Unknown));
    ScreenLook::save(*desk.window, pictures, u"progress-unknown"_s);
}

QTEST_MAIN(SlotCopyProgressTest)

#include "tst_slotcopyprogress.moc"
