// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountform.h"

#include "fieldeditor.h"
#include "fieldtext.h"
#include "signinpanel.h"
#include "widgets/plainlabel.h"

#include <QFormLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

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

QString fallbackOf(const AccountField &field)
{
    return field.required ? QString() : field.choices.value(0, field.defaultValue);
}

} // namespace

AccountForm::AccountForm(const QList<AccountField> &fields, const Account &account,
    bool hasStoredSecret, QWidget *parent)
    : QWidget(parent)
{
    build(formFields(fields));
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const AccountField &field = editor->field();
        editor->setValue(account.fields.value(field.key, field.choices.value(0)));
        if (field.secret && hasStoredSecret)
            editor->setPlaceholder(tr("Stored in the keychain; empty keeps it"));
    }
    alignLabels();
    const bool hasAdvanced = std::any_of(m_editors.begin(), m_editors.end(), [&](FieldEditor *e) {
        return isAdvanced(e->field()) && account.fields.contains(e->field().key);
    });
    m_advanced->setChecked(hasAdvanced);
    showWhatMatters();
}

void AccountForm::build(const QList<AccountField> &fields)
{
    // Tab goes in this order.
    auto *usual = new QWidget(this);
    m_advanced = new QToolButton(this);
    m_folded = new QWidget(this);
    m_usualRows = formLayout(usual);
    m_foldedRows = formLayout(m_folded);
    for (const AccountField &field : fields) {
        if (!m_signIn && !field.secret && field.key != "auth"_L1 && !belongsToSignIn(field))
            addSignIn(*m_usualRows);
        add(isAdvanced(field) ? *m_foldedRows : *m_usualRows, field);
    }
    if (!m_signIn)
        addSignIn(*m_usualRows);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rowSpacing);
    layout->addWidget(usual);
    layout->addWidget(fold(), 0, Qt::AlignLeft);
    layout->addWidget(m_folded);
}

QWidget *AccountForm::addLabel(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    label->setContentsMargins(0, 4, 0, 0);
    m_labels.append(label);
    return label;
}

void AccountForm::add(QFormLayout &layout, const AccountField &field)
{
    auto *editor = new FieldEditor(field, layout.parentWidget());
    const QString text = fieldLabel(field);
    layout.addRow(
        addLabel(field.required ? tr("%1 *").arg(text) : text, layout.parentWidget()), editor);
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        editor->setProblem({});
        showWhatMatters();
        if (m_offered.contains(editor->field().key))
            Q_EMIT chosen();
        else
            Q_EMIT edited();
    });
    m_editors.append(editor);
}

void AccountForm::addSignIn(QFormLayout &layout)
{
    m_signIn = new SignInPanel(layout.parentWidget());
    layout.addRow(addLabel(tr("Sign-in *"), layout.parentWidget()), m_signIn);
    layout.setRowVisible(m_signIn, false);
}

bool AccountForm::matters(const FieldEditor *editor) const
{
    const AccountField &field = editor->field();
    if (field.secret && m_isInteractive)
        return false;
    if (field.whenKey.isEmpty())
        return true;
    const FieldEditor *other = editorOf(field.whenKey);
    return !other
        || (other != editor && matters(other) && field.whenValues.contains(other->value()));
}

void AccountForm::showWhatMatters()
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        QFormLayout *rows = isAdvanced(editor->field()) ? m_foldedRows : m_usualRows;
        rows->setRowVisible(editor, matters(editor));
    }
    m_usualRows->setRowVisible(m_signIn, m_isInteractive);
}

void AccountForm::setInteractive(bool interactive)
{
    if (std::exchange(m_isInteractive, interactive) != interactive)
        showWhatMatters();
}

void AccountForm::offer(const QList<SearchedScope> &scopes)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        QList<SearchedScope> own = scopes;
        own.removeIf(
            [&](const SearchedScope &scope) { return scope.field != editor->field().key; });
        if (own.isEmpty())
            continue;
        editor->offer(own);
        m_offered.append(editor->field().key);
    }
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
        if (!field.secret && !value.isEmpty() && value != fallbackOf(field) && matters(editor))
            values.insert(field.key, value);
    }
    return values;
}

QMap<QString, QString> AccountForm::signInValues() const
{
    QMap<QString, QString> result = values();
    for (const AccountField &field : commonFields())
        result.remove(field.key);
    for (const QString &key : m_offered)
        result.remove(key);
    return result;
}

FieldEditor *AccountForm::editorOf(const QString &key) const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
        [&](const FieldEditor *editor) { return editor->field().key == key; });
    return found == m_editors.end() ? nullptr : *found;
}

FieldEditor *AccountForm::secretEditor() const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
        [&](const FieldEditor *editor) { return editor->field().secret && matters(editor); });
    return found == m_editors.end() ? nullptr : *found;
}

QByteArray AccountForm::typedSecret() const
{
    const FieldEditor *editor = secretEditor();
    return editor ? editor->value().toUtf8() : QByteArray();
}

bool AccountForm::setProblem(const QString &key, const QString &sentence)
{
    FieldEditor *editor = editorOf(key);
    if (!editor || !matters(editor))
        return false;
    showProblem(editor, sentence);
    return true;
}

bool AccountForm::setSecretProblem(const QString &sentence)
{
    FieldEditor *editor = secretEditor();
    if (editor)
        showProblem(editor, sentence);
    return editor;
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
    if (FieldEditor *editor = secretEditor())
        goTo(editor);
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
        if (!matters(*editor) || field.secret)
            continue;
        if (!(*editor)->isValid())
            showProblem(*editor, tr("Select at least one."));
        else if (field.required && (*editor)->value().isEmpty())
            showProblem(*editor, tr("This is required."));
        else
            continue;
        complete = false;
    }
    return complete;
}

} // namespace Landfall
