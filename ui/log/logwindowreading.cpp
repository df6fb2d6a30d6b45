// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links.h"
#include "logfindbar.h"
#include "logheader.h"
#include "lognotebar.h"
#include "logoffer.h"
#include "logpane.h"
#include "logstatusbar.h"
#include "logtoolbar.h"
#include "logview.h"
#include "logwindow.h"
#include "widgets/plaintext.h"

#include <engine.h>

#include <QAction>
#include <QCoroFuture>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype longestError = 500;

} // namespace

void LogWindow::open(const LogWish &wish)
{
    m_wish = wish;
    const bool isAnother = m_current < 0 || !wish.logId.isEmpty() || !wish.machine.isEmpty();
    if (isAnother)
        ask(wishedLink());
    else if (m_pane)
        m_pane->seek(wish.words);
    show();
}

void LogWindow::setDeployment(const Deployment &deployment)
{
    m_deployment = deployment;
    m_header->setDeployment(deployment);
    m_offer->setDeployment(deployment);
    updateChoices();
    setTitle();
    if (m_pane)
        m_pane->setRunning(!isOver(deployment));
    updateFollowing();
}

LogLink LogWindow::wishedLink() const
{
    LogLink failed;
    for (const LogLink &link : m_deployment.logs) {
        if (!m_wish.logId.isEmpty() && link.id == m_wish.logId)
            return link;
        if (failed.id.isEmpty() && link.failed)
            failed = link;
    }
    return failed.id.isEmpty() ? m_deployment.logs.value(0) : failed;
}

void LogWindow::ask(const LogLink &source)
{
    m_asked = source;
    m_offerError.reset();
    m_offer->ask(source);
    updateState();
}

void LogWindow::take(const LogLink &source)
{
    if (source.id != m_asked.id)
        return;
    m_current = -1;
    const qsizetype place = wishedChoice(m_offer->choices(), source, m_wish.machine);
    if (place < 0)
        m_offerError = Error(Error::NotFound, tr("The service offers no log here (any more)."));
    else
        choose(place);
    updateChoices();
    updateState();
}

void LogWindow::choose(qsizetype place)
{
    if (place < 0 || place >= m_offer->choices().size() || place == m_current)
        return;
    const LogChoice choice = m_offer->choices().at(place);
    const std::optional<Account> account = m_offer->account();
    if (!choice.isAsked || !account) {
        m_wish = {};
        ask(choice.source);
        return;
    }
    m_current = place;
    setPane(new LogPane(m_engine.sessions(), *account, choice.log.link, m_wish.words, this));
}

void LogWindow::setPane(LogPane *pane)
{
    const bool hadFocus = isActiveWindow() && (!m_pane || m_pane->isAncestorOf(focusWidget()));
    delete m_pane;
    m_pane = pane;
    m_isNoted = false;
    m_seen.reset();
    m_seenBar->clear();
    m_saving->clear();
    m_blank->hide();
    m_layout->insertWidget(m_layout->indexOf(m_blank), pane, 1);
    joinPane();
    const bool isRunning = !isOver(m_deployment);
    pane->view().setShownLevels(m_tools->levels());
    pane->view().setWrapping(m_tools->wrap->isChecked());
    pane->view().setFollowing(isRunning && m_wish.words.isEmpty());
    find();
    pane->reader().read();
    pane->setRunning(isRunning);
    if (hadFocus)
        pane->setFocus();
    setTitle();
    updateText();
}

void LogWindow::joinPane()
{
    const LogView *view = &m_pane->view();
    connect(m_pane, &LogPane::changed, this, &LogWindow::updateText);
    connect(m_pane, &LogPane::ended, this, &LogWindow::noteError);
    m_findFrom = view->currentLine();
    m_isTypedOwed = false;
    connect(view, &LogView::currentLineChanged, this, [this](qsizetype line) {
        if (!m_isShowingTyped) {
            m_findFrom = line;
            m_isTypedOwed = false;
        }
        updateText();
    });
    connect(view, &LogView::followingChanged, this, &LogWindow::updateFollowing);
    connect(view, &LogView::levelsChanged, this,
        [this] { m_tools->setLevels(m_pane->view().shownLevels()); });
    connect(&m_pane->search(), &LogSearch::progressed, this, &LogWindow::updateFound);
}

void LogWindow::setTitle()
{
    const bool isShown = m_current >= 0 && m_current < m_offer->choices().size();
    const LogChoice choice = isShown ? m_offer->choices().at(m_current) : LogChoice();
    const QString machine = visibleText(choice.log.machine, 60);
    const QString target = visibleText(m_deployment.target.name, 60);
    QString title = tr("Log of %1 – Landfall").arg(target);
    if (!machine.isEmpty() && choice.log.looksFailed.value_or(false))
        title = tr("Log of failed instance %1 – Landfall").arg(machine);
    else if (!machine.isEmpty())
        title = tr("Log of instance %1 – Landfall").arg(machine);
    // Qt takes it for the place of a mark of changes.
    setWindowTitle(title.replace(u"[*]"_s, u"[*][*]"_s));
}

void LogWindow::updateChoices()
{
    m_header->setChoices(m_offer->choices(), m_current);
}

void LogWindow::updateText()
{
    m_tools->setCounts(m_pane->buffer().counts());
    m_status->setBuffer(m_pane->buffer(), m_pane->view().currentLine());
    m_status->setSource(m_pane->reader().readAt(), m_pane->reader().link().label);
    const bool hasError = m_pane->buffer().firstError().has_value();
    for (QAction *action : {m_tools->firstError, m_tools->previousError, m_tools->nextError})
        action->setEnabled(hasError);
    updateFound();
    updateFollowing();
    updateState();
}

void LogWindow::updateState()
{
    LogState state;
    state.isLookedFor = m_offer->isAsking();
    state.error = m_offerError;
    state.hasEnded = m_offerError.has_value();
    state.url = m_asked.url;
    if (m_pane && !m_offerError) {
        LogReader &reader = m_pane->reader();
        state.isReading = reader.isReading();
        state.isFull = m_pane->buffer().isFull();
        state.size = m_pane->buffer().size();
        state.hasEnded = reader.outcome().has_value();
        state.url = reader.link().url.isEmpty() ? m_asked.url : reader.link().url;
        if (reader.outcome() && !reader.outcome()->hasValue())
            state.error = reader.outcome()->error();
    }
    m_note = noteFor(state);
    if (m_note.text.isEmpty())
        m_state->clear();
    else if (state.isReading && m_state->isVisible() && m_note.actionText.isEmpty())
        m_state->setText(m_note.text);
    else
        m_state->setNote(m_note.look, m_note.text, m_note.actionText);
}

void LogWindow::updateFollowing()
{
    const bool isFollowing = m_pane && m_pane->view().isFollowing();
    m_tools->follow->setChecked(isFollowing);
    if (!m_pane || isFollowing || !m_pane->isRunning()) {
        m_following->clear();
        return;
    }
    const qsizetype lines = m_pane->newLines();
    const QString text = lines > 0
        ? tr("Following is paused while you read. %n new lines below.", nullptr, int(lines))
        : tr("Following is paused while you read.");
    if (m_following->isVisible())
        m_following->setText(text);
    else
        m_following->setNote(Look::Running, text, tr("Jump to end and follow"));
}

void LogWindow::doStateAction()
{
    switch (m_note.action) {
    case LogStateNote::ReadAgain:
        if (m_pane && !m_offerError) {
            m_pane->reader().read();
            updateState();
            return;
        }
        [[fallthrough]];
    case LogStateNote::Refresh:
        ask(m_asked);
        break;
    case LogStateNote::OpenInBrowser:
        openExternal(m_pane && !m_pane->reader().link().url.isEmpty() ? m_pane->reader().link().url
                                                                      : m_asked.url);
        break;
    case LogStateNote::Nothing:
        break;
    }
}

void LogWindow::noteError()
{
    const std::optional<qsizetype> line = m_pane->buffer().firstError();
    const std::optional<Result<Done>> &outcome = m_pane->reader().outcome();
    if (m_isNoted || !line || !outcome || !outcome->hasValue())
        return;
    const QByteArrayView text = m_pane->buffer().line(*line);
    const QString signature = errorSignature(text);
    if (signature.isEmpty())
        return;
    m_isNoted = true;
    recall(LoggedError(m_deployment, signature, readLogLine(text, longestError).text), m_pane);
}

QCoro::Task<> LogWindow::recall(LoggedError error, QPointer<LogPane> pane)
{
    const QPointer<LogWindow> guard(this);
    const auto seen = co_await m_engine.history().noteError(error);
    if (guard && pane && pane == m_pane && seen)
        showSeen(*seen);
}

void LogWindow::showSeen(const std::optional<LoggedError> &seen)
{
    m_seen = seen;
    if (!seen)
        return;
    const QString when = QLocale().toString(seen->created.toLocalTime(), tr("d MMM, HH:mm"));
    const QString where =
        u"%1 %2"_s.arg(visibleText(seen->target, 80), visibleText(seen->environment, 40));
    m_seenBar->setNote(Look::Running, tr("Same first error as %1, %2").arg(when, where.trimmed()),
        tr("Show that deployment"));
}

} // namespace Landfall
