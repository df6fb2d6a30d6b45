// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/copysamples.h"
#include "support/dialogdriving.h"
#include "support/fakeclock.h"
#include "support/fakecopydesk.h"

#include <deploymentmodel.h>
#include <slotcopy/choicecombo.h>
#include <slotcopy/confirmationline.h>
#include <slotcopy/copybanner.h>
#include <slotcopy/copytroublebox.h>
#include <slotcopy/requestpreview.h>
#include <slotcopy/siteconfigeditor.h>
#include <slotcopy/siteconfigmodel.h>
#include <slotcopy/siteconfigtree.h>
#include <slotcopy/slotcopydialog.h>

#include <QAccessible>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The dialog on a scripted desk, with the app of the picture.
struct Desk {
    std::shared_ptr<FakeCopyDesk> answers = std::make_shared<FakeCopyDesk>();
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    QPointer<SlotCopyDialog> dialog;
    std::vector<ActionRecord> begun;

    Desk()
    {
        answers->app = CopySamples::app(clock->today());
        answers->listing = CopySamples::targets();
        answers->now = clock->now();
        answers->answer.id = u"u-1"_s;
        answers->answer.state = ActionRecord::Accepted;
    }
    ~Desk() { delete dialog; }

    void open(const SlotCopyDialog::Start &start = {u"work"_s, CopySamples::appId})
    {
        dialog = new SlotCopyDialog(answers, clock, start);
        QObject::connect(dialog, &SlotCopyDialog::begun, dialog,
            [this](const ActionRecord &record) { begun.push_back(record); });
        dialog->show();
        QVERIFY(DialogDriving::becomesActive(dialog));
        QTRY_VERIFY(!target()->key().isEmpty() || target()->count() == 0 || target()->count() > 1);
    }
    void openOnStaging()
    {
        open();
        QTRY_COMPARE(target()->count(), 2);
        pick(target(), CopySamples::slotId(u"staging"_s));
        QTRY_VERIFY(line()->isEnabled());
    }

    [[nodiscard]] ChoiceCombo *combo(const QString &name) const
    {
        for (ChoiceCombo *candidate : dialog->findChildren<ChoiceCombo *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] ChoiceCombo *app() const { return combo(u"App"_s); }
    [[nodiscard]] ChoiceCombo *source() const { return combo(u"Slot to copy from"_s); }
    [[nodiscard]] ChoiceCombo *target() const { return combo(u"Slot to copy to"_s); }
    [[nodiscard]] QLineEdit *line() const
    {
        return dialog->findChild<ConfirmationLine *>()->findChild<QLineEdit *>();
    }
    [[nodiscard]] QPushButton *copy() const
    {
        for (QPushButton *candidate : dialog->findChildren<QPushButton *>()) {
            if (candidate->text().startsWith("&Copy"_L1))
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        return DialogDriving::shows(dialog, text);
    }
    static void pick(ChoiceCombo *combo, const QString &key)
    {
        const int row = combo->findData(key);
        QVERIFY(row >= 0);
        combo->setCurrentIndex(row);
    }
    void confirm(const QString &name = u"staging"_s) const { DialogDriving::type(line(), name); }
    void confirmAndCopy() const
    {
        QTRY_VERIFY(line()->isEnabled());
        confirm();
        QTRY_VERIFY(copy()->isEnabled());
        copy()->click();
    }
    void radio(const QString &text) const
    {
        for (auto *button : dialog->findChildren<QRadioButton *>()) {
            if (button->text().remove(u'&') == text)
                button->click();
        }
    }
};

/// The next widget that has the focus after Tab.
QWidget *tab(QWidget *dialog)
{
    QTest::keyClick(
        QApplication::focusWidget() ? QApplication::focusWidget() : dialog, Qt::Key_Tab);
    return QApplication::focusWidget();
}

} // namespace

class SlotCopyDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsTheAppsOfAllAccounts()
    {
        Desk desk;
        desk.answers->names = {u"work"_s, u"other"_s};
        desk.open({});
        QTRY_COMPARE(desk.app()->count(), 4);
        QCOMPARE(desk.app()->currentIndex(), -1);
        QCOMPARE(
            desk.app()->itemText(0), u"larkfield-shop-api, rg-shop-prod · Larkfield Prod · work"_s);
        QVERIFY(!desk.copy()->isEnabled());
        QVERIFY(desk.answers->looks.isEmpty());
    }
    void neverOffersProductionNorTheSourceAsTarget()
    {
        Desk desk;
        desk.open();
        QTRY_COMPARE(desk.source()->count(), 3);
        QCOMPARE(desk.source()->key(), CopySamples::appId);
        QCOMPARE(desk.target()->count(), 2);
        QCOMPARE(desk.target()->findData(CopySamples::appId), -1);
        Desk::pick(desk.target(), CopySamples::slotId(u"staging"_s));
        Desk::pick(desk.source(), CopySamples::slotId(u"staging"_s));
        QCOMPARE(desk.target()->count(), 1);
        QCOMPARE(desk.target()->findData(CopySamples::slotId(u"staging"_s)), -1);
    }
    void walksThroughByKeyboardAlone();
    void copiesOnceForAHundredActivations();
    void doesNothingOnEnter();
    void staysOpenOnEnter();
    void describesInPlainText();
    void expiresAfterFiveMinutes();
    void refusesAnotherCase();
    void showsWhatChangedAndAsksAgain();
    void keepsWhatWasTypedOnErrors_data();
    void keepsWhatWasTypedOnErrors();
    void sendsNullForTheContentAlone();
    void sendsNothingWhenNothingIsTicked();
    void sendsWhatIsTicked();
    void saysThatTheLastAttemptIsUnknown();
    void asksAnewForAnotherTarget();
    void showsWhatCannotBeRead_data();
    void showsWhatCannotBeRead();
    void saysThatThereIsNoSlot();
    void dropsTheLateAnswerOfAnotherApp();
    void goesOnAfterItWasClosed();
    void namesEveryWidget();
    void hasOneLetterForEachPart();
    void spellsOutWhatCannotBeSeen();
};

void SlotCopyDialogTest::walksThroughByKeyboardAlone()
{
    Desk desk;
    desk.open({});
    QTRY_COMPARE(desk.app()->count(), 2);
    QTest::keyClick(desk.dialog, Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget(), desk.app());
    QTest::keyClick(desk.app(), Qt::Key_Down);
    QTRY_COMPARE(desk.source()->key(), CopySamples::appId);
    QTest::keyClick(desk.app(), Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget(), desk.target());
    QTest::keyClick(desk.target(), Qt::Key_End);
    QTRY_COMPARE(desk.target()->key(), CopySamples::slotId(u"staging"_s));
    QTRY_VERIFY(desk.line()->isEnabled());
    QSet<QWidget *> reached;
    for (QWidget *next = tab(desk.dialog); next && !reached.contains(next); next = tab(desk.dialog))
        reached.insert(next);
    for (QWidget *part : std::initializer_list<QWidget *> {desk.app(), desk.source(), desk.line(),
             DialogDriving::button(desk.dialog, u"Cancel"_s)})
        QVERIFY2(reached.contains(part), qPrintable(part->accessibleName()));
    QTest::keyClick(desk.dialog, Qt::Key_E, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget(), desk.line());
    QTest::keyClicks(desk.line(), u"staging"_s);
    QTRY_VERIFY(desk.copy()->isEnabled());
    QCOMPARE(desk.copy()->text(), u"&Copy to staging"_s);
    QTest::keyClick(desk.line(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.begun.size(), 1u);
    QTRY_VERIFY(!desk.dialog);
}

void SlotCopyDialogTest::copiesOnceForAHundredActivations()
{
    Desk desk;
    desk.openOnStaging();
    desk.answers->held = u"begin"_s;
    desk.confirm();
    QTRY_VERIFY(desk.copy()->isEnabled());
    for (int time = 0; time < 50; ++time) {
        desk.copy()->click();
        QTest::mouseDClick(desk.copy(), Qt::LeftButton);
        QTest::keyClick(desk.dialog, Qt::Key_Return, Qt::ControlModifier);
    }
    QCOMPARE(desk.answers->begun.size(), 1);
    const ConfirmedCopy &sent = desk.answers->begun.constFirst();
    QCOMPARE(sent.copy, SlotCopy(CopySamples::appId, {}, u"staging"_s));
    QCOMPARE(sent.typed, u"staging"_s);
    QCOMPARE(sent.account, u"work"_s);
    QCOMPARE(sent.shown, desk.answers->app);
    desk.answers->release();
    QTRY_COMPARE(desk.begun.size(), 1u);
    QTRY_VERIFY(!desk.dialog);
}

void SlotCopyDialogTest::doesNothingOnEnter()
{
    Desk desk;
    desk.openOnStaging();
    desk.confirm();
    QTRY_VERIFY(desk.copy()->isEnabled());
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        QTest::keyClick(desk.line(), key);
        QVERIFY(desk.dialog && desk.dialog->isVisible());
    }
    QVERIFY(!desk.copy()->isDefault());
    QVERIFY(!desk.copy()->autoDefault());
    desk.copy()->setFocus();
    QVERIFY(!desk.copy()->isDefault());
    QTest::keyClick(desk.copy(), Qt::Key_Return);
    QVERIFY(desk.answers->begun.isEmpty());
}

/// Neither in a line nor in a list nor in a cell: what was typed and ticked would be gone.
void SlotCopyDialogTest::staysOpenOnEnter()
{
    Desk desk;
    desk.openOnStaging();
    desk.radio(u"Copy content and settings"_s);
    auto *tree = desk.dialog->findChild<SiteConfigTree *>();
    QVERIFY(tree);
    QSet<QWidget *> seen;
    desk.app()->setFocus();
    while (!seen.contains(QApplication::focusWidget())) {
        QWidget *place = QApplication::focusWidget();
        seen.insert(place);
        const auto *button = qobject_cast<QPushButton *>(place);
        if (button && button->isDefault())
            break;
        QTest::keyClick(place, Qt::Key_Return);
        QVERIFY2(desk.dialog && desk.dialog->isVisible(), place->metaObject()->className());
        if (QWidget *list = QApplication::activePopupWidget())
            list->close();
        place->setFocus();
        tab(desk.dialog);
    }
    QVERIFY(seen.contains(tree) && seen.size() > 8);
    QVERIFY(desk.answers->begun.isEmpty());
}

/// Qt would take a tool tip with its markup.
void SlotCopyDialogTest::describesInPlainText()
{
    Desk desk;
    desk.openOnStaging();
    int described = 0;
    for (QWidget *widget : desk.dialog->findChildren<QWidget *>()) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        const QString text = face ? face->text(QAccessible::Description) : QString();
        described += !text.isEmpty();
        QVERIFY2(!text.contains(u'<'), qPrintable(text));
    }
    QVERIFY(described > 4);
}

void SlotCopyDialogTest::expiresAfterFiveMinutes()
{
    Desk desk;
    desk.openOnStaging();
    desk.confirm();
    QTRY_VERIFY(desk.copy()->isEnabled());
    desk.clock->advanceTo(desk.clock->now() + 299s);
    QVERIFY(desk.copy()->isEnabled());
    desk.clock->advanceTo(desk.clock->now() + 1s);
    QVERIFY(!desk.copy()->isEnabled());
    QVERIFY(desk.says(u"older than 5 minutes"_s));
    const qsizetype looks = desk.answers->looks.size();
    DialogDriving::click(desk.dialog, u"Look again"_s);
    QCOMPARE(desk.answers->looks.size(), looks + 1);
    QTRY_VERIFY(desk.line()->isEnabled());
    QVERIFY(desk.line()->text().isEmpty());
    QVERIFY(!desk.copy()->isEnabled());
    QCOMPARE(desk.target()->key(), CopySamples::slotId(u"staging"_s));
    desk.confirm();
    QTRY_VERIFY(desk.copy()->isEnabled());
    QVERIFY(desk.answers->begun.isEmpty());
}

void SlotCopyDialogTest::refusesAnotherCase()
{
    Desk desk;
    desk.openOnStaging();
    for (const QString &typed : {u"Staging"_s, u"staging "_s, u" staging"_s, u"stagin"_s, u""_s}) {
        desk.confirm(typed);
        QVERIFY2(!desk.copy()->isEnabled(), qPrintable(typed));
        QVERIFY(!desk.says(u"✓"_s));
    }
    desk.confirm();
    QVERIFY(desk.copy()->isEnabled());
    QVERIFY(desk.says(u"✓ matches the target slot"_s));
}

void SlotCopyDialogTest::showsWhatChangedAndAsksAgain()
{
    Desk desk;
    desk.openOnStaging();
    desk.answers->beginError = Error(Error::BadInput, u"Something else is there now."_s,
        QString::fromLatin1(SlotCopies::targetChangedCode));
    desk.answers->app.appSlots[2].state = u"Stopped"_s;
    desk.confirmAndCopy();
    QTRY_VERIFY(desk.says(u"Nothing was sent"_s));
    QTRY_VERIFY(desk.says(u"staging was Running and is Stopped now."_s));
    QTRY_VERIFY(desk.line()->isEnabled());
    QVERIFY(desk.line()->text().isEmpty());
    QVERIFY(!desk.copy()->isEnabled());
    desk.answers->beginError.reset();
    desk.confirmAndCopy();
    QCOMPARE(desk.answers->begun.size(), 2);
    QCOMPARE(desk.answers->begun.at(1).shown.appSlots.at(2).state, u"Stopped"_s);
    QTRY_COMPARE(desk.begun.size(), 1u);
}

void SlotCopyDialogTest::keepsWhatWasTypedOnErrors_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("conflict") << int(Error::Server) << u"Conflict"_s << u"busy"_s;
    QTest::newRow("too many") << int(Error::RateLimited) << QString() << u"Wait a minute"_s;
    QTest::newRow("server") << int(Error::Server) << u"InternalServerError"_s << u"busy"_s;
    QTest::newRow("right") << int(Error::Forbidden) << u"AuthorizationFailed"_s
                           << u"Website Contributor"_s;
    QTest::newRow("running") << int(Error::BadInput) << u"action-running"_s << u"not made"_s;
    QTest::newRow("used") << int(Error::BadInput) << u"confirmation-used"_s << u"not made"_s;
    QTest::newRow("network") << int(Error::Network) << QString() << u"Check the network"_s;
}

void SlotCopyDialogTest::keepsWhatWasTypedOnErrors()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    QFETCH(QString, said);
    Desk desk;
    desk.openOnStaging();
    desk.answers->beginError = Error(Error::Kind(kind), u"The service said no."_s, code);
    desk.confirmAndCopy();
    QTRY_VERIFY(desk.says(said));
    QTRY_VERIFY(desk.line()->isEnabled());
    QCOMPARE(desk.target()->key(), CopySamples::slotId(u"staging"_s));
    QCOMPARE(desk.source()->key(), CopySamples::appId);
    QVERIFY(desk.line()->text().isEmpty());
    QVERIFY(!desk.copy()->isEnabled());
    auto *tree = desk.dialog->findChild<CopyTroubleBox *>()->findChild<QTreeView *>();
    const QString row = tree->model()->index(0, 0).data().toString();
    if (code.isEmpty())
        QVERIFY(desk.says(u"The service said no."_s));
    else
        QCOMPARE(row, code + u" · The service said no."_s);
    QVERIFY(desk.begun.empty());
}

void SlotCopyDialogTest::sendsNullForTheContentAlone()
{
    Desk desk;
    desk.openOnStaging();
    desk.confirmAndCopy();
    QCOMPARE(desk.answers->begun.size(), 1);
    QVERIFY(!desk.answers->begun.constFirst().copy.siteConfig);
}

void SlotCopyDialogTest::sendsNothingWhenNothingIsTicked()
{
    Desk desk;
    desk.openOnStaging();
    desk.radio(u"Copy content and settings"_s);
    desk.confirm();
    QVERIFY(!desk.copy()->isEnabled());
    QVERIFY(desk.says(u"No property is ticked"_s));
    desk.radio(u"Copy content only"_s);
    QVERIFY(desk.copy()->isEnabled());
}

void SlotCopyDialogTest::sendsWhatIsTicked()
{
    Desk desk;
    desk.answers->config = QJsonObject {{u"numberOfWorkers"_s, 1}};
    desk.openOnStaging();
    desk.radio(u"Copy content and settings"_s);
    auto *editor = desk.dialog->findChild<SiteConfigEditor *>();
    QVERIFY(editor->isEnabled());
    const QModelIndex row = editor->model().indexOf(u"numberOfWorkers"_s);
    QTRY_COMPARE(row.siblingAtColumn(SiteConfigModel::CurrentColumn).data().toString(), u"1"_s);
    desk.confirm();
    QVERIFY(!desk.copy()->isEnabled());
    QVERIFY(editor->model().setData(row.siblingAtColumn(SiteConfigModel::ValueColumn), 3));
    QVERIFY(desk.copy()->isEnabled());
    const QString shown = desk.dialog->findChild<RequestPreview *>()->text();
    QVERIFY2(shown.contains("\"numberOfWorkers\": 3"_L1), qPrintable(shown));
    // What the service refuses is not lost.
    desk.answers->beginError = Error(Error::Server, u"Busy."_s, u"Conflict"_s);
    desk.copy()->click();
    QTRY_VERIFY(desk.line()->isEnabled() && desk.line()->text().isEmpty());
    QCOMPARE(editor->model().overrides(), (QJsonObject {{u"numberOfWorkers"_s, 3}}));
    desk.answers->beginError.reset();
    desk.confirmAndCopy();
    QCOMPARE(desk.answers->begun.size(), 2);
    for (const ConfirmedCopy &sent : desk.answers->begun)
        QCOMPARE(sent.copy.siteConfig.value(), (QJsonObject {{u"numberOfWorkers"_s, 3}}));
}

void SlotCopyDialogTest::saysThatTheLastAttemptIsUnknown()
{
    Desk desk;
    ActionRecord unknown;
    unknown.id = u"u-0"_s;
    unknown.state = ActionRecord::Unknown;
    unknown.sent = desk.clock->today().addSecs(-600);
    desk.answers->lastAttempt = unknown;
    desk.openOnStaging();
    QVERIFY(desk.says(u"last attempt"_s) || desk.says(u"last copy"_s));
    desk.confirmAndCopy();
    QCOMPARE(desk.answers->begun.size(), 1);
    QCOMPARE(desk.answers->begun.constFirst().supersedes, u"u-0"_s);
}

void SlotCopyDialogTest::asksAnewForAnotherTarget()
{
    Desk desk;
    desk.openOnStaging();
    desk.confirm();
    QTRY_VERIFY(desk.copy()->isEnabled());
    Desk::pick(desk.target(), CopySamples::slotId(u"dev"_s));
    QVERIFY(!desk.copy()->isEnabled());
    QTRY_COMPARE(desk.copy()->text(), u"&Copy to dev"_s);
    QTRY_VERIFY(desk.line()->isEnabled());
    desk.confirm();
    QVERIFY(!desk.copy()->isEnabled());
    desk.confirm(u"dev"_s);
    QVERIFY(desk.copy()->isEnabled());
    // Another source is another copy, too.
    Desk::pick(desk.source(), CopySamples::slotId(u"staging"_s));
    QTRY_VERIFY(desk.line()->isEnabled());
    QVERIFY(desk.line()->text().isEmpty());
    QVERIFY(!desk.copy()->isEnabled());
}

void SlotCopyDialogTest::showsWhatCannotBeRead_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("403") << int(Error::Forbidden) << u"Website Contributor"_s;
    QTest::newRow("404") << int(Error::NotFound) << u"may be gone"_s;
    QTest::newRow("offline") << int(Error::Network) << u"Check the network"_s;
    QTest::newRow("401") << int(Error::Unauthorized) << u"Sign in"_s;
}

void SlotCopyDialogTest::showsWhatCannotBeRead()
{
    QFETCH(int, kind);
    QFETCH(QString, said);
    Desk desk;
    desk.answers->lookError = Error(Error::Kind(kind), u"No <b>way</b>."_s);
    desk.open();
    QTRY_VERIFY(desk.says(said));
    QVERIFY(desk.says(u"No <b>way</b>."_s));
    QVERIFY(!desk.copy()->isEnabled());
    QVERIFY(!desk.line()->isEnabled());
    desk.answers->lookError.reset();
    DialogDriving::click(desk.dialog, u"Look again"_s);
    QTRY_COMPARE(desk.source()->count(), 3);
    QVERIFY(!desk.says(said));
}

void SlotCopyDialogTest::saysThatThereIsNoSlot()
{
    Desk desk;
    desk.answers->app.appSlots.resize(1);
    desk.open();
    QTRY_VERIFY(desk.says(u"larkfield-shop-api has no slot to copy onto."_s));
    QVERIFY(!desk.copy()->isEnabled());
    QVERIFY(!desk.target()->isEnabled());
}

void SlotCopyDialogTest::dropsTheLateAnswerOfAnotherApp()
{
    Desk desk;
    desk.answers->held = u"look"_s;
    desk.open();
    QTRY_COMPARE(desk.app()->count(), 2);
    CopyApp other = desk.answers->app;
    other.id.replace(u"larkfield-shop-api"_s, u"larkfield-web"_s);
    other.name = u"larkfield-web"_s;
    for (CopySlot &slot : other.appSlots)
        slot.id.replace(u"larkfield-shop-api"_s, u"larkfield-web"_s);
    desk.answers->app = other;
    Desk::pick(desk.app(), u"work\n"_s + other.id);
    QCOMPARE(desk.answers->looks.size(), 2);
    desk.answers->release();
    QTRY_COMPARE(desk.source()->key(), other.id);
    QCOMPARE(desk.app()->key(), u"work\n"_s + other.id);
}

void SlotCopyDialogTest::goesOnAfterItWasClosed()
{
    Desk desk;
    desk.openOnStaging();
    desk.answers->held = u"begin"_s;
    desk.confirmAndCopy();
    QVERIFY(desk.says(u"Sending"_s));
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!desk.dialog);
}

void SlotCopyDialogTest::namesEveryWidget()
{
    Desk desk;
    desk.openOnStaging();
    for (QWidget *widget : desk.dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        QVERIFY2(face->role() != QAccessible::NoRole, widget->metaObject()->className());
    }
    QCOMPARE(QAccessible::queryAccessibleInterface(desk.line())->text(QAccessible::Name),
        u"Type staging to confirm"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(desk.copy())->role(), QAccessible::Button);
    QCOMPARE(QAccessible::queryAccessibleInterface(desk.target())->role(), QAccessible::ComboBox);
    QVERIFY(QAccessible::queryAccessibleInterface(desk.target())
                ->text(QAccessible::Value)
                .startsWith("staging"_L1));
}

void SlotCopyDialogTest::hasOneLetterForEachPart()
{
    Desk desk;
    desk.openOnStaging();
    QStringList texts;
    for (auto *button : desk.dialog->findChildren<QAbstractButton *>())
        texts.append(button->isVisible() ? button->text() : QString());
    for (auto *label : desk.dialog->findChildren<QLabel *>())
        texts.append(label->isVisible() && label->buddy() ? label->text() : QString());
    QSet<QString> letters;
    for (const QString &text : texts) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(text));
        letters.insert(letter);
    }
    QVERIFY(letters.size() > 10);
}

void SlotCopyDialogTest::spellsOutWhatCannotBeSeen()
{
    Desk desk;
    const QString hostile = u"sta\u202Egnig"_s;
    desk.answers->app.appSlots.removeAt(1);
    CopySlot &slot = desk.answers->app.appSlots[1];
    slot.name = hostile;
    slot.id = CopySamples::slotId(hostile);
    desk.answers->app.name = u"shop\u2066<b>api</b>"_s;
    desk.open();
    QTRY_COMPARE(desk.target()->key(), slot.id);
    QTRY_VERIFY(desk.line()->isEnabled());
    QVERIFY(desk.says(u"sta‹U+202E›gnig"_s));
    QCOMPARE(desk.copy()->text(), u"&Copy to sta‹U+202E›gnig"_s);
    QVERIFY(desk.target()->currentText().startsWith(u"sta‹U+202E›gnig"_s));
    for (QWidget *widget : desk.dialog->findChildren<QWidget *>()) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        for (int text = QAccessible::Name; face && text <= QAccessible::Value; ++text) {
            const QString said = face->text(QAccessible::Text(text));
            QVERIFY2(!said.contains(QChar(0x202E)) && !said.contains(QChar(0x2066)),
                widget->metaObject()->className());
        }
        QVERIFY(!widget->toolTip().contains(QChar(0x202E)));
    }
}

QTEST_MAIN(SlotCopyDialogTest)
#include "tst_slotcopydialog.moc"
