// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldinput.h"

#include "fieldtext.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"
#include "widgets/quietlabel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype mostRadios = 3;
constexpr int gap = 8;
constexpr int mostRequests = 100000;

/// A label that is no one's mnemonic.
QString buttonText(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

QHBoxLayout *rowIn(QWidget *parent)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    return row;
}

} // namespace

void FieldInput::setPlaceholder(const QString &) { }

void FieldInput::describe(const QString &name, const QString &description)
{
    focusProxy()->setAccessibleName(name);
    focusProxy()->setAccessibleDescription(description);
}

LineInput::LineInput(const AccountField &field, QWidget *parent)
    : FieldInput(parent), m_isSecret(field.secret), m_line(new QLineEdit(this))
{
    m_line->setPlaceholderText(field.defaultValue);
    if (field.secret) {
        m_line->setEchoMode(QLineEdit::Password);
        m_line->setInputMethodHints(
            Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    if (isIdentifier(field))
        m_line->setFont(fixedFont(font()));
    QHBoxLayout *row = rowIn(this);
    row->addWidget(m_line, 1);
    if (takesFile(field))
        row->addWidget(fileButton());
    connect(m_line, &QLineEdit::textEdited, this, &FieldInput::edited);
    setFocusProxy(m_line);
}

QWidget *LineInput::fileButton()
{
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setAutoDefault(false);
    button->setAccessibleName(tr("Choose the file"));
    connect(button, &QPushButton::clicked, this, &LineInput::chooseFile);
    return button;
}

void LineInput::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("CA certificates"), m_line->text(),
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_line->setText(file);
        Q_EMIT edited();
    });
    dialog->open();
}

QString LineInput::value() const
{
    return m_isSecret ? m_line->text() : m_line->text().trimmed();
}

void LineInput::setValue(const QString &value)
{
    m_line->setText(value);
}

void LineInput::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

RadioInput::RadioInput(const AccountField &field, QWidget *parent)
    : FieldInput(parent), m_choices(field.choices), m_hints(field.choiceHints),
      m_radios(new QButtonGroup(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(gap);
    layout->setVerticalSpacing(2);
    for (int choice = 0; choice < m_choices.size(); ++choice)
        add(*layout, field, choice);
    layout->setColumnStretch(m_hints.isEmpty() ? layout->columnCount() : 1, 1);
    connect(m_radios, &QButtonGroup::idToggled, this, [this](int id, bool isChecked) {
        if (isChecked)
            setFocusProxy(m_radios->button(id));
    });
    m_radios->button(0)->setChecked(true);
    connect(m_radios, &QButtonGroup::idClicked, this, &FieldInput::edited);
}

void RadioInput::add(QGridLayout &layout, const AccountField &field, int choice)
{
    auto *radio = new QRadioButton(buttonText(choiceText(field, choice)), this);
    m_radios->addButton(radio, choice);
    if (m_hints.isEmpty()) {
        layout.addWidget(radio, 0, choice);
        return;
    }
    layout.addWidget(radio, choice, 0);
    layout.addWidget(new QuietLabel(visibleText(m_hints.value(choice)), this), choice, 1);
}

QString RadioInput::value() const
{
    return m_choices.value(m_radios->checkedId());
}

void RadioInput::setValue(const QString &value)
{
    m_radios->button(std::max(0, int(m_choices.indexOf(value))))->setChecked(true);
}

void RadioInput::describe(const QString &name, const QString &description)
{
    for (QAbstractButton *radio : m_radios->buttons()) {
        radio->setAccessibleName(tr("%1: %2").arg(name, radio->text().replace("&&"_L1, "&"_L1)));
        const QString hint = m_hints.value(m_radios->id(radio));
        radio->setAccessibleDescription(hint.isEmpty() ? description : hint);
    }
}

ListInput::ListInput(const AccountField &field, QWidget *parent)
    : FieldInput(parent), m_list(new QComboBox(this))
{
    for (int choice = 0; choice < field.choices.size(); ++choice)
        m_list->addItem(choiceText(field, choice), field.choices.at(choice));
    rowIn(this)->addWidget(m_list, 1);
    connect(m_list, &QComboBox::activated, this, &FieldInput::edited);
    setFocusProxy(m_list);
}

QString ListInput::value() const
{
    return m_list->currentData().toString();
}

void ListInput::setValue(const QString &value)
{
    m_list->setCurrentIndex(std::max(0, m_list->findData(value)));
}

RateInput::RateInput(const AccountField &field, QWidget *parent)
    : FieldInput(parent), m_number(new QSpinBox(this))
{
    m_number->setRange(0, mostRequests);
    m_number->setSpecialValueText(
        field.defaultValue.isEmpty() ? tr("automatic") : field.defaultValue);
    QHBoxLayout *row = rowIn(this);
    row->addWidget(m_number);
    row->addWidget(new PlainLabel(tr("times a minute"), this));
    row->addStretch(1);
    connect(m_number, &QSpinBox::textChanged, this, &FieldInput::edited);
    setFocusProxy(m_number);
}

QString RateInput::value() const
{
    return m_number->value() == 0 ? QString() : QString::number(m_number->value());
}

void RateInput::setValue(const QString &value)
{
    const QSignalBlocker quiet(m_number);
    m_number->setValue(value.toInt());
}

FieldInput *makeInput(const AccountField &field, QWidget *parent)
{
    const bool hasHints = field.choiceHints.size() == field.choices.size();
    if (!field.choices.isEmpty() && (hasHints || field.choices.size() <= mostRadios))
        return new RadioInput(field, parent);
    if (!field.choices.isEmpty())
        return new ListInput(field, parent);
    if (isRate(field))
        return new RateInput(field, parent);
    return new LineInput(field, parent);
}

} // namespace Landfall
