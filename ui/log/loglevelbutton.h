// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <logs/logline.h>

#include <QToolButton>

namespace Landfall {

/// Shows or hides the lines of one level: its mark, its word and how many there are.
class LogLevelButton : public QToolButton {
    Q_OBJECT
public:
    explicit LogLevelButton(LogLevel level, QWidget *parent = nullptr);

    [[nodiscard]] LogLevel level() const { return m_level; }
    void setCount(qsizetype count);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeMark();

    const LogLevel m_level;
};

} // namespace Landfall
