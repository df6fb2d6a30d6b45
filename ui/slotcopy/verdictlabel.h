// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"
#include "widgets/plainlabel.h"

#include <optional>

namespace Landfall {

/// Words in the colour of how something went.
class VerdictLabel : public PlainLabel {
    Q_OBJECT
public:
    explicit VerdictLabel(QWidget *parent = nullptr);

    /// No look: quiet words.
    void setVerdict(std::optional<Look> look, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColor();

    std::optional<Look> m_look;
};

} // namespace Landfall
