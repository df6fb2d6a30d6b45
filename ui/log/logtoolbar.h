// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <logs/logline.h>

#include <QList>
#include <QSet>
#include <QWidget>

#include <array>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace Landfall {

class LogLevelButton;

/// The row of tools of a log window. Its actions are to be added to the window, for their keys.
class LogToolBar : public QWidget {
    Q_OBJECT
public:
    explicit LogToolBar(QWidget *parent = nullptr);

    [[nodiscard]] QSet<LogLevel> levels() const;
    void setLevels(const QSet<LogLevel> &levels);
    void setCounts(const std::array<qsizetype, logLevelCount> &counts);

    QAction *const firstError;
    QAction *const previousError;
    QAction *const nextError;
    QAction *const follow; ///< checkable
    QAction *const wrap; ///< checkable
    QAction *const copy;
    QAction *const save;
    [[nodiscard]] QMenu *moreMenu() const { return m_more; }
    [[nodiscard]] QList<QAction *> allActions() const;

Q_SIGNALS:
    void levelsChanged(const QSet<Landfall::LogLevel> &levels);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addLevels(QHBoxLayout *layout);
    void addTools(QHBoxLayout *layout);
    QToolButton *addTool(QHBoxLayout *layout, QAction *action, bool isWorded);

    QList<LogLevelButton *> m_levels;
    QMenu *m_more = nullptr;
};

} // namespace Landfall
