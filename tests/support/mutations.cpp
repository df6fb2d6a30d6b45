// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mutations.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall::Test {

QList<QJsonValue> mutations(const QJsonValue &value, const QStringList &words)
{
    QList<QJsonValue> others {QJsonValue(), 1e300, -7, true, u""_s, QString(70'000, u'x'),
        QJsonArray {1, u"x"_s}, QJsonArray(), QJsonObject {{u"a"_s, 1}}};
    for (const QString &word : words)
        others.append(word);
    QList<QJsonValue> result;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            for (const QJsonValue &inner : mutations(array.at(i), words) + others) {
                QJsonArray changed = array;
                changed[i] = inner;
                result.append(changed);
            }
        }
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        QJsonObject changed = object;
        changed.remove(it.key());
        result.append(changed);
        for (const QJsonValue &inner : mutations(it.value(), words) + others) {
            changed.insert(it.key(), inner);
            result.append(changed);
        }
    }
    return result;
}

} // namespace Landfall::Test
