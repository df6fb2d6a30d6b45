// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigmember.h"

using namespace Qt::StringLiterals;

namespace Landfall {

QJsonValue configMember(const QJsonObject &object, const QString &name)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0)
        return object.value(name);
    return configMember(object.value(name.left(dot)).toObject(), name.mid(dot + 1));
}

void setConfigMember(QJsonObject &object, const QString &name, const QJsonValue &value)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0) {
        object.insert(name, value);
        return;
    }
    QJsonObject nested = object.value(name.left(dot)).toObject();
    setConfigMember(nested, name.mid(dot + 1), value);
    object.insert(name.left(dot), nested);
}

QString configPath(const QString &parent, const QString &name)
{
    return parent.isEmpty() ? name : parent + u'.' + name;
}

QString configPath(const QString &list, qsizetype item)
{
    return u"%1[%2]"_s.arg(list).arg(item);
}

} // namespace Landfall
