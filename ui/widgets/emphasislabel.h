// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emphasizedtext.h"
#include "plainlabel.h"

class QTextLayout;

namespace Landfall {

/// A plain text whose words wrap, and a part of which may stand out in bold. Nothing in it is
/// markup. It can be selected only while nothing stands out.
class EmphasisLabel : public PlainLabel {
    Q_OBJECT
public:
    explicit EmphasisLabel(QWidget *parent = nullptr);

    void setContent(const EmphasizedText &content);
    /// What stands out.
    [[nodiscard]] QString emphasis() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Breaks the lines; the height they need.
    [[nodiscard]] qreal layOut(QTextLayout &layout, int width) const;

    EmphasizedText m_content;
};

} // namespace Landfall
