// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldinput.h"

#include <provider.h>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Landfall {

/// The ids of a comma list as ticks: "3 of 5 selected" on a button that unfolds the list. All
/// ticked is the empty value, which also takes what comes later; where only what is named is
/// searched (SearchedScope::isOnlyIfNamed), the empty value is what was searched without a name.
/// Ids of the value that the service did not name stay in the list.
class ScopesInput : public FieldInput {
    Q_OBJECT
public:
    ScopesInput(const QList<SearchedScope> &scopes, QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;
    void describe(const QString &name, const QString &description) override;

    [[nodiscard]] bool hasTicked() const;

private:
    void add(const SearchedScope &scope);
    void buildList();
    void say();
    void fitHeight();
    [[nodiscard]] QList<QTreeWidgetItem *> items() const;
    [[nodiscard]] QStringList ticked() const;

    QString m_kind;
    bool m_isOnlyIfNamed = false;
    bool m_wasEmpty = true;
    QStringList m_ofEmpty; ///< what the empty value stands for then
    QString m_name;
    QString m_description;
    QPushButton *m_button = nullptr;
    QTreeWidget *m_list = nullptr;
};

} // namespace Landfall
