// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfindbar.h"
#include "logheader.h"
#include "loglinebar.h"
#include "lognotebar.h"
#include "logoffer.h"
#include "logpane.h"
#include "logtoolbar.h"
#include "logview.h"
#include "logwindow.h"
#include "window/focussteps.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace Landfall {

void LogWindow::showError(const std::optional<qsizetype> &line)
{
    if (m_pane && line)
        m_pane->view().showLine(*line);
}

void LogWindow::follow(bool isFollowing)
{
    if (m_pane) {
        m_pane->view().setFollowing(isFollowing);
        m_pane->setFocus();
    }
    updateFollowing();
}

void LogWindow::openFind()
{
    closeLine();
    m_find->open();
    find();
}

void LogWindow::closeFind()
{
    m_find->hide();
    find();
    if (m_pane)
        m_pane->setFocus();
}

void LogWindow::find()
{
    if (!m_pane)
        return;
    m_pane->view().setHighlightsAll(m_find->highlightsAll());
    m_pane->search().setPattern(m_find->isHidden() ? LogPattern() : m_find->pattern());
    m_pane->view().viewport()->update();
    updateFound();
}

void LogWindow::findTyped()
{
    m_isTypedOwed = m_pane && !m_find->pattern().text.isEmpty();
    find();
}

/// From the line that was current before the typing on; around the end only when the whole log was
/// looked through.
void LogWindow::showTyped()
{
    const LogSearch &search = m_pane->search();
    const bool isThere = !search.lines().isEmpty() && search.lines().last() >= m_findFrom;
    if (!m_isTypedOwed || (!isThere && !search.isFinished()))
        return;
    m_isTypedOwed = false;
    const QScopedValueRollback guard(m_isShowingTyped, true);
    m_pane->view().showHitFrom(m_findFrom);
}

void LogWindow::updateFound()
{
    if (!m_pane || m_find->isHidden())
        return;
    showTyped();
    const LogSearch &search = m_pane->search();
    if (const QString error = search.matcher().error(); !error.isEmpty())
        m_find->setError(error);
    else
        m_find->setFound(m_pane->view().currentHit(), search.hitCount(), search.isFinished());
}

void LogWindow::openLine()
{
    closeFind();
    m_line->open();
}

void LogWindow::closeLine()
{
    m_line->hide();
    if (m_pane)
        m_pane->setFocus();
}

/// A field's own selection goes before the log's.
void LogWindow::copy()
{
    auto *field = qobject_cast<QLineEdit *>(focusWidget());
    if (field && field->hasSelectedText())
        field->copy();
    else if (m_pane)
        QGuiApplication::clipboard()->setText(m_pane->view().selectedText());
}

void LogWindow::save()
{
    if (!m_pane)
        return;
    const LogChoice choice = m_offer->choices().value(m_current);
    auto *dialog = new QFileDialog(this, tr("Save the log"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString raw = tr("Log, raw bytes (*.log)");
    dialog->setNameFilters({tr("Log, clean text (*.log)"), raw});
    dialog->selectFile(
        logFileName({m_deployment.target.name, m_deployment.id, choice.log.machine}));
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, raw](const QString &path) {
        saveTo(path, dialog->selectedNameFilter() == raw ? LogForm::Raw : LogForm::Clean);
    });
    dialog->open();
}

void LogWindow::saveTo(const QString &path, LogForm form)
{
    if (!m_pane)
        return;
    delete m_writing;
    // It ends with the pane, whose buffer it reads.
    m_writing = new LogSaving(m_pane->buffer(), path, form, m_pane);
    connect(m_writing, &LogSaving::ended, this, &LogWindow::noteSaved);
    m_saving->setNote(Look::Running, tr("Saving…"));
}

void LogWindow::noteSaved(const Result<Done> &outcome)
{
    m_writing->deleteLater();
    m_writing.clear();
    if (outcome)
        m_saving->setNote(Look::Succeeded, tr("Saved"));
    else
        m_saving->setNote(Look::Failed, outcome.error().message, tr("Save…"));
}

void LogWindow::goBack()
{
    if (m_find->isVisible())
        closeFind();
    else if (m_line->isVisible())
        closeLine();
    else
        close();
}

void LogWindow::nextPane()
{
    stepPane(1);
}

void LogWindow::previousPane()
{
    stepPane(-1);
}

void LogWindow::stepPane(int step)
{
    QWidget *log = m_blank;
    if (m_pane)
        log = &m_pane->view();
    QList<QWidget *> panes {m_header, m_tools};
    for (LogNoteBar *bar : {m_state, m_seenBar, m_saving}) {
        if (bar->canFocus())
            panes.append(bar);
    }
    panes.append(log);
    if (m_following->canFocus())
        panes.append(m_following);
    stepFocus(panes + QList<QWidget *> {m_find, m_line}, step);
}

} // namespace Landfall
