// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "propertytable.h"

#include "links.h"
#include "timeline/phasestyle.h"
#include "widgets/plaintext.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace Landfall {

namespace {

constexpr int valueColumn = 1;
constexpr int addressRole = Qt::UserRole;
constexpr int kindRole = Qt::UserRole + 1;

class PropertyDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool words = index.data(kindRole).toInt() == Property::Words;
        option->textElideMode = words ? Qt::ElideRight : Qt::ElideMiddle;
    }
};

} // namespace

PropertyTable::PropertyTable(QWidget *parent) : DetailTable(parent)
{
    setAccessibleName(tr("Properties"));
    setHeaderHidden(true);
    setItemDelegate(new PropertyDelegate(this));
    setFrameShape(NoFrame);
    setModel(&m_model);
    m_model.setColumnCount(2);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QTreeView::activated, this, [](const QModelIndex &index) {
        openExternal(index.siblingAtColumn(valueColumn).data(addressRole).toString());
    });
}

void PropertyTable::setProperties(const QList<Property> &properties)
{
    QList<Property> known = properties;
    known.removeIf([](const Property &property) { return property.value.isEmpty(); });
    if (known == m_properties)
        return;
    m_properties = known;
    fill();
}

void PropertyTable::changeEvent(QEvent *event)
{
    DetailTable::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void PropertyTable::fill()
{
    m_model.removeRows(0, m_model.rowCount());
    for (const Property &property : std::as_const(m_properties)) {
        auto *label = new QStandardItem(visibleText(property.label));
        label->setForeground(secondaryText(palette()));
        const QString text = visibleText(property.value);
        auto *value = new QStandardItem(text);
        value->setSizeHint({0, lineHeight()});
        value->setToolTip(plainToolTip(property.value));
        value->setData(property.kind, kindRole);
        if (property.kind == Property::Address && openableUrl(property.value)) {
            QFont linkFont = font();
            linkFont.setUnderline(true);
            value->setFont(linkFont);
            value->setForeground(linkColor(palette()));
            value->setData(property.value, addressRole);
        }
        m_model.appendRow({label, value});
    }
}

} // namespace Landfall
