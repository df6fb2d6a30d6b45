// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Landfall {

/// Reads a JSON object by type and keeps the first thing that did not fit, with its path
/// ("result.latest_stage.status: expected string, got number"). A missing or null member is not an
/// error unless it is asked for as required.
class LANDFALL_CORE_EXPORT JsonReader {
public:
    explicit JsonReader(QJsonObject object, QString path = {});

    /// Empty when missing or null.
    [[nodiscard]] QString string(const QString &key);
    /// As string(), and an error when missing, null or empty.
    [[nodiscard]] QString requiredString(const QString &key);
    [[nodiscard]] std::optional<bool> boolean(const QString &key);
    /// Takes a whole number, or text that is one.
    [[nodiscard]] std::optional<qint64> integer(const QString &key);
    [[nodiscard]] std::optional<double> number(const QString &key);
    /// UTC; null when missing, null or not a time.
    [[nodiscard]] QDateTime time(const QString &key);
    [[nodiscard]] QJsonArray array(const QString &key);
    /// A reader of the nested object (empty when missing); its errors come back through merge().
    [[nodiscard]] JsonReader object(const QString &key);
    void merge(const JsonReader &nested);

    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] const QJsonObject &json() const { return m_object; }

private:
    void complain(const QString &key, const QString &what);
    [[nodiscard]] QJsonValue typed(const QString &key, QJsonValue::Type type);

    QJsonObject m_object;
    QString m_path;
    QString m_problem;
};

} // namespace Landfall
