// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigmodelprivate.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// The part of its property's state that is the row's, with what is above it ticked when `tick`.
ConfigState &stateAt(ConfigState &top, const SiteConfigNode &node, bool tick)
{
    if (!node.parent()->parent()) // a property of SiteConfig
        return top;
    ConfigState &above = stateAt(top, *node.parent(), tick);
    above.isTicked = above.isTicked || tick;
    while (above.children.size() <= node.row())
        above.children.append(ConfigState());
    return above.children[node.row()];
}

QJsonValue wholeNumber(const QString &text)
{
    bool isWhole = false;
    const qint64 number = text.trimmed().toLongLong(&isWhole);
    return isWhole ? QJsonValue(number) : QJsonValue(text);
}

QJsonValue anyNumber(const QString &text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? QJsonValue(number) : QJsonValue(text);
}

QJsonValue truth(const QString &text)
{
    if (text == "true"_L1 || text == "false"_L1)
        return QJsonValue(text == "true"_L1);
    return text;
}

QJsonValue freeObject(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(text);
}

} // namespace

QJsonValue configValue(SiteConfigModel::RowKind kind, const QVariant &value)
{
    const bool isText = value.typeId() == QMetaType::QString;
    const bool isBare = isText && value.toString().trimmed().isEmpty();
    switch (kind) {
    case SiteConfigModel::Boolean:
        return isBare ? QJsonValue() : isText ? truth(value.toString()) : value.toBool();
    case SiteConfigModel::Integer:
    case SiteConfigModel::Number:
        if (isBare)
            return {};
        if (!isText)
            return QJsonValue::fromVariant(value);
        return kind == SiteConfigModel::Integer ? wholeNumber(value.toString())
                                                : anyNumber(value.toString());
    case SiteConfigModel::Enumeration:
        return isBare ? QJsonValue() : QJsonValue(value.toString());
    case SiteConfigModel::Free:
        return isBare ? QJsonValue() : freeObject(value.toString());
    default:
        return value.toString();
    }
}

SiteConfigModel::Private::Private(SiteConfigModel &model_, const SiteConfigSchema &schema_)
    : model(model_), schema(schema_), root(SiteConfigNode::root(schema_))
{
    QObject::connect(&undo, &QUndoStack::indexChanged, &model, [this] { settle(); });
}

SiteConfigNode *SiteConfigModel::Private::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<SiteConfigNode *>(index.internalPointer()) : nullptr;
}

QModelIndex SiteConfigModel::Private::index(SiteConfigNode &node, int column) const
{
    return node.parent() ? model.createIndex(node.row(), column, &node) : QModelIndex();
}

void SiteConfigModel::Private::change(
    SiteConfigNode &node, const QString &text, const std::function<void(ConfigState &)> &edit)
{
    SiteConfigNode &top = *node.top();
    ConfigChange change {top.row(), top.state(), top.state()};
    edit(stateAt(change.after, node, false));
    if (stateAt(change.after, node, false).isTicked)
        stateAt(change.after, node, true);
    push({change}, text);
}

void SiteConfigModel::Private::push(const QList<ConfigChange> &changes, const QString &text)
{
    const bool isChange = std::any_of(changes.begin(), changes.end(),
        [](const ConfigChange &change) { return !(change.before == change.after); });
    if (isChange)
        undo.push(new EditCommand(*this, changes, text));
}

void SiteConfigModel::Private::applyState(int top, const ConfigState &state)
{
    m_touched.insert(top);
    apply(*root->child(top), state);
}

void SiteConfigModel::Private::apply(SiteConfigNode &node, const ConfigState &state)
{
    node.setTicked(state.isTicked);
    node.setValue(state.value);
    if (node.kind() == List) {
        applyItems(node, state.children);
        return;
    }
    for (int row = 0; row < node.childCount(); ++row)
        apply(*node.child(row), state.children.value(row));
}

void SiteConfigModel::Private::applyItems(SiteConfigNode &list, const QList<ConfigState> &items)
{
    const QList<ConfigState> before = list.state().children;
    const int shorter = int(std::min(before.size(), items.size()));
    int first = 0; // the first that differs: what was open stays open
    while (first < shorter && before.at(first) == items.at(first))
        ++first;
    int last = 0; // as many at the end are equal
    while (last < shorter - first
        && before.at(before.size() - 1 - last) == items.at(items.size() - 1 - last))
        ++last;
    const int common = shorter - last;
    for (int row = first; row < common; ++row)
        apply(*list.child(row), items.at(row));
    if (const int more = int(items.size() - before.size()); more > 0) {
        model.beginInsertRows(index(list), common, common + more - 1);
        for (int row = common; row < common + more; ++row)
            list.insertItem(row, items.at(row));
        model.endInsertRows();
    } else if (more < 0) {
        model.beginRemoveRows(index(list), common, common - more - 1);
        for (int row = 0; row < -more; ++row)
            list.removeItem(common);
        model.endRemoveRows();
    }
}

void SiteConfigModel::Private::applyMove(const QString &list, int from, int to)
{
    SiteConfigNode *node = root->find(list);
    Q_ASSERT(node);
    m_touched.insert(node->top()->row());
    const QModelIndex parent = index(*node);
    model.beginMoveRows(parent, from, from, parent, to > from ? to + 1 : to);
    node->moveItem(from, to);
    model.endMoveRows();
}

void SiteConfigModel::Private::settle()
{
    faults = schema.check(model.overrides());
    faultOf.clear();
    for (const ConfigFault &fault : std::as_const(faults))
        faultOf.insert(fault.path, fault.message);
    const QSet<int> touched = std::exchange(m_touched, {});
    for (const int row : touched) {
        SiteConfigNode &top = *root->child(row);
        // Not before: while rows come and go the others must look as they did.
        top.renumber();
        Q_EMIT model.dataChanged(index(top), index(top, ColumnCount - 1));
        tellSubtree(top);
    }
    Q_EMIT model.changed();
}

void SiteConfigModel::Private::tellSubtree(SiteConfigNode &node)
{
    if (node.childCount() == 0)
        return;
    SiteConfigNode &last = *node.child(node.childCount() - 1);
    Q_EMIT model.dataChanged(index(*node.child(0)), index(last, ColumnCount - 1));
    for (int row = 0; row < node.childCount(); ++row)
        tellSubtree(*node.child(row));
}

void SiteConfigModel::Private::tellAll()
{
    tellSubtree(*root);
}

} // namespace Landfall
