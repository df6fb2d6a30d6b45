// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "siteconfigmodel.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace Landfall {

/// What a row holds, without its place: what an undo keeps. Default: as untouched.
struct ConfigState {
    bool isTicked = false;
    QJsonValue value; ///< of a row without children; null: none yet
    QList<ConfigState> children; ///< members of an object, items of a list; fewer: untouched
};
[[nodiscard]] bool operator==(const ConfigState &one, const ConfigState &other);

/// A row of SiteConfigModel with the rows below it.
class SiteConfigNode {
public:
    using Kind = SiteConfigModel::RowKind;

    /// Of SiteConfig itself: an object without a name.
    [[nodiscard]] static std::unique_ptr<SiteConfigNode> root(const SiteConfigSchema &schema);

    [[nodiscard]] const ConfigProperty &property() const { return m_property; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isItem() const { return m_isItem; }
    [[nodiscard]] SiteConfigNode *parent() const { return m_parent; }
    [[nodiscard]] int row() const;
    /// With "Add item".
    [[nodiscard]] int childCount() const { return int(m_children.size()); }
    [[nodiscard]] SiteConfigNode *child(int row) const;
    [[nodiscard]] SiteConfigNode *childNamed(const QString &name) const;
    /// Of a list, without "Add item".
    [[nodiscard]] int itemCount() const;
    /// Members that are ticked.
    [[nodiscard]] int tickedCount() const;
    /// The ancestor (or it itself) that is a property of SiteConfig.
    [[nodiscard]] SiteConfigNode *top();
    [[nodiscard]] QString path() const;
    [[nodiscard]] SiteConfigNode *find(const QString &path);

    [[nodiscard]] bool isTicked() const { return m_isTicked; }
    /// Ticked, as every row above it is.
    [[nodiscard]] bool isSent() const;
    [[nodiscard]] const QJsonValue &value() const { return m_value; }
    void setTicked(bool isTicked) { m_isTicked = isTicked || m_isItem; }
    void setValue(const QJsonValue &value) { m_value = value; }

    /// Items come and go without anyone being told: the caller tells.
    void insertItem(int at, const ConfigState &state);
    void removeItem(int at);
    void moveItem(int from, int to);

    /// Of an item: its row as it was told; renumber() takes the rows of all items below.
    [[nodiscard]] int place() const { return m_place; }
    void renumber();

    [[nodiscard]] ConfigState state() const;
    /// Of what is ticked in it; it itself is taken as ticked.
    [[nodiscard]] QJsonValue json() const;
    /// How this row holds a value; what it has no place for is dropped.
    [[nodiscard]] ConfigState stateOf(const QJsonValue &value) const;
    /// Untouched, with the members of a small object ticked: an item is to be filled in.
    [[nodiscard]] ConfigState newItem() const;

private:
    SiteConfigNode(const SiteConfigSchema &schema, SiteConfigNode *parent,
        const ConfigProperty &property, bool isItem);
    [[nodiscard]] std::unique_ptr<SiteConfigNode> makeItem() const;
    void setState(const ConfigState &state);

    const SiteConfigSchema &m_schema;
    SiteConfigNode *m_parent;
    ConfigProperty m_property;
    Kind m_kind;
    bool m_isItem;
    bool m_isTicked;
    int m_place = 0;
    QJsonValue m_value;
    std::vector<std::unique_ptr<SiteConfigNode>> m_children;
};

} // namespace Landfall
