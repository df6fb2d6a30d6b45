// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace Landfall {

/// Verb and address in the first line, JSON below it. Every colour is readable on the palette's
/// Base and on a marked line.
class RequestHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit RequestHighlighter(QTextDocument *document);

    void setColors(const QPalette &palette);
    /// Off for a sentence in place of a request.
    void setActive(bool isActive);

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightAddress(const QString &text);

    QTextCharFormat m_key;
    QTextCharFormat m_string;
    QTextCharFormat m_word;
    QTextCharFormat m_quiet;
    QTextCharFormat m_strong;
    bool m_isActive = false;
};

} // namespace Landfall
