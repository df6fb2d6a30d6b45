// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <accounts/linkbutton.h>
#include <memorystore.h>
#include <timeline/timelineview.h>
#include <window/mainwindow.h>
#include <window/statusnote.h>
#include <window/textdialog.h>
#include <window/windowactions.h>

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

Deployment fresh(const QString &id, Phase phase = Phase::Running)
{
    Deployment deployment = testDeployment(id, 0, phase);
    deployment.created = QDateTime::currentDateTimeUtc().addSecs(-60);
    if (deployment.finished.isValid())
        deployment.finished = deployment.created.addSecs(5);
    return deployment;
}

/// An active window on two deployments under way and one that failed.
struct Desk {
    QTemporaryDir folder;
    Engine engine;
    MainWindow window;

    Desk()
        : engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options()),
          window(engine)
    {
        [&] { QVERIFY(engine.accounts().add(Account(u"work"_s, u"cloudflare-pages"_s))); }();
        engine.attention().start();
        merge({fresh(u"a"_s), fresh(u"b"_s), fresh(u"failed"_s, Phase::Failed)});
        window.resize(1360, 600);
        window.show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&window)); }();
    }

    static Engine::Options options()
    {
        Engine::Options result;
        result.pluginFolders.clear();
        return result;
    }

    void merge(const QList<Deployment> &deployments)
    {
        engine.model().merge(deployments, QDateTime::currentDateTimeUtc());
    }
    /// Before the program's eyes.
    void fail(const QString &id)
    {
        merge({fresh(id)});
        merge({fresh(id, Phase::Failed)});
    }
    void select(const QString &id)
    {
        view().setFocus();
        QVERIFY(view().setCurrentDeployment(fresh(id)));
    }
    [[nodiscard]] TimelineView &view() const { return *window.findChild<TimelineView *>(); }
    [[nodiscard]] const WindowActions &actions() const
    {
        return *window.findChild<WindowActions *>();
    }
    [[nodiscard]] int marks(const QString &id)
    {
        DeploymentModel &model = engine.model();
        return model.index(model.rowOf(fresh(id)), 0).data(DeploymentModel::MarksRole).toInt();
    }
    /// What the status bar says, visible notes only.
    [[nodiscard]] QStringList notes() const
    {
        QStringList texts;
        for (const StatusNote *note : window.findChildren<StatusNote *>()) {
            if (note->isVisible())
                texts.append(note->text());
        }
        return texts;
    }
    void endNote()
    {
        for (StatusNote *note : window.findChildren<StatusNote *>()) {
            if (note->isVisible())
                QTest::keyClick(note->findChild<LinkButton *>(), Qt::Key_Space);
        }
    }
    /// The end of the first line of the current row's title, where the marks stand.
    [[nodiscard]] QImage marksImage() const
    {
        const QModelIndex index =
            view().currentIndex().siblingAtColumn(DeploymentModel::DeploymentColumn);
        QRect cell = view().visualRect(index);
        cell.setLeft(cell.right() - 60);
        cell.setHeight(cell.height() / 2);
        return view().viewport()->grab(cell).toImage();
    }
};

} // namespace

class WindowAttentionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The offscreen platform says that of every window with a minimum size.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void aKeyWantsToHearOfTheEnd()
    {
        Desk desk;
        desk.select(u"a"_s);
        const QImage before = desk.marksImage();
        QTest::keyClick(&desk.view(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(desk.marks(u"a"_s), int(DeploymentModel::Wanted));
        QVERIFY(desk.actions().notifyEnd->isChecked());
        const QImage wanted = desk.marksImage();
        QVERIFY(wanted != before);
        const QString spoken =
            desk.view().currentIndex().data(Qt::AccessibleDescriptionRole).toString();
        QVERIFY2(spoken.endsWith(u", you will be notified when it ends"_s), qPrintable(spoken));
        desk.select(u"b"_s);
        QVERIFY(!desk.actions().notifyEnd->isChecked());
        desk.select(u"a"_s);
        QVERIFY(desk.actions().notifyEnd->isChecked());
        QTest::keyClick(&desk.view(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(desk.marks(u"a"_s), 0);
        QVERIFY(!desk.actions().notifyEnd->isChecked());
        QCOMPARE(desk.marksImage(), before);
    }

    void whatIsOverCannotBeWanted()
    {
        Desk desk;
        desk.select(u"failed"_s);
        QVERIFY(!desk.actions().notifyEnd->isEnabled());
        QVERIFY(!desk.actions().watchOnly->isEnabled());
        QTest::keyClick(&desk.view(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(desk.marks(u"failed"_s) & DeploymentModel::Wanted, 0);
        desk.select(u"a"_s);
        QVERIFY(desk.actions().notifyEnd->isEnabled());
        desk.merge({fresh(u"a"_s, Phase::Succeeded)});
        QTRY_VERIFY(!desk.actions().notifyEnd->isEnabled());
        QVERIFY(!desk.actions().notifyEnd->isChecked());
    }

    void watchesOneAloneAndSaysSo()
    {
        Desk desk;
        desk.select(u"a"_s);
        const QImage before = desk.marksImage();
        desk.actions().notifyEnd->trigger();
        const QImage wanted = desk.marksImage();
        desk.actions().watchOnly->trigger();
        QVERIFY(desk.engine.attention().only());
        QVERIFY(desk.marksImage() != wanted);
        QVERIFY(desk.marksImage() != before);
        QCOMPARE(desk.notes().size(), 1);
        QVERIFY(desk.notes().constFirst().contains(fresh(u"a"_s).target.name));
        // Another one takes its place.
        desk.select(u"b"_s);
        QVERIFY(!desk.actions().watchOnly->isChecked());
        desk.actions().watchOnly->trigger();
        QCOMPARE(desk.engine.attention().only()->id, u"b"_s);
        QVERIFY(desk.actions().watchOnly->isChecked());
        desk.endNote();
        QVERIFY(!desk.engine.attention().only());
        QVERIFY(!desk.actions().watchOnly->isChecked());
        QCOMPARE(desk.notes(), QStringList());
    }

    void aKeyPausesAndResumes()
    {
        Desk desk;
        desk.view().setFocus();
        QTest::keyClick(&desk.view(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        const QDateTime until = desk.engine.settings().settings().pausedUntil;
        QVERIFY(until > QDateTime::currentDateTimeUtc().addSecs(3000));
        QVERIFY(desk.actions().pauseNotifications->isChecked());
        QCOMPARE(desk.notes().size(), 1);
        QTest::keyClick(&desk.view(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!desk.engine.settings().settings().pausedUntil.isValid());
        QVERIFY(!desk.actions().pauseNotifications->isChecked());
        QCOMPARE(desk.notes(), QStringList());
    }

    void aPauseEndsByItselfAndInTheStatusBar()
    {
        Desk desk;
        const auto pause = [&](qint64 milliseconds) {
            QVERIFY(desk.engine.settings().change([&](Settings &settings) {
                settings.pausedUntil = QDateTime::currentDateTimeUtc().addMSecs(milliseconds);
            }));
        };
        pause(3'600'000);
        QCOMPARE(desk.notes().size(), 1);
        desk.endNote();
        QVERIFY(!desk.engine.settings().settings().pausedUntil.isValid());
        pause(1500);
        QVERIFY(desk.actions().pauseNotifications->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.actions().pauseNotifications->isChecked(), 20'000);
        QCOMPARE(desk.notes(), QStringList());
    }

    void aPauseThatCannotBeKeptIsSaid()
    {
        Desk desk;
        QVERIFY(QDir().mkpath(desk.folder.filePath(u"config/settings.json"_s)));
        desk.actions().pauseNotifications->trigger();
        QVERIFY(desk.window.findChild<TextDialog *>());
        QVERIFY(!desk.actions().pauseNotifications->isChecked());
        QCOMPARE(desk.notes(), QStringList());
    }

    void aSelectedRowIsSeen()
    {
        Desk desk;
        const int unseen = DeploymentModel::UnseenFailure;
        desk.select(u"a"_s);
        QTest::qWait(200);
        desk.engine.attention().setWanted(fresh(u"a"_s), true);
        desk.fail(u"late"_s);
        QTest::qWait(200);
        QCOMPARE(desk.marks(u"late"_s), unseen);
        desk.select(u"late"_s);
        // Whoever only passes by does not look.
        QCOMPARE(desk.marks(u"late"_s), unseen);
        const QImage dot = desk.marksImage();
        QVERIFY(desk.view()
                    .currentIndex()
                    .data(Qt::AccessibleDescriptionRole)
                    .toString()
                    .endsWith(u", failed since you last looked"_s));
        QTRY_COMPARE(desk.marks(u"late"_s), 0);
        QVERIFY(desk.marksImage() != dot);
        QCOMPARE(desk.marks(u"a"_s), int(DeploymentModel::Wanted));
    }

    void nothingIsSeenWhileNobodyLooks()
    {
        Desk desk;
        desk.merge({fresh(u"late"_s)});
        desk.select(u"late"_s);
        QTest::qWait(200);
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        desk.merge({fresh(u"late"_s, Phase::Failed)});
        QTest::qWait(300);
        const int unseen = DeploymentModel::UnseenFailure;
        QCOMPARE(desk.marks(u"late"_s) & unseen, unseen);
        desk.window.activateWindow();
        QTRY_COMPARE(desk.marks(u"late"_s) & unseen, 0);
    }
};

QTEST_MAIN(WindowAttentionTest)

#include "tst_windowattention.moc"
