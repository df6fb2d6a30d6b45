// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "copyadvice.h"

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace Landfall {

class ErrorTree;
class ResultBox;

/// Says what stands in the way of a copy and what to do; hidden while nothing does.
class CopyTroubleBox : public QWidget {
    Q_OBJECT
public:
    explicit CopyTroubleBox(QWidget *parent = nullptr);

    void setTrouble(const CopyTrouble &trouble);
    /// Whether looking again can help now.
    void setLookable(bool isLookable);

Q_SIGNALS:
    void lookAgainRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ResultBox *m_box;
    ErrorTree *m_tree;
    QScrollArea *m_area;
    QPushButton *m_again;
};

} // namespace Landfall
