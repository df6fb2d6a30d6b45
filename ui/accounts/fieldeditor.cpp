// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldeditor.h"

#include "fieldinput.h"
#include "fieldtext.h"
#include "problemlabel.h"
#include "scopesinput.h"
#include "widgets/plaintext.h"
#include "widgets/quietlabel.h"

#include <QVBoxLayout>

namespace Landfall {

namespace {

constexpr int lineSpacing = 3;
constexpr qsizetype longestProblem = 1000;

} // namespace

FieldEditor::FieldEditor(AccountField field, QWidget *parent)
    : QWidget(parent), m_field(std::move(field)), m_layout(new QVBoxLayout(this)),
      m_problem(new ProblemLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(lineSpacing);
    m_layout->addWidget(m_problem);
    const bool hasChoiceHints = !m_field.choiceHints.isEmpty();
    if (const QString hint = fieldHint(m_field); !hint.isEmpty() && !hasChoiceHints)
        m_layout->addWidget(new QuietLabel(hint, this));
    setInput(makeInput(m_field, this));
}

void FieldEditor::setInput(FieldInput *input)
{
    const bool hadFocus = m_input && m_input->focusProxy()->hasFocus();
    QWidget *before = m_input ? m_input->focusProxy()->previousInFocusChain() : nullptr;
    delete m_input;
    m_input = input;
    m_layout->insertWidget(0, input);
    setFocusProxy(input);
    connect(input, &FieldInput::edited, this, &FieldEditor::edited);
    describe();
    const QList<QWidget *> parts = input->findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (!before || !(part->focusPolicy() & Qt::TabFocus))
            continue;
        setTabOrder(before, part);
        before = part;
    }
    if (hadFocus)
        input->setFocus();
}

QString FieldEditor::value() const
{
    return m_input->value();
}

void FieldEditor::setValue(const QString &value)
{
    m_input->setValue(value);
}

void FieldEditor::setPlaceholder(const QString &text)
{
    m_input->setPlaceholder(text);
}

void FieldEditor::offer(const QList<SearchedScope> &scopes)
{
    const QString chosen = value();
    setInput(new ScopesInput(scopes, this));
    setValue(chosen);
}

bool FieldEditor::isValid() const
{
    const auto *scopes = qobject_cast<const ScopesInput *>(m_input);
    return !scopes || scopes->hasTicked();
}

void FieldEditor::setProblem(const QString &sentence)
{
    m_problem->setText(visibleText(sentence, longestProblem));
    m_problem->setVisible(!sentence.isEmpty());
    describe();
}

QString FieldEditor::problem() const
{
    return m_problem->text();
}

void FieldEditor::describe()
{
    const QString label = fieldLabel(m_field);
    const QString hint = fieldHint(m_field);
    m_input->describe(m_field.required ? tr("%1, required").arg(label) : label,
        m_problem->text().isEmpty() ? hint : m_problem->text() + u' ' + hint);
}

} // namespace Landfall
