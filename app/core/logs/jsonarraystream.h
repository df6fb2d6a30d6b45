// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonDocument>
#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <optional>

namespace Landfall {

/// Reads a JSON document in pieces cut anywhere and gives the elements of one of its arrays as each
/// is complete, so that a list of 100 MB never is a document. What stands around the array is kept
/// and becomes a document at the end.
class LANDFALL_CORE_EXPORT JsonArrayStream {
public:
    static constexpr qsizetype largestElement = 2 * 1024 * 1024; ///< bytes
    static constexpr qsizetype largestRest = 1024 * 1024; ///< bytes around the array
    static constexpr qsizetype deepest = 128; ///< levels

    /// `path`: the members that lead to the array ({"result", "data"}); empty: the document is it.
    explicit JsonArrayStream(QStringList path);

    /// The elements that the piece completes; invalid UTF-8 in them becomes U+FFFD. After an
    /// error() always none.
    [[nodiscard]] QList<QJsonValue> read(QByteArrayView piece);

    /// What is wrong, as a BadReply, as soon as it is seen.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Whether it began as JSON does; false also before anything came.
    [[nodiscard]] bool looksLikeJson() const { return !m_rest.isEmpty(); }

    /// At the end of the pieces: the document with an empty array in place of the one that was
    /// read. It may never have been there, or be no array: then what there is instead is in it.
    [[nodiscard]] Result<QJsonDocument> finish();

private:
    enum class Place { Outside, First, Next, After, Element };

    void step(char c);
    void scan(char c);
    void scanString(char c);
    void open(char c);
    void close(char c);
    void endKey();
    [[nodiscard]] bool isInElement() const { return m_place == Place::Element; }
    [[nodiscard]] bool isBesideElements() const;
    void stepBeside(char c);
    void stepElement(char c);
    void endElement();
    void fail(const QString &why);

    const QList<QByteArray> m_path;
    std::optional<Error> m_error;
    qint64 m_offset = 0; ///< bytes read
    QByteArray m_rest;
    QByteArray m_nesting; ///< an opening bracket for each level
    qsizetype m_matched = 0; ///< levels that are on the path
    bool m_isKey = false; ///< a string is a member's name here
    bool m_isOnPath = false; ///< the value that comes is the path's next
    QByteArray m_key;
    bool m_isString = false;
    bool m_isEscaped = false;
    bool m_hasArray = false;
    Place m_place = Place::Outside;
    QByteArray m_element;
    qsizetype m_base = 0; ///< levels around an element
    QList<QJsonValue> m_elements;
};

} // namespace Landfall
