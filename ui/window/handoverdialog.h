// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace Landfall {

class PlainLabel;

/// Says that a hand-over is being written, then where it is, with its summary to be copied. Open it
/// with open(); deletes itself when closed, which stops nothing.
class HandOverDialog : public QDialog {
    Q_OBJECT
public:
    explicit HandOverDialog(QWidget *parent = nullptr);

    /// `summary` is Markdown, shown as it is written.
    void showWritten(const QString &folder, const QString &summary);
    void showProblem(const Error &error);

private:
    PlainLabel *m_state;
    QPlainTextEdit *m_summary;
    QPushButton *m_copy;
};

} // namespace Landfall
