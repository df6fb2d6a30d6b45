// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfignode.h"

#include <siteconfig/siteconfigmember.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// An item with more members than these is not to be filled in from end to end.
constexpr qsizetype smallObject = 3;

SiteConfigModel::RowKind kindOf(
    const SiteConfigSchema &schema, const ConfigProperty &property, bool isItem)
{
    if (property.isList && !isItem)
        return SiteConfigModel::List;
    if (const ConfigType *type = schema.type(property.type))
        return type->isEnum() ? SiteConfigModel::Enumeration : SiteConfigModel::Object;
    if (property.type == "boolean"_L1)
        return SiteConfigModel::Boolean;
    if (property.type == "integer"_L1)
        return SiteConfigModel::Integer;
    if (property.type == "number"_L1)
        return SiteConfigModel::Number;
    return property.type == "object"_L1 ? SiteConfigModel::Free : SiteConfigModel::Text;
}

} // namespace

bool operator==(const ConfigState &one, const ConfigState &other)
{
    const qsizetype most = std::max(one.children.size(), other.children.size());
    if (one.isTicked != other.isTicked || one.value != other.value)
        return false;
    for (qsizetype i = 0; i < most; ++i) {
        if (!(one.children.value(i) == other.children.value(i)))
            return false;
    }
    return true;
}

std::unique_ptr<SiteConfigNode> SiteConfigNode::root(const SiteConfigSchema &schema)
{
    ConfigProperty whole;
    whole.type = u"SiteConfig"_s;
    return std::unique_ptr<SiteConfigNode>(new SiteConfigNode(schema, nullptr, whole, true));
}

SiteConfigNode::SiteConfigNode(const SiteConfigSchema &schema, SiteConfigNode *parent,
    const ConfigProperty &property, bool isItem)
    : m_schema(schema), m_parent(parent), m_property(property),
      m_kind(kindOf(schema, property, isItem)), m_isItem(isItem), m_isTicked(isItem)
{
    if (m_kind == SiteConfigModel::List) {
        m_children.push_back(
            std::unique_ptr<SiteConfigNode>(new SiteConfigNode(schema, this, {}, false)));
        m_children.back()->m_kind = SiteConfigModel::AddItem;
        return;
    }
    const ConfigType *type =
        m_kind == SiteConfigModel::Object ? schema.type(property.type) : nullptr;
    for (const ConfigProperty &member : type ? type->members : QList<ConfigProperty>())
        m_children.push_back(
            std::unique_ptr<SiteConfigNode>(new SiteConfigNode(schema, this, member, false)));
}

int SiteConfigNode::row() const
{
    if (!m_parent)
        return 0;
    const auto &rows = m_parent->m_children;
    const auto found = std::find_if(
        rows.begin(), rows.end(), [this](const auto &child) { return child.get() == this; });
    return int(found - rows.begin());
}

SiteConfigNode *SiteConfigNode::child(int row) const
{
    return row >= 0 && row < childCount() ? m_children[size_t(row)].get() : nullptr;
}

SiteConfigNode *SiteConfigNode::childNamed(const QString &name) const
{
    const auto found = std::find_if(m_children.begin(), m_children.end(),
        [&](const auto &child) { return child->m_property.name == name; });
    return found == m_children.end() ? nullptr : found->get();
}

int SiteConfigNode::itemCount() const
{
    return m_kind == SiteConfigModel::List ? childCount() - 1 : 0;
}

int SiteConfigNode::tickedCount() const
{
    return int(std::count_if(
        m_children.begin(), m_children.end(), [](const auto &child) { return child->m_isTicked; }));
}

SiteConfigNode *SiteConfigNode::top()
{
    return !m_parent || !m_parent->m_parent ? this : m_parent->top();
}

QString SiteConfigNode::path() const
{
    if (!m_parent)
        return {};
    return m_isItem ? configPath(m_parent->path(), row())
                    : configPath(m_parent->path(), m_property.name);
}

SiteConfigNode *SiteConfigNode::find(const QString &path)
{
    for (const auto &child : m_children) {
        if (child->m_kind == SiteConfigModel::AddItem)
            continue;
        const QString own = child->path();
        if (own == path)
            return child.get();
        const QChar next = path.size() > own.size() ? path.at(own.size()) : QChar();
        if (!path.startsWith(own) || (next != u'.' && next != u'['))
            continue;
        if (SiteConfigNode *found = child->find(path))
            return found;
    }
    return nullptr;
}

bool SiteConfigNode::isSent() const
{
    return m_isTicked && (!m_parent || m_parent->isSent());
}

std::unique_ptr<SiteConfigNode> SiteConfigNode::makeItem() const
{
    return std::unique_ptr<SiteConfigNode>(
        new SiteConfigNode(m_schema, const_cast<SiteConfigNode *>(this), m_property, true));
}

void SiteConfigNode::insertItem(int at, const ConfigState &state)
{
    std::unique_ptr<SiteConfigNode> item = makeItem();
    item->setState(state);
    item->m_place = at;
    m_children.insert(m_children.begin() + at, std::move(item));
}

void SiteConfigNode::removeItem(int at)
{
    m_children.erase(m_children.begin() + at);
}

void SiteConfigNode::moveItem(int from, int to)
{
    std::unique_ptr<SiteConfigNode> item = std::move(m_children[size_t(from)]);
    m_children.erase(m_children.begin() + from);
    m_children.insert(m_children.begin() + to, std::move(item));
}

void SiteConfigNode::renumber()
{
    for (int row = 0; row < childCount(); ++row) {
        child(row)->m_place = row;
        child(row)->renumber();
    }
}

ConfigState SiteConfigNode::state() const
{
    ConfigState state {m_isTicked, m_value, {}};
    for (const auto &child : m_children) {
        if (child->m_kind != SiteConfigModel::AddItem)
            state.children.append(child->state());
    }
    return state;
}

void SiteConfigNode::setState(const ConfigState &state)
{
    setTicked(state.isTicked);
    m_value = state.value;
    if (m_kind == SiteConfigModel::List) {
        for (const ConfigState &item : state.children)
            insertItem(itemCount(), item);
        return;
    }
    for (qsizetype i = 0; i < state.children.size() && i < childCount(); ++i)
        m_children[size_t(i)]->setState(state.children.at(i));
}

QJsonValue SiteConfigNode::json() const
{
    if (m_kind == SiteConfigModel::List) {
        QJsonArray items;
        for (int i = 0; i < itemCount(); ++i)
            items.append(child(i)->json());
        return items;
    }
    if (m_kind != SiteConfigModel::Object)
        return m_value;
    QJsonObject object;
    for (const auto &member : m_children) {
        if (member->m_isTicked)
            setConfigMember(object, member->m_property.name, member->json());
    }
    return object;
}

ConfigState SiteConfigNode::stateOf(const QJsonValue &value) const
{
    ConfigState state;
    if (value.isUndefined() || (value.isNull() && !m_isItem))
        return state;
    state.isTicked = true;
    if (m_kind == SiteConfigModel::List) {
        state.isTicked = value.isArray();
        const std::unique_ptr<SiteConfigNode> item = makeItem();
        const QJsonArray items = value.toArray();
        for (const QJsonValue &one : items)
            state.children.append(item->stateOf(one));
    } else if (m_kind == SiteConfigModel::Object) {
        state.isTicked = value.isObject();
        for (const auto &member : m_children)
            state.children.append(
                member->stateOf(configMember(value.toObject(), member->m_property.name)));
    } else {
        state.value = value;
    }
    return state;
}

ConfigState SiteConfigNode::newItem() const
{
    ConfigState state {true, {}, {}};
    const std::unique_ptr<SiteConfigNode> item = makeItem();
    for (const auto &member : item->m_children) {
        const bool isWanted = item->childCount() <= smallObject && member->childCount() == 0;
        state.children.append(ConfigState {isWanted, {}, {}});
    }
    return state;
}

} // namespace Landfall
