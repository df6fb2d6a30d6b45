// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <actions/copywarning.h>

#include <QFrame>

namespace Landfall {

class PlainLabel;

/// What is lost by a copy, on the ground of a warning.
class CopyBanner : public QFrame {
    Q_OBJECT
public:
    explicit CopyBanner(QWidget *parent = nullptr);

    void setWarning(const CopyWarning &warning);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_title;
    PlainLabel *m_text;
};

} // namespace Landfall
