// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/logoffer.h"

#include <QWidget>

class QComboBox;

namespace Landfall {

class ElidedLabel;
class PlainLabel;

/// The head of a log window: whose log it is, and which of them.
class LogHeader : public QWidget {
    Q_OBJECT
public:
    explicit LogHeader(QWidget *parent = nullptr);

    void setDeployment(const Deployment &deployment);
    /// `current`: the shown one; -1: none.
    void setChoices(const QList<LogChoice> &choices, qsizetype current);

Q_SIGNALS:
    void chosen(qsizetype place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeColors();

    ElidedLabel *m_name = nullptr;
    PlainLabel *m_environment = nullptr;
    PlainLabel *m_word = nullptr;
    ElidedLabel *m_rest = nullptr;
    PlainLabel *m_label = nullptr;
    QComboBox *m_choices = nullptr;
    Deployment m_deployment;
};

} // namespace Landfall
