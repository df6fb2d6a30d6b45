// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "requesttext.h"

#include <result.h>
#include <slotcopier.h>

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace Landfall {

class QuietLabel;
class RequestHighlighter;

/// The exact request, read-only, with every secret masked; "Copy text" copies the mask.
class RequestPreview : public QWidget {
    Q_OBJECT
public:
    explicit RequestPreview(QWidget *parent = nullptr);

    /// `overrides`: how many properties are sent. An error is shown in place of the request.
    void setRequest(const Result<CopyRequest> &request, int overrides);
    /// The lines of this property of siteConfig (`cors.allowedOrigins[2]`) are marked.
    void setMarkedPath(const QString &path);

    /// As it is shown and copied; the ids of the address in full.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    void display(const QString &text);
    void mark(bool scrolls);
    [[nodiscard]] QList<int> markedLines() const;
    void takeColors();

    QuietLabel *m_size;
    QPushButton *m_copy;
    QPlainTextEdit *m_shown;
    RequestHighlighter *m_highlighter;
    QList<RequestLine> m_lines;
    QString m_text;
    QString m_path;
};

} // namespace Landfall
