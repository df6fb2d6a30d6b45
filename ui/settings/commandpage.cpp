// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandpage.h"

#include "accounts/problemlabel.h"
#include "widgets/fonts.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int argumentLines = 5;

} // namespace

CommandPage::CommandPage(QWidget *parent)
    : SettingsPage(parent), m_program(new QLineEdit(this)), m_problem(new ProblemLabel(this)),
      m_arguments(new QPlainTextEdit(this))
{
    addNote(tr("Runs each time a deployment changes, one run at a time, with the deployment as "
               "JSON on its standard input: the line that “landfall-cli --json watch” prints."));
    auto *program = new PlainLabel(tr("&Program:"), this);
    program->setBuddy(m_program);
    m_program->setPlaceholderText(tr("None"));
    m_program->setClearButtonEnabled(true);
    m_program->setAccessibleName(tr("Program"));
    auto *arguments = new PlainLabel(tr("Ar&guments, one a line:"), this);
    arguments->setBuddy(m_arguments);
    m_arguments->setAccessibleName(tr("Arguments, one a line"));
    m_arguments->setTabChangesFocus(true);
    m_arguments->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_arguments->setFont(fixedFont(font()));
    m_arguments->setFixedHeight((argumentLines + 1) * m_arguments->fontMetrics().lineSpacing());
    for (QWidget *widget :
        std::initializer_list<QWidget *> {program, m_program, m_problem, arguments, m_arguments})
        rows().addWidget(widget);
    addNote(tr("No shell reads them: quotes, $ and * mean themselves. Empty lines at the end do "
               "not count."));
    finish();
    const auto take = [this] {
        check();
        Q_EMIT edited();
    };
    connect(m_program, &QLineEdit::textChanged, this, take);
    connect(m_arguments, &QPlainTextEdit::textChanged, this, take);
}

void CommandPage::setSettings(const Settings &settings)
{
    const QSignalBlocker blocker(this);
    const QStringList command = settings.changeCommand;
    const bool hasLines = std::any_of(
        command.begin(), command.end(), [](const QString &word) { return word.contains(u'\n'); });
    m_whole = hasLines ? command : QStringList();
    m_program->setReadOnly(hasLines);
    m_arguments->setReadOnly(hasLines);
    m_program->setText(command.value(0));
    m_arguments->setPlainText(command.mid(1).join(u'\n'));
    check();
}

QStringList CommandPage::arguments() const
{
    QStringList lines = m_arguments->toPlainText().split(u'\n');
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

void CommandPage::writeTo(Settings &settings) const
{
    const QString program = m_program->text().trimmed();
    settings.changeCommand = m_whole;
    if (m_whole.isEmpty() && !program.isEmpty())
        settings.changeCommand = QStringList {program} + arguments();
}

bool CommandPage::isIncomplete() const
{
    return m_program->text().trimmed().isEmpty() && !arguments().isEmpty();
}

void CommandPage::goToProblem()
{
    m_program->setFocus();
}

void CommandPage::check()
{
    const QString program = m_program->text().trimmed();
    QString problem;
    if (!m_whole.isEmpty())
        problem = tr("An argument of this command has several lines: change it in settings.json.");
    else if (isIncomplete())
        problem = tr("Name the program that these arguments are for, or take them out.");
    else if (!program.isEmpty() && QStandardPaths::findExecutable(program).isEmpty())
        problem = tr("There is no program “%1” that can be run now: give its whole path.")
                      .arg(visibleText(program));
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_program->setAccessibleDescription(problem);
}

} // namespace Landfall
