// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <demo.h>
#include <engine.h>
#include <widgets/plainlabel.h>
#include <window/handovercommands.h>
#include <window/handoverdialog.h>
#include <window/mainwindow.h>
#include <window/windowactions.h>

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// "Hand over…" of the main window, against the demo's services.
class TestHandOverWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void writesAndShowsTheSummary();
    void saysThatAFolderIsMissing();
    void outlivesItsDialog();

private:
    [[nodiscard]] std::optional<Deployment> failed();

    Demo m_demo;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

std::optional<Deployment> TestHandOverWindow::failed()
{
    const DeploymentModel &model = m_demo.engine().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const Deployment &deployment = model.deployment(row);
        if (deployment.phase == Phase::Failed && deployment.provider == "cloudflare-pages"_L1
            && !deployment.logs.isEmpty())
            return deployment;
    }
    return std::nullopt;
}

void TestHandOverWindow::initTestCase()
{
    QVERIFY(m_demo.start());
    m_window = std::make_unique<MainWindow>(m_demo.engine());
    m_window->show();
    m_demo.engine().start();
    QTRY_VERIFY_WITH_TIMEOUT(failed().has_value(), 20'000);
}

void TestHandOverWindow::writesAndShowsTheSummary()
{
    auto *commands = m_window->findChild<HandOverCommands *>();
    QVERIFY(commands);
    commands->write(*failed(), m_folder.path());
    auto *dialog = m_window->findChild<HandOverDialog *>();
    QVERIFY(dialog);
    auto *summary = dialog->findChild<QPlainTextEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(summary->isEnabled(), 20'000);
    QVERIFY(summary->toPlainText().startsWith(u"# `"_s));
    QVERIFY(dialog->findChild<PlainLabel *>()->text().contains(m_folder.path()));
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().contains(u"opy"_s))
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), summary->toPlainText());
    if (const QByteArray folder = qgetenv("LANDFALL_SCREENSHOTS"); !folder.isEmpty())
        QVERIFY(dialog->grab().save(QString::fromLocal8Bit(folder) + u"/handover.png"_s));
    dialog->close();
    QCOMPARE(QDir(m_folder.path()).entryList({u"landfall-*"_s}).size(), 1);
    QTRY_VERIFY(!m_window->findChild<HandOverDialog *>());
}

void TestHandOverWindow::saysThatAFolderIsMissing()
{
    m_window->findChild<HandOverCommands *>()->write(*failed(), m_folder.filePath(u"missing"_s));
    auto *dialog = m_window->findChild<HandOverDialog *>();
    auto *state = dialog->findChild<PlainLabel *>();
    QTRY_VERIFY_WITH_TIMEOUT(state->text().contains(u"Nothing was written"_s), 20'000);
    QVERIFY(state->text().contains(u"missing"_s));
    dialog->close();
    QTRY_VERIFY(!m_window->findChild<HandOverDialog *>());
}

void TestHandOverWindow::outlivesItsDialog()
{
    const QString later = m_folder.filePath(u"later"_s);
    QVERIFY(QDir().mkpath(later));
    m_window->findChild<HandOverCommands *>()->write(*failed(), later);
    m_window->findChild<HandOverDialog *>()->close();
    QTRY_COMPARE_WITH_TIMEOUT(QDir(later).entryList({u"landfall-*"_s}).size(), 1, 20'000);
}

QTEST_MAIN(TestHandOverWindow)

#include "tst_handoverwindow.moc"
