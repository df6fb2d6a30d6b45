// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signinpanel.h"

#include "linkbutton.h"
#include "links.h"
#include "problemlabel.h"
#include "turningglyph.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"
#include "widgets/quietlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int padding = 12;
constexpr int gap = 8;
constexpr qsizetype longestCode = 32;
constexpr int minute = 60;

/// Words that OAuth has for why no code was taken.
QString failureTitle(const Error &error)
{
    if (error.code == "authorization_declined"_L1 || error.code == "access_denied"_L1)
        return SignInPanel::tr("The sign-in was declined.");
    if (error.code == "expired_token"_L1 || error.code == "code_expired"_L1)
        return SignInPanel::tr("The code has run out.");
    return SignInPanel::tr("The sign-in did not work.");
}

QString clockText(qint64 seconds)
{
    return u"%1:%2"_s.arg(seconds / minute).arg(seconds % minute, 2, 10, QChar(u'0'));
}

QHBoxLayout *rowIn(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    layout.addLayout(row);
    return row;
}

} // namespace

SignInPanel::SignInPanel(QWidget *parent) : QFrame(parent), m_problem(new ProblemLabel(this))
{
    setFrameShape(StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Sign-in"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(padding, gap, padding, gap);
    layout->setSpacing(gap / 2);
    addCode(*layout);
    addState(*layout);
    layout->addWidget(m_problem);
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &SignInPanel::tick);
    showIdle();
}

void SignInPanel::addCode(QVBoxLayout &layout)
{
    QHBoxLayout *row = rowIn(layout);
    m_code = new PlainLabel(this);
    m_code->setFont(codeFont(font()));
    m_code->setSelectable();
    m_copy = new QPushButton(icon(u"copy"_s), tr("Copy code"), this);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &SignInPanel::copyCode);
    m_copyKeys = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C, this);
    connect(m_copyKeys, &QShortcut::activated, this, &SignInPanel::copyCode);
    row->addWidget(m_code, 1);
    row->addWidget(m_copy);

    m_page = new QWidget(this);
    auto *line = new QHBoxLayout(m_page);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap / 2);
    m_link = new LinkButton({}, m_page);
    m_address = new PlainLabel(m_page);
    m_address->setSelectable();
    connect(m_link, &QPushButton::clicked, this, &SignInPanel::openPage);
    line->addWidget(new PlainLabel(tr("Enter it at"), m_page));
    line->addWidget(m_link);
    line->addWidget(m_address);
    line->addStretch(1);
    layout.addWidget(m_page);
}

void SignInPanel::addState(QVBoxLayout &layout)
{
    QHBoxLayout *row = rowIn(layout);
    m_glyph = new TurningGlyph(this);
    m_state = new QuietLabel({}, this);
    m_again = new LinkButton(tr("New code"), this);
    m_begin = new QPushButton(tr("Si&gn in…"), this);
    m_begin->setAutoDefault(false);
    connect(m_again, &QPushButton::clicked, this, &SignInPanel::requested);
    connect(m_begin, &QPushButton::clicked, this, &SignInPanel::requested);
    row->addWidget(m_begin);
    row->addWidget(m_glyph);
    row->addWidget(m_state, 1);
    row->addWidget(m_again);
    setFocusProxy(m_begin);
}

void SignInPanel::say(const QString &state, bool isTurning)
{
    m_state->setText(visibleLines(state));
    m_glyph->setVisible(isTurning);
    m_problem->setText({});
    m_problem->hide();
}

void SignInPanel::hideCode()
{
    m_clock.stop();
    m_prompt = SignInPrompt();
    m_code->clear();
    for (QWidget *part : std::initializer_list<QWidget *> {m_code, m_copy, m_page})
        part->hide();
    m_copyKeys->setEnabled(false);
}

void SignInPanel::showIdle(const QString &remark)
{
    hideCode();
    say(remark, false);
    m_begin->setText(remark.isEmpty() ? tr("Si&gn in…") : tr("Si&gn in again…"));
    m_begin->show();
    m_again->hide();
    setFocusProxy(m_begin);
}

void SignInPanel::showAsking()
{
    m_takesFocus = m_begin->hasFocus() || m_again->hasFocus();
    hideCode();
    say(tr("Asking for a code…"), true);
    m_again->setEnabled(false);
    m_again->show();
    m_begin->hide();
    setFocusProxy(m_copy);
}

void SignInPanel::showPrompt(const SignInPrompt &prompt)
{
    m_prompt = prompt;
    const QString page = prompt.page.toString(QUrl::FullyEncoded);
    const bool isLink = openableUrl(page).has_value();
    const QString shown = visibleText(prompt.page.toDisplayString(QUrl::RemoveScheme).mid(2));
    m_code->setText(visibleText(prompt.code, longestCode));
    m_code->setAccessibleName(tr("Code: %1").arg(m_code->text()));
    m_link->setText(shown);
    m_link->setAccessibleName(tr("Open %1").arg(shown));
    m_address->setText(visibleText(page));
    m_link->setVisible(isLink);
    m_address->setVisible(!isLink);
    for (QWidget *part : std::initializer_list<QWidget *> {m_code, m_copy, m_page, m_again})
        part->show();
    m_begin->hide();
    m_again->setEnabled(true);
    m_copyKeys->setEnabled(true);
    setFocusProxy(m_copy);
    say({}, true);
    tick();
    m_clock.start();
    if (std::exchange(m_takesFocus, false))
        m_copy->setFocus();
    openExternal(page);
}

void SignInPanel::tick()
{
    if (!m_prompt.expires.isValid()) {
        m_state->setText(tr("Waiting for the sign-in"));
        return;
    }
    const qint64 left =
        std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(m_prompt.expires));
    m_state->setText(tr("Waiting for the sign-in, code valid for %1").arg(clockText(left)));
}

void SignInPanel::showSignedIn(const QString &identity)
{
    showIdle(
        identity.isEmpty() ? tr("Signed in") : tr("Signed in as %1").arg(visibleText(identity)));
}

void SignInPanel::showFailed(const Error &error)
{
    const bool hadFocus = m_copy->hasFocus() || m_link->hasFocus();
    hideCode();
    const QString title = failureTitle(error);
    say(title, false);
    m_begin->hide();
    m_again->setEnabled(true);
    m_again->show();
    setFocusProxy(m_again);
    if (error.message != title)
        showProblem(error.message);
    if (hadFocus)
        m_again->setFocus();
}

void SignInPanel::showProblem(const QString &sentence)
{
    m_problem->setText(visibleLines(sentence));
    m_problem->setVisible(!sentence.isEmpty());
    focusProxy()->setAccessibleDescription(m_problem->text());
}

QString SignInPanel::code() const
{
    return m_code->text();
}

void SignInPanel::copyCode()
{
    QGuiApplication::clipboard()->setText(m_prompt.code);
}

void SignInPanel::openPage()
{
    openExternal(m_prompt.page.toString(QUrl::FullyEncoded));
}

} // namespace Landfall
