// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldeditor.h"

#include "fieldtext.h"
#include "problemlabel.h"
#include "timeline/phasestyle.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype mostRadios = 3;
constexpr int lineSpacing = 3;

/// A label that is no one's mnemonic.
QString buttonText(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace

FieldEditor::FieldEditor(AccountField field, QWidget *parent)
    : QWidget(parent), m_field(std::move(field)), m_problem(new ProblemLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(lineSpacing);
    if (m_field.choices.isEmpty())
        layout->addWidget(lineEditor());
    else if (m_field.choices.size() <= mostRadios)
        layout->addWidget(radioEditor());
    else
        layout->addWidget(listEditor());
    layout->addWidget(m_problem);
    if (!m_field.hint.isEmpty()) {
        auto *hint = new PlainLabel(visibleText(m_field.hint), this);
        hint->setWordWrap(true);
        hint->setFont(secondaryFont(font()));
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, secondaryText(quiet));
        hint->setPalette(quiet);
        layout->addWidget(hint);
    }
    describe();
}

QWidget *FieldEditor::lineEditor()
{
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(m_field.defaultValue);
    if (m_field.secret) {
        m_line->setEchoMode(QLineEdit::Password);
        m_line->setInputMethodHints(
            Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    setFocusProxy(m_line);
    return m_line;
}

QWidget *FieldEditor::radioEditor()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_radios = new QButtonGroup(this);
    for (const QString &choice : std::as_const(m_field.choices)) {
        auto *radio = new QRadioButton(buttonText(choiceText(choice)), row);
        m_radios->addButton(radio, int(m_radios->buttons().size()));
        layout->addWidget(radio);
    }
    layout->addStretch(1);
    m_radios->button(0)->setChecked(true);
    setFocusProxy(m_radios->button(0));
    connect(m_radios, &QButtonGroup::idClicked, this, &FieldEditor::edited);
    return row;
}

QWidget *FieldEditor::listEditor()
{
    m_list = new QComboBox(this);
    for (const QString &choice : std::as_const(m_field.choices))
        m_list->addItem(choiceText(choice), choice);
    connect(m_list, &QComboBox::activated, this, &FieldEditor::edited);
    setFocusProxy(m_list);
    return m_list;
}

QString FieldEditor::value() const
{
    if (m_radios)
        return m_field.choices.value(m_radios->checkedId());
    if (m_list)
        return m_list->currentData().toString();
    return m_field.secret ? m_line->text() : m_line->text().trimmed();
}

void FieldEditor::setValue(const QString &value)
{
    const int choice = std::max(0, int(m_field.choices.indexOf(value)));
    if (m_radios)
        m_radios->button(choice)->setChecked(true);
    else if (m_list)
        m_list->setCurrentIndex(choice);
    else
        m_line->setText(value);
}

void FieldEditor::setPlaceholder(const QString &text)
{
    if (m_line)
        m_line->setPlaceholderText(text);
}

void FieldEditor::setProblem(const QString &sentence)
{
    m_problem->setText(visibleText(sentence, 1000));
    m_problem->setVisible(!sentence.isEmpty());
    describe();
}

QString FieldEditor::problem() const
{
    return m_problem->text();
}

void FieldEditor::describe()
{
    const QString name = m_field.required ? tr("%1, required").arg(m_field.label) : m_field.label;
    const QString description =
        m_problem->text().isEmpty() ? m_field.hint : m_problem->text() + u' ' + m_field.hint;
    if (m_radios) {
        for (QAbstractButton *radio : m_radios->buttons())
            radio->setAccessibleName(tr("%1: %2").arg(name, radio->text().remove(u'&')));
    }
    QWidget *editor = focusProxy();
    if (!m_radios)
        editor->setAccessibleName(name);
    editor->setAccessibleDescription(description);
}

} // namespace Landfall
