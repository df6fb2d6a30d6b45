// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigmodelprivate.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <siteconfig/siteconfigmember.h>
#include <visibletext.h>

#include <QFont>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// A value without children, as it is typed.
QString plainText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    const QVariant plain = value.toVariant();
    return plain.typeId() == QMetaType::Double
        ? QString::number(plain.toDouble(), 'g', QLocale::FloatingPointShortest)
        : plain.toString();
}

QString typeText(const SiteConfigNode &node)
{
    return node.property().type + (node.kind() == SiteConfigModel::List ? u"[]"_s : QString());
}

QVariant editValue(const SiteConfigNode &node)
{
    const QJsonValue &value = node.value();
    return value.isBool() ? QVariant(value.toBool()) : QVariant(plainText(value));
}

/// An item by its name, where it has one, else by its place.
QJsonValue itemLike(const QJsonArray &items, const SiteConfigNode &item)
{
    const SiteConfigNode *name = item.childNamed(u"name"_s);
    if (!name)
        return items.at(item.row());
    const auto found = std::find_if(items.begin(), items.end(),
        [&](const QJsonValue &one) { return one.toObject().value("name"_L1) == name->value(); });
    return found == items.end() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(*found);
}

QJsonValue valueAt(const SiteConfigNode &node, const QJsonObject &present)
{
    if (!node.parent())
        return present;
    const QJsonValue above = valueAt(*node.parent(), present);
    return node.isItem() ? itemLike(above.toArray(), node)
                         : configMember(above.toObject(), node.property().name);
}

} // namespace

QJsonValue SiteConfigModel::Private::current(const SiteConfigNode &node) const
{
    return present ? valueAt(node, *present) : QJsonValue(QJsonValue::Undefined);
}

bool SiteConfigModel::Private::isSecret(SiteConfigNode &node) const
{
    if (node.kind() != Text && node.kind() != Free)
        return false;
    const SiteConfigNode &top = *node.top();
    return schema.isSecret(node.path(), {{top.property().name, top.json()}});
}

ConfigState SiteConfigModel::Private::initial(SiteConfigNode &node) const
{
    const ConfigState own = node.state();
    ConfigState untouched;
    untouched.isTicked = own.isTicked;
    if (!(own == untouched))
        return own;
    const QJsonValue inTarget = current(node);
    if (!inTarget.isUndefined() && !inTarget.isNull())
        return node.stateOf(inTarget);
    ConfigState begun {true, {}, {}};
    const QString standard = node.property().defaultValue;
    if (node.kind() == Boolean)
        begun.value = standard.compare("false"_L1, Qt::CaseInsensitive) != 0;
    else if (!standard.isEmpty())
        begun.value = configValue(node.kind(), standard);
    return begun;
}

QString SiteConfigModel::Private::title(SiteConfigNode &node) const
{
    if (node.kind() == AddItem)
        return SiteConfigModel::tr("Add item");
    if (!node.isItem())
        return node.property().name;
    const SiteConfigNode *name = node.childNamed(u"name"_s);
    const QString itsName = name ? visibleText(name->value().toString()) : QString();
    const QString place = u"[%1]"_s.arg(node.place());
    return itsName.isEmpty() ? place : place + u' ' + itsName;
}

QString SiteConfigModel::Private::notSent(SiteConfigNode &node) const
{
    const QString standard = node.property().defaultValue;
    if (standard.isEmpty())
        return SiteConfigModel::tr("not sent");
    return SiteConfigModel::tr("not sent, default %1")
        .arg(node.kind() == Boolean ? standard.toLower() : standard);
}

QString SiteConfigModel::Private::valueText(SiteConfigNode &node) const
{
    if (node.kind() == AddItem)
        return {};
    if (!node.isSent())
        return notSent(node);
    if (node.kind() == List)
        return SiteConfigModel::tr("%n item(s)", nullptr, node.itemCount());
    if (node.kind() == Object) {
        SiteConfigNode *value = node.childNamed(u"value"_s);
        return value && value->isTicked()
            ? valueText(*value)
            : SiteConfigModel::tr("%n ticked", nullptr, node.tickedCount());
    }
    if (node.value().isNull())
        return SiteConfigModel::tr("no value yet");
    if (node.value() == QJsonValue(QString()))
        return u"\"\""_s;
    return isSecret(node) ? secretMask() : visibleText(plainText(node.value()));
}

QString SiteConfigModel::Private::currentText(SiteConfigNode &node) const
{
    if (!present || node.kind() == AddItem)
        return {};
    const QJsonValue value = valueAt(node, presentMasked);
    if (value.isUndefined() || value.isNull())
        return SiteConfigModel::tr("not set");
    if (value.isArray())
        return SiteConfigModel::tr("%n item(s)", nullptr, int(value.toArray().size()));
    if (value.isObject() && node.kind() == Object)
        return SiteConfigModel::tr("%n set", nullptr, int(value.toObject().size()));
    return value == QJsonValue(QString()) ? u"\"\""_s : visibleText(plainText(value));
}

QString SiteConfigModel::Private::display(SiteConfigNode &node, int column) const
{
    switch (column) {
    case PropertyColumn:
        return title(node);
    case TypeColumn:
        return node.kind() == AddItem ? QString() : typeText(node);
    case ValueColumn:
        return valueText(node);
    case CurrentColumn:
        return currentText(node);
    default:
        return {};
    }
}

QString SiteConfigModel::Private::toolTip(SiteConfigNode &node) const
{
    if (node.kind() == AddItem)
        return {};
    QStringList lines {faultOf.value(node.path()), node.path() + u": "_s + typeText(node),
        node.property().description};
    if (const ConfigType *type = schema.type(node.property().type); type && type->isEnum())
        lines.append(type->words.join(u", "_s));
    if (!node.property().defaultValue.isEmpty())
        lines.append(SiteConfigModel::tr("Default: %1").arg(node.property().defaultValue));
    if (node.isSent() && isSecret(node))
        lines.append(
            SiteConfigModel::tr("Hidden because it is a secret. It is sent as it was typed."));
    lines.removeAll(QString());
    return plainToolTip(lines.join(u'\n'));
}

QString SiteConfigModel::Private::accessible(SiteConfigNode &node, int column) const
{
    const QString text = display(node, column);
    if (column == PropertyColumn && node.kind() != AddItem)
        return node.isSent() ? SiteConfigModel::tr("%1, sent").arg(text)
                             : SiteConfigModel::tr("%1, not sent").arg(text);
    if (column == ValueColumn && text == secretMask())
        return SiteConfigModel::tr("hidden");
    return text;
}

Qt::ItemFlags SiteConfigModel::flags(const QModelIndex &index) const
{
    const SiteConfigNode *node = d->node(index);
    if (!node)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isLeaf = node->kind() != Object && node->kind() != List && node->kind() != AddItem;
    if (isLeaf)
        flags |= Qt::ItemNeverHasChildren;
    if (index.column() == PropertyColumn && node->kind() != AddItem && !node->isItem())
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == ValueColumn && isLeaf)
        flags |= Qt::ItemIsEditable;
    if (index.column() == ValueColumn && node->value().isBool() && node->isSent())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant SiteConfigModel::Private::checkState(const SiteConfigNode &node, int column) const
{
    if (node.kind() == AddItem)
        return {};
    if (column == PropertyColumn && !node.isItem())
        return node.isSent() ? Qt::Checked : Qt::Unchecked;
    if (column == ValueColumn && node.value().isBool() && node.isSent())
        return node.value().toBool() ? Qt::Checked : Qt::Unchecked;
    return {};
}

QVariant SiteConfigModel::Private::ownRole(SiteConfigNode &node, int role) const
{
    switch (role) {
    case PathRole:
        return node.kind() == AddItem ? QString() : node.path();
    case FaultRole:
        return node.isSent() ? faultOf.value(node.path()) : QString();
    case KindRole:
        return int(node.kind());
    case WordsRole: {
        const ConfigType *type = schema.type(node.property().type);
        return type ? type->words : QStringList();
    }
    case SecretRole:
        return isSecret(node);
    case SentRole:
        return node.isSent();
    case HasValueRole:
        return node.isSent() && (!node.value().isNull() || node.childCount() > 0);
    case DiffersRole:
        return node.kind() != AddItem && node.isSent() && present && node.json() != current(node);
    default:
        return {};
    }
}

QVariant SiteConfigModel::data(const QModelIndex &index, int role) const
{
    SiteConfigNode *node = d->node(index);
    if (!node)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return d->display(*node, index.column());
    case Qt::EditRole:
        return index.column() == ValueColumn ? editValue(*node)
                                             : QVariant(d->display(*node, index.column()));
    case Qt::CheckStateRole:
        return d->checkState(*node, index.column());
    case Qt::FontRole:
        return index.column() == PropertyColumn && node->isSent() && !node->isItem()
                && node->kind() != AddItem
            ? QVariant(strongFont(QGuiApplication::font()))
            : QVariant();
    case Qt::ToolTipRole:
        return d->toolTip(*node);
    case Qt::AccessibleTextRole:
        return d->accessible(*node, index.column());
    case Qt::AccessibleDescriptionRole:
        return d->ownRole(*node, FaultRole);
    default:
        return d->ownRole(*node, role);
    }
}

} // namespace Landfall
