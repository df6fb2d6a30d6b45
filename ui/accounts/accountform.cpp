// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountform.h"

#include "fieldeditor.h"
#include "fieldtext.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"

#include <QFormLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto signInKey = "auth"_L1;
constexpr int rowSpacing = 8;

QFormLayout *formLayout(QWidget *parent)
{
    auto *layout = new QFormLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(rowSpacing);
    layout->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return layout;
}

/// How to sign in decides what the other fields mean, so it comes first.
QList<AccountField> inOrder(QList<AccountField> fields)
{
    std::stable_partition(fields.begin(), fields.end(),
        [](const AccountField &field) { return field.key == signInKey; });
    return fields;
}

} // namespace

AccountForm::AccountForm(const QList<AccountField> &fields, const Account &account,
    bool hasStoredSecret, QWidget *parent)
    : QWidget(parent), m_advanced(new QToolButton(this)), m_folded(new QWidget(this))
{
    auto *usual = new QWidget(this);
    QFormLayout *usualRows = formLayout(usual);
    QFormLayout *foldedRows = formLayout(m_folded);
    for (const AccountField &field : inOrder(fields + commonFields()))
        add(isAdvanced(field) ? *foldedRows : *usualRows, field);
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setValue(
            account.fields.value(editor->field().key, editor->field().choices.value(0)));
    if (m_secret && hasStoredSecret)
        m_secret->setPlaceholder(tr("Stored in the keychain; empty keeps it"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rowSpacing);
    layout->addWidget(usual);
    layout->addWidget(fold(), 0, Qt::AlignLeft);
    layout->addWidget(m_folded);
    alignLabels();
    const bool hasAdvanced = std::any_of(m_editors.begin(), m_editors.end(), [&](FieldEditor *e) {
        return isAdvanced(e->field()) && account.fields.contains(e->field().key);
    });
    m_advanced->setChecked(hasAdvanced);
}

void AccountForm::add(QFormLayout &layout, const AccountField &field)
{
    auto *editor = new FieldEditor(field, layout.parentWidget());
    const QString text = visibleText(field.label.isEmpty() ? field.key : field.label);
    auto *label =
        new PlainLabel(field.required ? tr("%1 *").arg(text) : text, layout.parentWidget());
    label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    label->setContentsMargins(0, 4, 0, 0);
    layout.addRow(label, editor);
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        editor->setProblem({});
        Q_EMIT edited();
    });
    m_labels.append(label);
    m_editors.append(editor);
    if (field.secret)
        m_secret = editor;
}

QWidget *AccountForm::fold()
{
    m_advanced->setText(tr("Advanced"));
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setFocusPolicy(Qt::StrongFocus);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setArrowType(Qt::RightArrow);
    m_folded->hide();
    connect(m_advanced, &QToolButton::toggled, this, [this](bool open) {
        m_advanced->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_folded->setVisible(open);
    });
    return m_advanced;
}

int AccountForm::labelWidth() const
{
    int width = 0;
    for (const QWidget *label : m_labels)
        width = std::max(width, label->sizeHint().width());
    return width;
}

void AccountForm::alignLabels()
{
    const int width = labelWidth();
    for (QWidget *label : std::as_const(m_labels))
        label->setMinimumWidth(width);
}

QMap<QString, QString> AccountForm::values() const
{
    QMap<QString, QString> values;
    for (const FieldEditor *editor : m_editors) {
        const AccountField &field = editor->field();
        const QString value = editor->value();
        const QString fallback =
            field.required ? QString() : field.choices.value(0, field.defaultValue);
        if (!field.secret && !value.isEmpty() && value != fallback)
            values.insert(field.key, value);
    }
    return values;
}

QByteArray AccountForm::typedSecret() const
{
    return m_secret ? m_secret->value().toUtf8() : QByteArray();
}

bool AccountForm::setProblem(const QString &key, const QString &sentence)
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
        [&](const FieldEditor *editor) { return editor->field().key == key; });
    if (found == m_editors.end())
        return false;
    showProblem(*found, sentence);
    return true;
}

bool AccountForm::setSecretProblem(const QString &sentence)
{
    return m_secret && setProblem(m_secret->field().key, sentence);
}

bool AccountForm::setNamedProblem(const QString &sentence)
{
    const auto found =
        std::find_if(m_editors.begin(), m_editors.end(), [&](const FieldEditor *editor) {
            return sentence.contains(u"“%1”"_s.arg(editor->field().key));
        });
    return found != m_editors.end() && setProblem((*found)->field().key, sentence);
}

void AccountForm::goToField(const QString &key)
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
        [&](const FieldEditor *editor) { return editor->field().key == key; });
    if (found != m_editors.end())
        goTo(*found);
}

void AccountForm::goToSecret()
{
    if (m_secret)
        goTo(m_secret);
}

void AccountForm::goTo(FieldEditor *editor)
{
    if (isAdvanced(editor->field()))
        m_advanced->setChecked(true);
    editor->setFocus(Qt::OtherFocusReason);
}

void AccountForm::showProblem(FieldEditor *editor, const QString &sentence)
{
    editor->setProblem(sentence);
    goTo(editor);
}

void AccountForm::clearProblems()
{
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setProblem({});
}

bool AccountForm::checkRequired()
{
    bool complete = true;
    // From the end, so that the first one gets the focus.
    for (auto editor = m_editors.crbegin(); editor != m_editors.crend(); ++editor) {
        const AccountField &field = (*editor)->field();
        if (!field.required || field.secret || !(*editor)->value().isEmpty())
            continue;
        showProblem(*editor, tr("This is required."));
        complete = false;
    }
    return complete;
}

} // namespace Landfall
