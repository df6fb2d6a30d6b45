// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <details/detailsbuttons.h>
#include <details/detailsheader.h>
#include <details/detailspanel.h>
#include <details/errortree.h>
#include <details/logtable.h>
#include <details/parttable.h>
#include <details/propertytable.h>
#include <log/logwindow.h>
#include <memorystore.h>
#include <timeline/timelineview.h>
#include <tray/traymenu.h>
#include <tray/traystate.h>
#include <widgets/plaintext.h>
#include <window/deploymentcommands.h>
#include <window/mainwindow.h>
#include <window/noticetable.h>
#include <window/sidebar.h>

#include <announcement.h>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

/// More than anything lays out at once.
constexpr qsizetype longest = 2100;

/// Neither a control character nor one that cannot be seen but changes what is seen, and not long.
bool isHarmless(const QString &text)
{
    if (text.size() > longest)
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        const bool isInvisible = c.category() == QChar::Other_Format
            || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
        return isInvisible;
    });
}

/// What a tool tip takes for markup.
bool isMarkup(const QString &toolTip)
{
    return toolTip.contains(u"<b>"_s) || toolTip.contains(u"<img"_s);
}

QStringList textsOf(const QAbstractItemModel &model, const QModelIndex &parent = {},
    const QList<int> &roles = {
        Qt::DisplayRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : roles)
                texts.append(index.data(role).toString());
        }
        texts += textsOf(model, model.index(row, 0, parent), roles);
    }
    return texts;
}

QStringList toolTipsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            texts.append(model.index(row, column, parent).data(Qt::ToolTipRole).toString());
        texts += toolTipsOf(model, model.index(row, 0, parent));
    }
    return texts;
}

Deployment hostile(const QString &text, Phase phase = Phase::Failed)
{
    Deployment deployment = testDeployment(u"acc/shop-web/1"_s, 60, phase);
    deployment.created = QDateTime::currentDateTimeUtc().addSecs(-60);
    if (isFinal(phase))
        deployment.finished = deployment.created.addSecs(30);
    deployment.target.name = deployment.environment = deployment.status = text;
    deployment.reason = deployment.branch = deployment.commit = deployment.message = text;
    deployment.author = deployment.trigger = text;
    deployment.url = deployment.dashboardUrl = text;
    deployment.aliases = {text};
    deployment.properties.insert(text, text);
    deployment.stages = {Stage {text, phase, text, deployment.created, deployment.finished, true}};
    Part part;
    part.name = part.kind = part.status = part.url = text;
    part.errors = {{text, text, text, {}}};
    deployment.parts = {part};
    deployment.errors = {{text, text, text, {{text, text, {}, {}}}}};
    deployment.logs = {LogLink(u"1"_s, text, text, true), LogLink(u"2"_s, text, text)};
    return deployment;
}

void addTexts()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<b>x</b><img src=file:///etc/passwd>"_s;
    QTest::newRow("ANSI") << u"\x1b[31mred\x1b[0m\x1b[2J"_s;
    QTest::newRow("OSC 8") << u"\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\"_s;
    QTest::newRow("operators") << u"a < b && c > d"_s;
    QTest::newRow("bidi override") << u"invoice\u202Egpj.exe\u2066\u2069"_s;
    QTest::newRow("zero width") << u"shop\u200B\u200D\uFEFF-web"_s;
    QTest::newRow("ampersand") << u"&Quit && &More"_s;
    QTest::newRow("a megabyte") << QString(1'000'000, u'W');
}

/// All that the labels of a widget show, and that each takes it for plain text.
QStringList labelsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText)
            texts.append(u"\x1b"_s); // never harmless
        texts.append({label->text(), label->accessibleName()});
    }
    return texts;
}

} // namespace

#define VERIFY_HARMLESS(texts)                                                                     \
    for (const QString &shown : texts)                                                             \
    QVERIFY2(isHarmless(shown), qPrintable(shown.left(200)))

#define VERIFY_TOOLTIPS(texts)                                                                     \
    for (const QString &shown : texts)                                                             \
    QVERIFY2(isHarmless(shown) && !isMarkup(shown), qPrintable(shown.left(200)))

/// What a service, a commit or a log says is shown as what it is, in every place where it appears.
class HostileTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void listCells_data() { addTexts(); }
    void listCells();
    void detailsHeader_data() { addTexts(); }
    void detailsHeader();
    void properties_data() { addTexts(); }
    void properties();
    void parts_data() { addTexts(); }
    void parts();
    void errors_data() { addTexts(); }
    void errors();
    void logLinks_data() { addTexts(); }
    void logLinks();
    void moreMenu_data() { addTexts(); }
    void moreMenu();
    void logWindow_data() { addTexts(); }
    void logWindow();
    void notification_data() { addTexts(); }
    void notification();
    void noticeList_data() { addTexts(); }
    void noticeList();
    void trayMenu_data() { addTexts(); }
    void trayMenu();
    void sidebarAndTitle_data() { addTexts(); }
    void sidebarAndTitle();
    void statusLine_data() { addTexts(); }
    void statusLine();
    void copiedText_data() { addTexts(); }
    void copiedText();

private:
    void show(const Deployment &deployment);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
};

void HostileTextTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Engine::Options options;
    options.pluginFolders.clear();
    m_engine = std::make_unique<Engine>(
        Paths::below(m_folder->path()), std::make_unique<MemoryStore>(), options);
    QVERIFY(m_engine->accounts().add(Account(u"work"_s, u"cloudflare-pages"_s)).hasValue());
}

void HostileTextTest::cleanup()
{
    m_window.reset();
    m_engine.reset();
}

void HostileTextTest::show(const Deployment &deployment)
{
    m_engine->model().merge({deployment}, QDateTime::currentDateTimeUtc());
    m_window = std::make_unique<MainWindow>(*m_engine);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->showDeployment(m_engine->model().deployment(0));
}

void HostileTextTest::listCells()
{
    QFETCH(QString, text);
    show(hostile(text));
    // What an assistive technology is told; the cells are painted by tst_delegates.
    const QAbstractItemModel &model = *m_window->findChild<TimelineView *>()->model();
    const QList<int> spoken {Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole};
    VERIFY_HARMLESS(textsOf(model, {}, spoken));
    for (const QString &toolTip : toolTipsOf(model))
        VERIFY_TOOLTIPS(QStringList(plainToolTip(toolTip)));
    QVERIFY(!m_window->grab().isNull());
}

void HostileTextTest::detailsHeader()
{
    QFETCH(QString, text);
    DetailsPanel panel;
    panel.show();
    panel.setDeployment(hostile(text));
    const auto &header = *panel.findChild<DetailsHeader *>();
    VERIFY_HARMLESS(labelsOf(header));
    QVERIFY(isHarmless(header.accessibleName()));
    for (const QLabel *label : header.findChildren<QLabel *>())
        VERIFY_TOOLTIPS(QStringList(label->toolTip()));
}

void HostileTextTest::properties()
{
    QFETCH(QString, text);
    DetailsPanel panel;
    panel.setDeployment(hostile(text));
    VERIFY_HARMLESS(textsOf(*panel.findChild<PropertyTable *>()->model()));
    VERIFY_TOOLTIPS(toolTipsOf(*panel.findChild<PropertyTable *>()->model()));
}

void HostileTextTest::parts()
{
    QFETCH(QString, text);
    DetailsPanel panel;
    panel.setDeployment(hostile(text));
    VERIFY_HARMLESS(textsOf(*panel.findChild<PartTable *>()->model()));
    VERIFY_TOOLTIPS(toolTipsOf(*panel.findChild<PartTable *>()->model()));
}

void HostileTextTest::errors()
{
    QFETCH(QString, text);
    DetailsPanel panel;
    panel.show();
    panel.setDeployment(hostile(text));
    auto *errors = panel.findChild<ErrorTree *>();
    VERIFY_HARMLESS(textsOf(*errors->model()));
    QVERIFY(!errors->grab().isNull());
}

void HostileTextTest::logLinks()
{
    QFETCH(QString, text);
    OfferedLog offered(LogLink(u"1"_s, text, text, true));
    offered.machine = text;
    offered.looksFailed = true;
    LogTable logs;
    logs.setLogs(hostile(text).logs, LogOffers::Answer(QList<OfferedLog> {offered}));
    VERIFY_HARMLESS(textsOf(*logs.model()));
    VERIFY_TOOLTIPS(toolTipsOf(*logs.model()));
    logs.setLogs(hostile(text).logs, LogOffers::Answer(Error(Error::Forbidden, text)));
    VERIFY_HARMLESS(textsOf(*logs.model()));
    VERIFY_TOOLTIPS(toolTipsOf(*logs.model()));
}

void HostileTextTest::moreMenu()
{
    QFETCH(QString, text);
    DetailsButtons buttons;
    buttons.setDeployment(hostile(text));
    auto *menu = buttons.findChild<QMenu *>();
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->actions().isEmpty());
    for (const QAction *action : menu->actions()) {
        QVERIFY(isHarmless(action->text()));
        // No mnemonic of somebody else's.
        QVERIFY(!QString(action->text()).remove(u"&&"_s).contains(u'&'));
    }
}

void HostileTextTest::logWindow()
{
    QFETCH(QString, text);
    LogWindow window(*m_engine, hostile(text));
    QVERIFY(isHarmless(window.windowTitle()));
    VERIFY_HARMLESS(labelsOf(window));
    for (const QComboBox *combo : window.findChildren<QComboBox *>())
        VERIFY_HARMLESS(textsOf(*combo->model()));
}

void HostileTextTest::notification()
{
    QFETCH(QString, text);
    Notice notice;
    notice.announcements = {Announcement(Announcement::Failed, hostile(text))};
    notice.at = QDateTime::currentDateTimeUtc();
    const NoticeText words = textOf(notice);
    VERIFY_HARMLESS(QStringList({words.title, words.body}));
}

void HostileTextTest::noticeList()
{
    QFETCH(QString, text);
    Notice notice;
    notice.announcements = {Announcement(Announcement::Failed, hostile(text))};
    notice.at = QDateTime::currentDateTimeUtc();
    NoticeTable table;
    table.prepend(notice);
    VERIFY_HARMLESS(textsOf(*table.model()));
    VERIFY_TOOLTIPS(toolTipsOf(*table.model()));
}

void HostileTextTest::trayMenu()
{
    QFETCH(QString, text);
    m_engine->model().merge({hostile(text, Phase::Running)}, QDateTime::currentDateTimeUtc());
    TrayMenu menu(*m_engine, nullptr);
    menu.update();
    for (const QAction *action : menu.actions()) {
        QVERIFY2(isHarmless(action->text()), qPrintable(action->text().left(200)));
    }
    QVERIFY(!menu.toolTipsVisible()); // Qt makes them of the texts
    VERIFY_TOOLTIPS(QStringList(trayToolTip(trayStateOf(*m_engine))));
}

void HostileTextTest::sidebarAndTitle()
{
    QFETCH(QString, text);
    show(hostile(text));
    const auto *sidebar = m_window->findChild<Sidebar *>();
    VERIFY_HARMLESS(textsOf(*sidebar->model()));
    VERIFY_TOOLTIPS(toolTipsOf(*sidebar->model()));
    QVERIFY(isHarmless(m_window->windowTitle()));
}

void HostileTextTest::statusLine()
{
    QFETCH(QString, text);
    const Deployment running = hostile(text, Phase::Running);
    show(running);
    m_engine->attention().setOnly(running);
    VERIFY_HARMLESS(labelsOf(*m_window->statusBar()));
}

void HostileTextTest::copiedText()
{
    QFETCH(QString, text);
    const QString copied = plainText(hostile(text));
    const bool isClean = std::none_of(copied.begin(), copied.end(), [](QChar c) {
        return c.category() == QChar::Other_Format
            || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
    });
    QVERIFY2(isClean, qPrintable(copied.left(200)));
}

QTEST_MAIN(HostileTextTest)
#include "tst_hostiletext.moc"
