// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"

#include <QWidget>

namespace Landfall {

class ElidedLabel;
class QuietLabel;

/// Glyph, title and a line below it.
class CopyHeader : public QWidget {
    Q_OBJECT
public:
    explicit CopyHeader(QWidget *parent = nullptr);

    void setContent(Look look, const QString &title, const QString &line);
    [[nodiscard]] QString line() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look = Look::Unknown;
    ElidedLabel *m_title = nullptr;
    QuietLabel *m_line = nullptr;
};

} // namespace Landfall
