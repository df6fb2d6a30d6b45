// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <logs/logsearch.h>

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QToolButton;

namespace Landfall {

class ElidedLabel;

/// Where a person says what to look for in a log.
class LogFindBar : public QWidget {
    Q_OBJECT
public:
    explicit LogFindBar(QWidget *parent = nullptr);

    [[nodiscard]] LogPattern pattern() const;
    [[nodiscard]] bool highlightsAll() const;
    /// Shows it and puts the keyboard into it, with the text there is selected.
    void open();
    /// `current`: from 1; 0: none. More may come while `isFinished` is false.
    void setFound(qsizetype current, qsizetype count, bool isFinished);
    /// What is wrong with a regular expression.
    void setError(const QString &error);

Q_SIGNALS:
    void patternChanged();
    void highlightsAllChanged(bool highlightsAll);
    void wanted(bool isBackwards);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QCheckBox *addCheck(const QString &text);
    QToolButton *addTool(const QString &iconName, const QString &name);

    QLineEdit *m_text = nullptr;
    ElidedLabel *m_found = nullptr;
    QCheckBox *m_case = nullptr;
    QCheckBox *m_expression = nullptr;
    QCheckBox *m_highlight = nullptr;
};

} // namespace Landfall
