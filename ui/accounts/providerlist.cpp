// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providerlist.h"

#include "fieldtext.h"
#include "timeline/phasestyle.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int listWidth = 190;
constexpr int rowHeight = 44;
constexpr int iconSize = 18;
constexpr int iconLeft = 12;
constexpr int textLeft = 40;
constexpr int barWidth = 3;
constexpr int idRole = Qt::UserRole;
constexpr int wordsRole = Qt::UserRole + 1;
constexpr int iconRole = Qt::UserRole + 2;

class ProviderDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, scaledLength(rowHeight, option.fontMetrics)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
        if (isChosen) {
            painter->fillRect(option.rect, selectionTint(option.palette, true));
            painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())),
                selectionBar(option.palette, hasFocus));
        }
        const QColor text = option.palette.color(QPalette::Text);
        const QRect picture(option.rect.left() + iconLeft, option.rect.center().y() - iconSize / 2,
            iconSize, iconSize);
        paintIcon(*painter, index.data(iconRole).toString(), picture, text);
        const QRect words = option.rect.adjusted(textLeft, 4, -6, -4);
        const QRect upper(words.topLeft(), QSize(words.width(), words.height() / 2));
        painter->setPen(text);
        paintLine(*painter, isChosen ? strongFont(option.font) : option.font, upper,
            index.data().toString());
        painter->setPen(secondaryText(option.palette));
        paintLine(*painter, secondaryFont(option.font), upper.translated(0, words.height() / 2),
            index.data(wordsRole).toString());
    }

private:
    static void paintLine(
        QPainter &painter, const QFont &font, const QRect &rect, const QString &text)
    {
        painter.setFont(font);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }
};

} // namespace

ProviderList::ProviderList(const QList<ProviderInfo> &providers, QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Provider"));
    setFixedWidth(scaledLength(listWidth, fontMetrics()));
    setItemDelegate(new ProviderDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ProviderInfo &info : providers)
        add(info.id, providerIconName(info.icon), visibleText(info.name),
            providerWords(info.id, info.description));
    add({}, u"demo"_s, tr("Demo data"), tr("No account needed"));
    setCurrentRow(0);
    // A screen reader selects an entry without making it the current one.
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        const QList<QListWidgetItem *> chosen = selectedItems();
        if (!chosen.isEmpty() && chosen.constFirst() != currentItem())
            setCurrentItem(chosen.constFirst());
    });
}

void ProviderList::add(
    const QString &id, const QString &iconName, const QString &name, const QString &words)
{
    auto *item = new QListWidgetItem(name, this);
    item->setData(idRole, id);
    item->setData(iconRole, iconName);
    item->setData(wordsRole, words);
    item->setData(Qt::ToolTipRole, plainToolTip(words));
    item->setData(Qt::AccessibleDescriptionRole, words);
}

QString ProviderList::provider() const
{
    return currentItem() ? currentItem()->data(idRole).toString() : QString();
}

} // namespace Landfall
