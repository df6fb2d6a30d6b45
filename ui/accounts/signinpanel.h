// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>
#include <signin.h>

#include <QFrame>
#include <QTimer>

class QPushButton;
class QShortcut;
class QVBoxLayout;

namespace Landfall {

class LinkButton;
class PlainLabel;
class ProblemLabel;
class TurningGlyph;

/// Stands in a form where a person signs in elsewhere: the button that begins it, then the code,
/// the page to enter it at and how long it serves, then who signed in or why it did not work. Asks
/// nobody anything itself.
class SignInPanel : public QFrame {
    Q_OBJECT
public:
    explicit SignInPanel(QWidget *parent = nullptr);

    /// Nothing is under way. `remark`: what there is already, may be empty.
    void showIdle(const QString &remark = {});
    void showAsking();
    /// Opens the page in the browser where it may be opened.
    void showPrompt(const SignInPrompt &prompt);
    void showSignedIn(const QString &identity);
    void showFailed(const Error &error);
    /// What is wrong as long as nobody signed in; stays until the next of the calls above.
    void showProblem(const QString &sentence);

    /// The code on show; empty where there is none.
    [[nodiscard]] QString code() const;

Q_SIGNALS:
    /// For a code, the first or another one.
    void requested();

private:
    void addCode(QVBoxLayout &layout);
    void addState(QVBoxLayout &layout);
    void copyCode();
    void openPage();
    void tick();
    void say(const QString &state, bool isTurning);
    void hideCode();

    PlainLabel *m_code = nullptr;
    QPushButton *m_copy = nullptr;
    QShortcut *m_copyKeys = nullptr;
    QWidget *m_page = nullptr; ///< the row with the link
    LinkButton *m_link = nullptr;
    PlainLabel *m_address = nullptr; ///< in place of the link where it may not be opened
    TurningGlyph *m_glyph = nullptr;
    PlainLabel *m_state = nullptr;
    LinkButton *m_again = nullptr;
    QPushButton *m_begin = nullptr;
    ProblemLabel *m_problem = nullptr;
    SignInPrompt m_prompt;
    bool m_takesFocus = false; ///< the person waits for the code right here
    QTimer m_clock;
};

} // namespace Landfall
