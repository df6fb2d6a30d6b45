// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/samples.h"

#include <log/logcolors.h>
#include <log/logview.h>
#include <timeline/phasestyle.h>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QSet<LogLevel> quiet {LogLevel::Info, LogLevel::Warning, LogLevel::Error};

/// A log in a window of its own.
struct Shown {
    explicit Shown(const QByteArray &text, const QPalette &palette = Samples::lightPalette())
        : search(buffer)
    {
        buffer.append(text);
        view = std::make_unique<LogView>(buffer, search);
        view->setPalette(palette);
        view->resize(700, 300);
        view->show();
        view->activateWindow();
        view->setFocus();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("the window does not become active");
    }
    void append(const QByteArray &text)
    {
        buffer.append(text);
        search.resume();
        view->grow();
    }
    bool find(const LogPattern &pattern)
    {
        search.setPattern(pattern);
        return QTest::qWaitFor([this] { return search.isFinished(); });
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(view.get(), Qt::Key(key), modifiers);
    }
    [[nodiscard]] int pixels(const QColor &color) const
    {
        const QImage image = view->viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == color.rgb() ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] QAccessibleInterface *accessible() const
    {
        return QAccessible::queryAccessibleInterface(view.get());
    }
    /// What stands in the view, as an assistive technology reads it.
    [[nodiscard]] QStringList rows() const
    {
        QStringList names;
        for (int i = 0; i < accessible()->childCount(); ++i)
            names.append(accessible()->child(i)->text(QAccessible::Name));
        return names;
    }
    /// The middle of a character in view.
    [[nodiscard]] QPoint place(int row, int column) const
    {
        QAccessibleTextInterface *line = accessible()->child(row)->textInterface();
        return view->viewport()->mapFromGlobal(line->characterRect(column).center());
    }

    LogBuffer buffer;
    LogSearch search;
    std::unique_ptr<LogView> view;
};

QByteArray numbered(int count, int first = 1)
{
    QByteArray text;
    for (int i = first; i < first + count; ++i)
        text += "INFO line " + QByteArray::number(i) + '\n';
    return text;
}

const QByteArray failing = "INFO began\nWARN slow\nDEBUG one\nDEBUG two\nERROR refused\n"
                           "    at Cache.Connect()\nINFO ended\n"_ba;

} // namespace

class tst_LogView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void levelsAreSeenInLightAndDark_data();
    void levelsAreSeenInLightAndDark();
    void textIsReadableOnEachGround_data();
    void textIsReadableOnEachGround();
    void hiddenLinesAreOneRow();
    void whatIsLookedAtStaysWhenLevelsChange();
    void showingAHiddenLineShowsItsLevel();
    void keysMoveTheCurrentLine();
    void keysSelectLinesAndCharacters();
    void copyGivesWhatIsShown();
    void aCutLineIsCopiedWhole();
    void theMouseSelects();
    void draggingOutsideScrolls();
    void theMenuCopies();
    void followingKeepsTheEnd();
    void readingPausesFollowing_data();
    void readingPausesFollowing();
    void growingOutOfSightPaintsNothing();
    void hitsAreShownInTurn();
    void onlyTheCurrentHitIsHighlighted();
    void wrappedLinesScrollRowByRow();
    void restartShowsTheNewLog();
    void aLineOfAMegabyteIsHarmless();
    void hostileLinesAreHarmless();
    void anEmptyLogIsHarmless();
    void theCurrentLineHasTheFocus();
    void aLineIsReadByCharacters();
    void theOverviewShowsErrorsAndJumps();
};

void tst_LogView::levelsAreSeenInLightAndDark_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Samples::lightPalette();
    QTest::newRow("dark") << Samples::darkPalette();
}

void tst_LogView::levelsAreSeenInLightAndDark()
{
    QFETCH(QPalette, palette);
    const LogColors colors(palette);
    const Shown errors(failing, palette);
    QVERIFY(errors.pixels(colors.errorGround) > errors.view->width() * 20);
    QVERIFY(errors.pixels(colors.base) > errors.pixels(colors.errorGround));
    QVERIFY(errors.pixels(colors.error) > 4);
    QVERIFY(errors.pixels(colors.warning) > 4);
    const Shown calm("INFO \x1b[36m\xe2\x96\x88\xe2\x96\x88\x1b[0m\n", palette);
    QCOMPARE(calm.pixels(colors.errorGround), 0);
    QCOMPARE(calm.pixels(colors.error), 0);
    QVERIFY(calm.pixels(colors.ansi(6, colors.base)) > 4);
}

void tst_LogView::textIsReadableOnEachGround_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Samples::lightPalette();
    QTest::newRow("dark") << Samples::darkPalette();
    QTest::newRow("high contrast") << Samples::highContrastPalette();
}

void tst_LogView::textIsReadableOnEachGround()
{
    QFETCH(QPalette, palette);
    const LogColors colors(palette);
    QList<QColor> grounds {colors.base, colors.errorGround};
    for (quint32 color = 0; color < 256; ++color)
        grounds.append(colors.ansiGround(color));
    for (const QColor &ground : grounds) {
        for (const quint32 color :
            {0U, 1U, 7U, 12U, 16U, 21U, 130U, 231U, 240U, 255U, 0x1000000U, 0x114145aU, 0x1ffffffU})
            QVERIFY(contrast(colors.ansi(color, ground), ground) >= 4.5);
    }
    QVERIFY(contrast(colors.hitText, colors.hitGround) >= 4.5);
    QVERIFY(contrast(colors.hitText, colors.currentHitGround) >= 4.5);
    QVERIFY(contrast(colors.errorNumber, colors.errorGround) >= 4.5);
    if (!colors.isHighContrast) {
        const QColor red = colors.ansi(0x1cc2222, colors.base);
        QVERIFY(std::abs(red.hslHue()) < 10 || red.hslHue() > 350);
    }
}

void tst_LogView::hiddenLinesAreOneRow()
{
    const Shown log(failing);
    QCOMPARE(log.rows().size(), 7);
    QSignalSpy changed(log.view.get(), &LogView::levelsChanged);
    log.view->setShownLevels(quiet);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(log.rows().size(), 6);
    QCOMPARE(log.rows().at(2), u"2 Debug line(s) hidden by the level filter"_s);
    log.view->setShownLevels({LogLevel::Error});
    QCOMPARE(log.rows(),
        QStringList({u"4 line(s) hidden by the level filter"_s, u"5, Error, ERROR refused"_s,
            u"6, Error,     at Cache.Connect()"_s,
            u"1 Info line(s) hidden by the level filter"_s}));
    log.view->setShownLevels({});
    QCOMPARE(log.rows(), QStringList(u"7 line(s) hidden by the level filter"_s));
    QVERIFY(!log.view->viewport()->grab().isNull());
}

void tst_LogView::whatIsLookedAtStaysWhenLevelsChange()
{
    QByteArray text;
    for (int i = 0; i < 300; ++i)
        text += "DEBUG quiet\nINFO loud\n";
    const Shown log(text);
    log.view->showLine(301);
    const int before = log.accessible()->focusChild()->rect().top();
    log.view->setShownLevels(quiet);
    QCOMPARE(log.accessible()->focusChild()->rect().top(), before);
    QCOMPARE(log.view->currentLine(), 301);
}

void tst_LogView::showingAHiddenLineShowsItsLevel()
{
    const Shown log(failing);
    log.view->setShownLevels({LogLevel::Error});
    log.view->showLine(2);
    QCOMPARE(log.view->currentLine(), 2);
    QVERIFY(log.view->shownLevels().contains(LogLevel::Debug));
    QVERIFY(!log.view->shownLevels().contains(LogLevel::Info));
    log.view->showLine(700);
    QCOMPARE(log.view->currentLine(), 2);
}

void tst_LogView::keysMoveTheCurrentLine()
{
    const Shown log(failing + numbered(200));
    log.view->setShownLevels(quiet);
    QSignalSpy moved(log.view.get(), &LogView::currentLineChanged);
    log.press(Qt::Key_Down);
    log.press(Qt::Key_Down);
    QCOMPARE(log.view->currentLine(), 4);
    QCOMPARE(moved.size(), 2);
    log.press(Qt::Key_Up);
    QCOMPARE(log.view->currentLine(), 1);
    log.press(Qt::Key_PageDown);
    QVERIFY(log.view->currentLine() > 10);
    log.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(log.view->currentLine(), 206);
    QVERIFY(log.rows().last().contains(u"line 200"_s));
    log.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(log.view->currentLine(), 0);
    log.press(Qt::Key_Up);
    QCOMPARE(log.view->currentLine(), 0);
    QVERIFY(log.rows().first().contains(u"began"_s));
}

void tst_LogView::keysSelectLinesAndCharacters()
{
    const Shown log("one\ntwo\nthree\n");
    QVERIFY(!log.view->hasSelection());
    QCOMPARE(log.view->selectedText(), u"one"_s);
    log.press(Qt::Key_Right);
    log.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(log.view->selectedText(), u"n"_s);
    log.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(log.view->selectedText(), u"ne\ntw"_s);
    log.press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(log.view->selectedText(), u"ne\ntwo"_s);
    log.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(log.view->selectedText(), u"ne\ntwo\n"_s);
    log.press(Qt::Key_Left);
    QVERIFY(!log.view->hasSelection());
    log.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(log.view->selectedText(), u"one\ntwo\nthree"_s);
}

void tst_LogView::copyGivesWhatIsShown()
{
    const Shown log("INFO \x1b[31mred\x1b[0m\nDEBUG hidden\nINFO <b>\n");
    log.view->setShownLevels(quiet);
    log.view->selectAll();
    log.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"INFO red\nINFO <b>"_s);
}

void tst_LogView::aCutLineIsCopiedWhole()
{
    const QByteArray line = "INFO " + QByteArray(20000, 'x');
    const Shown log(line + "\nnext\n");
    QCOMPARE(log.view->selectedText().size(), line.size());
    log.press(Qt::Key_End);
    log.press(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(log.view->selectedText().size() > 10000);
    log.view->selectAll();
    QCOMPARE(log.view->selectedText(), QString::fromLatin1(line) + u"\nnext"_s);
}

void tst_LogView::theMouseSelects()
{
    const Shown log("one two\nthree four\nfive\n");
    QWidget *area = log.view->viewport();
    QTest::mouseDClick(area, Qt::LeftButton, {}, log.place(1, 7));
    QCOMPARE(log.view->selectedText(), u"four"_s);
    QTest::mouseClick(area, Qt::LeftButton, {}, log.place(1, 7));
    QCOMPARE(log.view->selectedText(), u"three four"_s);
    QTest::mousePress(area, Qt::LeftButton, {}, log.place(2, 0));
    QTest::mouseRelease(area, Qt::LeftButton, {}, log.place(2, 0));
    QCOMPARE(log.view->currentLine(), 2);
    QTest::mouseClick(area, Qt::LeftButton, {}, QPoint(5, log.place(0, 0).y()));
    QCOMPARE(log.view->selectedText(), u"one two"_s);
    QTest::mousePress(area, Qt::LeftButton, {}, log.place(0, 4) - QPoint(2, 0));
    QTest::mouseMove(area, log.place(1, 5) - QPoint(2, 0));
    QTest::mouseRelease(area, Qt::LeftButton, {}, log.place(1, 5));
    QCOMPARE(log.view->selectedText(), u"two\nthree"_s);
    QVERIFY(log.pixels(selectionTint(log.view->palette(), true)) > 100);
}

void tst_LogView::draggingOutsideScrolls()
{
    const Shown log(numbered(500));
    QWidget *area = log.view->viewport();
    QTest::mousePress(area, Qt::LeftButton, {}, log.place(0, 0));
    QTest::mouseMove(area, QPoint(100, area->height() + 30));
    QTRY_VERIFY(log.view->currentLine() > 40);
    QTest::mouseRelease(area, Qt::LeftButton, {}, QPoint(100, area->height() + 30));
    QVERIFY(log.view->selectedText().contains(u"line 30"_s));
}

void tst_LogView::theMenuCopies()
{
    const Shown log("only\n");
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QCoreApplication::sendEvent(log.view->viewport(), &event);
    auto *menu = log.view->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    QGuiApplication::clipboard()->clear();
    menu->actions().first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"only"_s);
    menu->close();
}

void tst_LogView::followingKeepsTheEnd()
{
    Shown log(numbered(100));
    log.view->setFollowing(true);
    QVERIFY(log.rows().last().endsWith(u"line 100"_s));
    log.append(numbered(5000, 101));
    QVERIFY(log.rows().last().endsWith(u"line 5100"_s));
    QVERIFY(log.view->isFollowing());
    QCOMPARE(log.view->currentLine(), 0);
}

void tst_LogView::readingPausesFollowing_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("up") << int(Qt::Key_Up);
    QTest::newRow("page up") << int(Qt::Key_PageUp);
    QTest::newRow("select all") << int(Qt::Key_A);
    QTest::newRow("wheel") << 0;
}

void tst_LogView::readingPausesFollowing()
{
    QFETCH(int, key);
    Shown log(numbered(100));
    log.view->setFollowing(true);
    QSignalSpy changed(log.view.get(), &LogView::followingChanged);
    if (key == 0)
        log.view->verticalScrollBar()->setValue(log.view->verticalScrollBar()->value() - 3);
    else
        log.press(key, key == Qt::Key_A ? Qt::ControlModifier : Qt::NoModifier);
    QVERIFY(!log.view->isFollowing());
    const QString top = log.rows().first();
    log.append(numbered(100, 101));
    QCOMPARE(log.rows().first(), top);
    QCOMPARE(changed.size(), 1);
    log.press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(log.view->isFollowing());
    QCOMPARE(log.view->currentLine(), 199);
    log.append(numbered(10, 201));
    QVERIFY(log.rows().last().endsWith(u"line 210"_s));
}

/// Counts what is painted.
class PaintCounter : public QObject {
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

void tst_LogView::growingOutOfSightPaintsNothing()
{
    Shown log(numbered(100));
    PaintCounter painted;
    QCoreApplication::processEvents();
    log.view->viewport()->installEventFilter(&painted);
    log.append(numbered(100, 101));
    QTest::qWait(20);
    QCOMPARE(painted.count, 0);
    log.view->setFollowing(true);
    log.append(numbered(100, 201));
    QTRY_VERIFY(painted.count > 0);
}

void tst_LogView::hitsAreShownInTurn()
{
    Shown log("INFO a redis redis\nINFO b\nDEBUG redis\n" + numbered(100) + "INFO z redis\n");
    log.view->setShownLevels(quiet);
    QVERIFY(!log.view->showNextHit(false));
    QVERIFY(log.find({u"redis"_s, false, false}));
    QCOMPARE(log.search.hitCount(), 4);
    const LogColors colors(log.view->palette());
    QVERIFY(log.pixels(colors.hitGround) > 50);
    QCOMPARE(log.view->currentHit(), 0);
    for (const qsizetype number : {1, 2, 3, 4, 1}) {
        QVERIFY(log.view->showNextHit(false));
        QCOMPARE(log.view->currentHit(), number);
        QVERIFY(log.pixels(colors.currentHitGround) > 20);
    }
    QVERIFY(log.view->shownLevels().contains(LogLevel::Debug));
    QVERIFY(log.view->showNextHit(true));
    QCOMPARE(log.view->currentHit(), 4);
    QCOMPARE(log.view->currentLine(), 103);
    QVERIFY(log.view->showNextHit(true));
    QCOMPARE(log.view->currentHit(), 3);
    QVERIFY(log.find({u"nowhere"_s, false, false}));
    QTRY_COMPARE(log.view->currentHit(), 0);
    QCOMPARE(log.pixels(colors.hitGround), 0);
}

void tst_LogView::onlyTheCurrentHitIsHighlighted()
{
    Shown log("one redis\ntwo redis\n");
    const LogColors colors(log.view->palette());
    log.view->setHighlightsAll(false);
    QVERIFY(log.find({u"redis"_s, false, false}));
    QCOMPARE(log.pixels(colors.hitGround), 0);
    QVERIFY(log.view->showNextHit(false));
    QCOMPARE(log.pixels(colors.hitGround), 0);
    QVERIFY(log.pixels(colors.currentHitGround) > 20);
}

void tst_LogView::wrappedLinesScrollRowByRow()
{
    const Shown log(QByteArray("word ").repeated(1000) + '\n' + numbered(50));
    QTRY_VERIFY(log.view->horizontalScrollBar()->maximum() > 0);
    const int height = log.accessible()->child(0)->rect().height();
    log.view->setWrapping(true);
    QVERIFY(log.view->isWrapping());
    QCOMPARE(log.view->horizontalScrollBar()->maximum(), 0);
    const QRect first = log.accessible()->child(0)->rect();
    QVERIFY(first.height() > 20 * height);
    QScrollBar *bar = log.view->verticalScrollBar();
    bar->triggerAction(QScrollBar::SliderSingleStepAdd);
    QCOMPARE(log.accessible()->child(0)->rect().top(), first.top() - height);
    for (int i = 0; i < 400; ++i)
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
    QVERIFY(log.rows().last().endsWith(u"line 50"_s));
    QCOMPARE(bar->value(), bar->maximum());
    for (int i = 0; i < 400; ++i)
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
    QCOMPARE(log.accessible()->child(0)->rect(), first);
    QCOMPARE(bar->value(), 0);
    log.press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(log.rows().last().endsWith(u"line 50"_s));
    log.view->setWrapping(false);
    QVERIFY(log.rows().last().endsWith(u"line 50"_s));
}

void tst_LogView::restartShowsTheNewLog()
{
    Shown log(numbered(1000));
    log.view->showLine(900);
    log.buffer.clear();
    log.buffer.append("INFO other\nINFO second\n");
    log.view->restart();
    QCOMPARE(log.rows(), QStringList({u"1, Info, INFO other"_s, u"2, Info, INFO second"_s}));
    QCOMPARE(log.view->currentLine(), 1);
    QCOMPARE(log.view->verticalScrollBar()->maximum(), 0);
    QVERIFY(!log.view->viewport()->grab().isNull());
}

void tst_LogView::aLineOfAMegabyteIsHarmless()
{
    Shown log(QByteArray(1024 * 1024, 'x') + "\nnext\n");
    QVERIFY(!log.view->viewport()->grab().isNull());
    QCOMPARE(log.accessible()->child(0)->textInterface()->characterCount(), 8192);
    log.view->setWrapping(true);
    log.press(Qt::Key_End);
    QVERIFY(!log.view->viewport()->grab().isNull());
    QVERIFY(log.find({u"x"_s, false, false}));
    QVERIFY(!log.view->viewport()->grab().isNull());
    log.press(Qt::Key_Down);
    QCOMPARE(log.view->currentLine(), 1);
}

void tst_LogView::hostileLinesAreHarmless()
{
    const Shown log("<img src='file:///etc/passwd'> &amp;\n\xe2\x80\xae"
                    "abc\n"
                    "\x1b]0;title\x07\x1b[2J\x1b[Hgone\x07\n\xff\xfe\n");
    const QStringList rows = log.rows();
    QCOMPARE(rows.at(0), u"1, Info, <img src='file:///etc/passwd'> &amp;"_s);
    QVERIFY(rows.at(1).endsWith(u"‹U+202E›abc"_s));
    QVERIFY(rows.at(2).endsWith(u"gone␇"_s));
    QVERIFY(rows.at(3).contains(QChar(QChar::ReplacementCharacter)));
    QVERIFY(!log.view->viewport()->grab().isNull());
    log.view->selectAll();
    QVERIFY(!log.view->selectedText().contains(QChar(0x1b)));
    QVERIFY(!log.view->selectedText().contains(QChar(0x202e)));
}

void tst_LogView::anEmptyLogIsHarmless()
{
    Shown log({});
    for (const int key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home,
             Qt::Key_End, Qt::Key_PageDown, Qt::Key_C}) {
        log.press(key);
        log.press(key, Qt::ControlModifier);
        log.press(key, Qt::ShiftModifier);
    }
    QTest::mouseClick(log.view->viewport(), Qt::LeftButton, {}, QPoint(100, 50));
    log.view->selectAll();
    log.view->setWrapping(true);
    log.view->showLine(0);
    log.view->setShownLevels({});
    QCOMPARE(log.view->selectedText(), QString());
    QVERIFY(!log.view->viewport()->grab().isNull());
    QVERIFY(!log.accessible()->focusChild());
    log.view->setShownLevels(quiet);
    log.append("INFO first\n");
    QCOMPARE(log.rows(), QStringList(u"1, Info, INFO first"_s));
}

void tst_LogView::theCurrentLineHasTheFocus()
{
    const Shown log(failing + numbered(1000));
    QCOMPARE(log.accessible()->text(QAccessible::Name), u"Log"_s);
    QCOMPARE(log.accessible()->role(), QAccessible::List);
    log.press(Qt::Key_Down);
    QCOMPARE(log.accessible()->focusChild()->text(QAccessible::Name), u"2, Warning, WARN slow"_s);
    log.view->showLine(4);
    QAccessibleInterface *current = log.accessible()->focusChild();
    QCOMPARE(current->text(QAccessible::Name), u"5, Error, ERROR refused"_s);
    QVERIFY(current->state().focused);
    QCOMPARE(log.accessible()->indexOfChild(current), 4);
    QCOMPARE(current->parent(), log.accessible());
    for (int i = 0; i < 1000; ++i)
        log.press(Qt::Key_Down);
    QVERIFY(log.accessible()->focusChild()->text(QAccessible::Name).endsWith(u"line 998"_s));
    QVERIFY(log.accessible()->childCount() < 40);
}

void tst_LogView::aLineIsReadByCharacters()
{
    const Shown log("INFO one\nINFO two\n");
    QAccessibleTextInterface *line = log.accessible()->child(1)->textInterface();
    QVERIFY(line);
    QCOMPARE(line->text(5, 8), u"two"_s);
    QCOMPARE(line->characterCount(), 8);
    QCOMPARE(line->cursorPosition(), -1);
    line->setSelection(0, 5, 7);
    QCOMPARE(log.view->currentLine(), 1);
    QCOMPARE(log.view->selectedText(), u"tw"_s);
    QCOMPARE(line->selectionCount(), 1);
    QCOMPARE(line->cursorPosition(), 7);
    QCOMPARE(line->offsetAtPoint(line->characterRect(3).center() - QPoint(2, 0)), 3);
}

void tst_LogView::theOverviewShowsErrorsAndJumps()
{
    Shown log(numbered(1000) + "ERROR late\n" + numbered(1000));
    QScrollBar *ruler = log.view->verticalScrollBar();
    const LogColors colors(log.view->palette());
    const auto isMarked = [&] {
        const QImage image = ruler->grab().toImage();
        for (int y = image.height() / 2 - 3; y < image.height() / 2 + 3; ++y) {
            if (image.pixel(image.width() / 2, y) == colors.error.rgb())
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isMarked());
    QTest::mouseClick(ruler, Qt::LeftButton, {}, ruler->rect().center());
    const QStringList rows = log.rows();
    QVERIFY(rows.contains(u"1001, Error, ERROR late"_s));
    QVERIFY(!log.view->isFollowing());
    QTest::mouseClick(ruler, Qt::LeftButton, {}, QPoint(3, ruler->height() - 1));
    QVERIFY(log.rows().last().endsWith(u"line 1000"_s));
}

QTEST_MAIN(tst_LogView)
#include "tst_logview.moc"
