// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"
#include "widgets/emphasizedtext.h"

#include <QFrame>

namespace Landfall {

class EmphasisLabel;
class LinkButton;

/// A framed sentence in the colours of a banner, with a way to the portal where that helps.
class CopyNote : public QFrame {
    Q_OBJECT
public:
    explicit CopyNote(QWidget *parent = nullptr);

    /// `look`: Running for information, Canceled for a warning, Failed. `portal`: may be empty.
    void setNote(Look look, const EmphasizedText &text, const QString &portal);
    [[nodiscard]] QString text() const;
    /// The part of it that stands out.
    [[nodiscard]] QString emphasis() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look = Look::Running;
    QString m_portal;
    EmphasisLabel *m_text = nullptr;
    LinkButton *m_link = nullptr;
};

} // namespace Landfall
