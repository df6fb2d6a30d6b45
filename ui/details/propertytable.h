// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detailtable.h"

#include <QStandardItemModel>

namespace Landfall {

/// A fact in the details: a label and plain text.
struct Property {
    /// Words are cut short at the right, ids and addresses in the middle; addresses open.
    enum Kind { Words, Id, Address };

    QString label;
    QString value;
    Kind kind = Words;

    friend bool operator==(const Property &, const Property &) = default;
};

/// Labels and values; Enter or a double click opens an address.
class PropertyTable : public DetailTable {
    Q_OBJECT
public:
    explicit PropertyTable(QWidget *parent = nullptr);

    /// Those without a value are left out.
    void setProperties(const QList<Property> &properties);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QStandardItemModel m_model;
    QList<Property> m_properties;
};

} // namespace Landfall
