// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <siteconfig/siteconfigschema.h>

#include <QAbstractItemModel>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QUndoStack;

namespace Landfall {

/// Every property of SiteConfig as a tree: what is ticked and with what value. Members of objects
/// and items of lists are child rows; the last child of a list row is "Add item".
class SiteConfigModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { PropertyColumn, TypeColumn, ValueColumn, CurrentColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< `cors.allowedOrigins[2]`; empty for "Add item"
        FaultRole, ///< the sentence; empty when valid
        KindRole, ///< RowKind, as int
        WordsRole, ///< of an enum
        SecretRole, ///< bool: shown masked
        SentRole, ///< bool: ticked, as all above it
        HasValueRole, ///< bool: what ValueColumn shows is what is sent
        DiffersRole, ///< bool: sent, and known to be something else in the target
    };
    enum RowKind { Boolean, Integer, Number, Text, Enumeration, Object, List, AddItem, Free };

    explicit SiteConfigModel(const SiteConfigSchema &schema, QObject *parent = nullptr);
    ~SiteConfigModel() override;

    /// What would be sent: ticked properties only, in the document's order.
    [[nodiscard]] QJsonObject overrides() const;
    /// Ticks these and no others; one step of undo. What the schema does not know is left out and
    /// named in the result.
    QList<ConfigFault> setOverrides(const QJsonObject &overrides);

    /// The target's present values, for the fourth column; null: not known.
    void setCurrent(const std::optional<QJsonObject> &current, const QString &slotName);

    [[nodiscard]] bool isCurrentKnown() const;

    /// What is invalid among what is ticked; then nothing may be sent.
    [[nodiscard]] QList<ConfigFault> faults() const;
    /// Ticked top-level properties.
    [[nodiscard]] int count() const;

    [[nodiscard]] QUndoStack &undoStack() const;
    [[nodiscard]] QModelIndex indexOf(const QString &path) const;

    void resetAll();
    void reset(const QModelIndex &index);
    /// Of a list: a new item at its end; its index.
    QModelIndex addItem(const QModelIndex &list);
    void removeItem(const QModelIndex &item);
    void moveItem(const QModelIndex &item, int by);

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Text or a value of the property's type in ValueColumn; a check state in PropertyColumn. What
    /// is ticked by hand begins with the target's value, where it is known, else with the default.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// overrides() or faults() may differ.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Landfall
