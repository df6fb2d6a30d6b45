// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QStatusBar>

namespace Landfall {

class LogBuffer;
class PlainLabel;

/// Where in a log one is, how long it is, and where it comes from.
class LogStatusBar : public QStatusBar {
    Q_OBJECT
public:
    explicit LogStatusBar(QWidget *parent = nullptr);

    /// `line`: the current one, from 0.
    void setBuffer(const LogBuffer &buffer, qsizetype line);
    /// `readAt`: UTC, null: not read yet.
    void setSource(const QDateTime &readAt, const QString &source);

private:
    PlainLabel *m_place = nullptr;
    PlainLabel *m_size = nullptr;
    PlainLabel *m_times = nullptr;
    PlainLabel *m_source = nullptr;
};

} // namespace Landfall
