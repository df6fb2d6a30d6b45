// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/logpane.h"
#include "log/logsaving.h"
#include "log/logstate.h"
#include "log/logwindows.h"

#include <historyentry.h>

#include <QCoroTask>
#include <QPointer>
#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace Landfall {

class LogFindBar;
class LogHeader;
class LogLineBar;
class LogNoteBar;
class LogOffer;
class LogStatusBar;
class LogToolBar;

/// The logs of a deployment in a window of its own, one at a time.
class LogWindow : public QWidget {
    Q_OBJECT
public:
    /// `engine` must outlive this.
    LogWindow(Engine &engine, const Deployment &deployment, QWidget *parent = nullptr);
    ~LogWindow() override;

    /// Reads the wished log and shows the wished line.
    void open(const LogWish &wish);
    /// Follows the deployment: its log is read on while it is under way.
    void setDeployment(const Deployment &deployment);
    [[nodiscard]] const Deployment &deployment() const { return m_deployment; }

    [[nodiscard]] QMenu *moreMenu() const;
    /// The shown log; null while the service is asked for it.
    [[nodiscard]] LogPane *pane() const { return m_pane; }

    /// Begins to write the shown log; how that ended is told in the window.
    void saveTo(const QString &path, LogForm form);

Q_SIGNALS:
    /// Of another deployment, that had the same error.
    void showRequested(const QString &account, const QString &ref);

private:
    void build();
    void joinBars();
    void addCommands();
    void addCommand(const QList<QKeySequence> &keys, void (LogWindow::*slot)());

    // The log to show.
    void ask(const LogLink &source);
    void choose(qsizetype place);
    void take(const LogLink &source);
    void setPane(LogPane *pane);
    void joinPane();
    void setTitle();
    [[nodiscard]] LogLink wishedLink() const;
    void updateChoices();
    void updateText();
    void updateState();
    void updateFollowing();
    void doStateAction();
    void noteError();
    QCoro::Task<> recall(LoggedError error, QPointer<LogPane> pane);
    void showSeen(const std::optional<LoggedError> &seen);

    // What a person asks for.
    void showError(const std::optional<qsizetype> &line);
    void follow(bool isFollowing);
    void openFind();
    void closeFind();
    void find();
    void findTyped();
    void showTyped();
    void updateFound();
    void openLine();
    void closeLine();
    void copy();
    void save();
    void noteSaved(const Result<Done> &outcome);
    void goBack();
    void nextPane();
    void previousPane();
    void stepPane(int step);
    void fillMore();
    void addComparisons();
    void compareWith(const OfferedLog &other);

    Engine &m_engine;
    Deployment m_deployment;
    LogWish m_wish;
    LogOffer *m_offer = nullptr;
    qsizetype m_current = -1; ///< of the offer's choices
    std::optional<Error> m_offerError;
    LogLink m_asked; ///< source of the last asking
    LogStateNote m_note;
    bool m_isNoted = false; ///< the first error of this pane is in the history
    std::optional<LoggedError> m_seen;
    qsizetype m_findFrom = 0; ///< the line that was current before the typing
    bool m_isTypedOwed = false; ///< its first match is to be shown when it is found
    bool m_isShowingTyped = false;

    QVBoxLayout *m_layout = nullptr;
    LogHeader *m_header = nullptr;
    LogToolBar *m_tools = nullptr;
    LogNoteBar *m_state = nullptr;
    LogNoteBar *m_seenBar = nullptr;
    LogNoteBar *m_saving = nullptr;
    QWidget *m_blank = nullptr; ///< where no pane is
    QPointer<LogPane> m_pane;
    LogNoteBar *m_following = nullptr;
    QPointer<LogSaving> m_writing; ///< while it writes
    LogFindBar *m_find = nullptr;
    LogLineBar *m_line = nullptr;
    LogStatusBar *m_status = nullptr;
};

} // namespace Landfall
