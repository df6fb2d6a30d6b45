// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

namespace Landfall {

/// Text from outside, made fit for one line of a terminal: control characters become their
/// pictures (`␛`, `␊`), bidirectional and zero-width characters are named (`‹U+202E›`).
[[nodiscard]] QString harmless(const QString &text);

/// Takes a log as it arrives, in pieces cut anywhere, and gives it back without control characters
/// and terminal sequences; line ends and tabs stay.
class LogCleaner {
public:
    [[nodiscard]] QString clean(const QByteArray &piece);

private:
    enum class State { Plain, Escape, Sequence, String };
    void take(QChar c, QString &result);
    [[nodiscard]] static State afterEscape(QChar c);

    QStringDecoder m_decoder {QStringDecoder::Utf8};
    State m_state = State::Plain;
};

/// How many columns a terminal needs for the text.
[[nodiscard]] int columnCount(const QString &text);

/// The text in at most so many columns (at least one): what is cut off ends in `…`.
[[nodiscard]] QString fitted(const QString &text, int columns);

} // namespace Landfall
