// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "siteconfigcommands.h"
#include "siteconfigmodel.h"
#include "siteconfignode.h"

#include <QHash>
#include <QSet>
#include <QUndoStack>

#include <functional>

namespace Landfall {

class SiteConfigModel::Private final : public ConfigEdits {
public:
    Private(SiteConfigModel &model_, const SiteConfigSchema &schema_);

    void applyState(int top, const ConfigState &state) override;
    void applyMove(const QString &list, int from, int to) override;

    /// Does `edit` to a copy of what the row's property holds, as one step of undo.
    /// The edit gets the state of the row itself.
    void change(
        SiteConfigNode &node, const QString &text, const std::function<void(ConfigState &)> &edit);
    void push(const QList<ConfigChange> &changes, const QString &text);

    [[nodiscard]] SiteConfigNode *node(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex index(SiteConfigNode &node, int column = 0) const;
    /// What the target has at this row; undefined: nothing, or not known.
    [[nodiscard]] QJsonValue current(const SiteConfigNode &node) const;
    [[nodiscard]] bool isSecret(SiteConfigNode &node) const;
    /// What a row that is ticked by hand begins with.
    [[nodiscard]] ConfigState initial(SiteConfigNode &node) const;

    [[nodiscard]] QString display(SiteConfigNode &node, int column) const;
    [[nodiscard]] QString toolTip(SiteConfigNode &node) const;
    [[nodiscard]] QString accessible(SiteConfigNode &node, int column) const;
    [[nodiscard]] QVariant checkState(const SiteConfigNode &node, int column) const;
    [[nodiscard]] QVariant ownRole(SiteConfigNode &node, int role) const;
    [[nodiscard]] QString title(SiteConfigNode &node) const;
    [[nodiscard]] QString valueText(SiteConfigNode &node) const;
    [[nodiscard]] QString currentText(SiteConfigNode &node) const;
    [[nodiscard]] QString notSent(SiteConfigNode &node) const;
    void tellAll();

    SiteConfigModel &model;
    const SiteConfigSchema &schema;
    std::unique_ptr<SiteConfigNode> root;
    std::optional<QJsonObject> present; ///< the target's values
    QJsonObject presentMasked;
    QString slot;
    QHash<QString, QString> faultOf; ///< by path
    QList<ConfigFault> faults;
    QUndoStack undo;

private:
    void apply(SiteConfigNode &node, const ConfigState &state);
    void applyItems(SiteConfigNode &list, const QList<ConfigState> &items);
    void settle();
    void tellSubtree(SiteConfigNode &node);

    QSet<int> m_touched; ///< rows of SiteConfig since the last settle()
};

/// What a text or a value of a row's type is in JSON; what it cannot be stays text, and is a fault.
[[nodiscard]] QJsonValue configValue(SiteConfigModel::RowKind kind, const QVariant &value);

} // namespace Landfall
