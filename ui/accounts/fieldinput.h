// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace Landfall {

/// What a field's value is entered with. Its focus proxy is the widget that takes the keys.
class FieldInput : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Trimmed but for a secret.
    [[nodiscard]] virtual QString value() const = 0;
    virtual void setValue(const QString &value) = 0;
    /// Shown where nothing was entered; where there is always a value it does nothing.
    virtual void setPlaceholder(const QString &text);
    /// For those who do not see the label and the hint.
    virtual void describe(const QString &name, const QString &description);

Q_SIGNALS:
    void edited();
};

/// A line; without echo for a secret, and with a button that chooses a file for `ca_file`.
class LineInput : public FieldInput {
    Q_OBJECT
public:
    LineInput(const AccountField &field, QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;
    void setPlaceholder(const QString &text) override;

private:
    QWidget *fileButton();
    void chooseFile();

    bool m_isSecret = false;
    QLineEdit *m_line = nullptr;
};

/// All choices as radio buttons: each in a row with its hint, or all in one row without hints.
class RadioInput : public FieldInput {
    Q_OBJECT
public:
    RadioInput(const AccountField &field, QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;
    void describe(const QString &name, const QString &description) override;

private:
    void add(QGridLayout &layout, const AccountField &field, int choice);

    QStringList m_choices;
    QStringList m_hints;
    QButtonGroup *m_radios = nullptr;
};

class ListInput : public FieldInput {
    Q_OBJECT
public:
    ListInput(const AccountField &field, QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;

private:
    QComboBox *m_list = nullptr;
};

/// A whole number of requests a minute; empty where the default is meant.
class RateInput : public FieldInput {
    Q_OBJECT
public:
    RateInput(const AccountField &field, QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;

private:
    QSpinBox *m_number = nullptr;
};

/// By what the field takes.
[[nodiscard]] FieldInput *makeInput(const AccountField &field, QWidget *parent);

} // namespace Landfall
