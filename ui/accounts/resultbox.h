// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"

#include <QFrame>

#include <optional>

namespace Landfall {

class PlainLabel;

/// A framed title and text with the mark of how something went.
class ResultBox : public QFrame {
    Q_OBJECT
public:
    explicit ResultBox(QWidget *parent = nullptr);

    /// Plain text of any length and from anywhere. No look: nothing happened yet.
    void setContent(std::optional<Look> look, const QString &title, const QString &text);

    [[nodiscard]] std::optional<Look> look() const { return m_look; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_title = nullptr;
    PlainLabel *m_text = nullptr;
    std::optional<Look> m_look;
};

} // namespace Landfall
