// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logwindow.h"

#include "logfindbar.h"
#include "logheader.h"
#include "loglinebar.h"
#include "lognotebar.h"
#include "logoffer.h"
#include "logpane.h"
#include "logstatusbar.h"
#include "logtoolbar.h"
#include "logview.h"
#include "widgets/fonts.h"

#include <engine.h>

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr QSize usualSize(1100, 720);

} // namespace

LogWindow::LogWindow(Engine &engine, const Deployment &deployment, QWidget *parent)
    : QWidget(parent, Qt::Window), m_engine(engine), m_offer(new LogOffer(engine, this)),
      m_header(new LogHeader(this)), m_tools(new LogToolBar(this)), m_state(new LogNoteBar(this)),
      m_seenBar(new LogNoteBar(this)), m_saving(new LogNoteBar(this)), m_blank(new QWidget(this)),
      m_following(new LogNoteBar(this)), m_find(new LogFindBar(this)), m_line(new LogLineBar(this)),
      m_status(new LogStatusBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    build();
    joinBars();
    addCommands();
    connect(m_offer, &LogOffer::asked, this, &LogWindow::take);
    connect(m_offer, &LogOffer::failed, this, [this](const Error &error) {
        m_offerError = error;
        updateState();
    });
    setDeployment(deployment);
}

LogWindow::~LogWindow() = default;

void LogWindow::build()
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_header);
    m_layout->addWidget(m_tools);
    m_layout->addWidget(m_state);
    m_layout->addWidget(m_seenBar);
    m_layout->addWidget(m_saving);
    m_layout->addWidget(m_blank, 1);
    m_layout->addWidget(m_following);
    m_layout->addWidget(m_find);
    m_layout->addWidget(m_line);
    m_layout->addWidget(m_status);
    m_blank->setBackgroundRole(QPalette::Base);
    m_blank->setAutoFillBackground(true);
    m_blank->setFocusPolicy(Qt::StrongFocus);
    m_blank->setAccessibleName(tr("Log"));
}

void LogWindow::joinBars()
{
    connect(m_header, &LogHeader::chosen, this, &LogWindow::choose);
    connect(m_tools, &LogToolBar::levelsChanged, this, [this](const QSet<LogLevel> &levels) {
        if (m_pane)
            m_pane->view().setShownLevels(levels);
    });
    connect(m_state, &LogNoteBar::actionRequested, this, &LogWindow::doStateAction);
    connect(m_seenBar, &LogNoteBar::actionRequested, this, [this] {
        if (m_seen)
            Q_EMIT showRequested(m_seen->account, m_seen->ref);
    });
    connect(m_saving, &LogNoteBar::actionRequested, this, &LogWindow::save);
    connect(m_following, &LogNoteBar::actionRequested, this, [this] { follow(true); });
    connect(m_find, &LogFindBar::patternChanged, this, &LogWindow::findTyped);
    connect(m_find, &LogFindBar::closed, this, &LogWindow::closeFind);
    connect(m_find, &LogFindBar::highlightsAllChanged, this, [this](bool highlightsAll) {
        if (m_pane)
            m_pane->view().setHighlightsAll(highlightsAll);
    });
    connect(m_find, &LogFindBar::wanted, this, [this](bool isBackwards) {
        m_isTypedOwed = false;
        if (m_pane)
            m_pane->view().showNextHit(isBackwards);
        updateFound();
    });
    connect(m_line, &LogLineBar::closed, this, &LogWindow::closeLine);
    connect(m_line, &LogLineBar::wanted, this, [this](qsizetype line) {
        const qsizetype count = m_pane ? m_pane->buffer().lineCount() : 0;
        if (count > 0)
            m_pane->view().showLine(std::min(line, count - 1));
        closeLine();
    });
}

void LogWindow::addCommand(const QList<QKeySequence> &keys, void (LogWindow::*slot)())
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
}

void LogWindow::addCommands()
{
    addActions(m_tools->allActions());
    connect(m_tools->firstError, &QAction::triggered, this,
        [this] { showError(m_pane ? m_pane->buffer().firstError() : std::nullopt); });
    connect(m_tools->nextError, &QAction::triggered, this, [this] {
        if (m_pane)
            showError(m_pane->buffer().nextError(m_pane->view().currentLine()));
    });
    connect(m_tools->previousError, &QAction::triggered, this, [this] {
        if (m_pane)
            showError(m_pane->buffer().previousError(m_pane->view().currentLine()));
    });
    connect(m_tools->follow, &QAction::triggered, this, &LogWindow::follow);
    connect(m_tools->wrap, &QAction::toggled, this, [this](bool wraps) {
        if (m_pane)
            m_pane->view().setWrapping(wraps);
    });
    connect(m_tools->copy, &QAction::triggered, this, &LogWindow::copy);
    connect(m_tools->save, &QAction::triggered, this, &LogWindow::save);
    connect(moreMenu(), &QMenu::aboutToShow, this, &LogWindow::fillMore);
    addCommand({QKeySequence::Find}, &LogWindow::openFind);
    addCommand({QKeySequence(u"Ctrl+G"_s)}, &LogWindow::openLine);
    addCommand({QKeySequence(Qt::Key_Escape)}, &LogWindow::goBack);
    addCommand({QKeySequence(Qt::Key_F6)}, &LogWindow::nextPane);
    addCommand({QKeySequence(u"Shift+F6"_s)}, &LogWindow::previousPane);
    for (const bool isBackwards : {false, true}) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(isBackwards ? u"Shift+F3"_s : u"F3"_s));
        connect(action, &QAction::triggered, m_find,
            [this, isBackwards] { Q_EMIT m_find->wanted(isBackwards); });
        addAction(action);
    }
}

} // namespace Landfall
