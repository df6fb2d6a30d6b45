// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "logs/logbuffer.h"

#include <QByteArrayView>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <unordered_map>

namespace Landfall {

/// A row of two logs side by side.
struct ComparedRow {
    enum Kind : quint8 { Same, OnlyLeft, OnlyRight };

    int left = -1; ///< number of the line, from 0; -1: none
    int right = -1;
    Kind kind = Same;

    friend bool operator==(const ComparedRow &, const ComparedRow &) = default;
};

/// A line as it is compared: without its time and what differs from one instance and run to the
/// next (ids, durations, process numbers). Other numbers count. Pure.
[[nodiscard]] LANDFALL_CORE_EXPORT QString comparableText(QByteArrayView line);

/// Lays two logs side by side: lines that say the same at about the same time stand in one row, the
/// others in the order of their times. A line without a time has that of the line before. Works a
/// few milliseconds at a time, so that the event loop goes on.
class LANDFALL_CORE_EXPORT LogComparison : public QObject {
    Q_OBJECT
public:
    static constexpr int mostLines = 200'000; ///< of each
    static constexpr std::chrono::minutes tolerance {10};

    /// Both must outlive this, and not change until it has finished.
    LogComparison(const LogBuffer &left, const LogBuffer &right, QObject *parent = nullptr);

    /// Begins, or begins anew.
    void start();
    [[nodiscard]] bool isFinished() const { return m_step == Finished; }
    [[nodiscard]] int percent() const;
    /// Whether lines above `mostLines` were left out.
    [[nodiscard]] bool isCutOff() const;

    /// Complete once it has finished.
    [[nodiscard]] const QList<ComparedRow> &rows() const { return m_rows; }

Q_SIGNALS:
    void finished();

private:
    enum Step { ReadLeft, ReadRight, LinkLeft, LinkRight, Align, Finished };
    struct Side {
        const LogBuffer &buffer;
        int count = 0;
        int done = 0; ///< of the step
        int next = 0; ///< the line to be placed
        QList<size_t> keys;
        QList<qint64> times; ///< milliseconds since 1970; -1: none yet
        QList<int> same; ///< the next line with the same key, -1: none
        std::unordered_map<size_t, int> first; ///< of those not placed, by key

        void begin();
        void read();
        void link();
        void place();
    };

    void work();
    void turn();
    void align();
    void add(bool hasLeft, bool hasRight);
    [[nodiscard]] static int distance(const Side &from, const Side &to);

    Side m_left;
    Side m_right;
    QList<ComparedRow> m_rows;
    Step m_step = Finished;
    QTimer m_turn;
};

} // namespace Landfall
