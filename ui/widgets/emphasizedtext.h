// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Landfall {

/// Plain text, a part of which stands out: `length` characters from `start` on, none with 0.
struct EmphasizedText {
    QString text;
    qsizetype start = 0;
    qsizetype length = 0;

    EmphasizedText(const QString &text_ = {}, qsizetype start_ = 0, qsizetype length_ = 0)
        : text(text_), start(start_), length(length_)
    {
    }
    friend bool operator==(const EmphasizedText &, const EmphasizedText &) = default;
};

} // namespace Landfall
