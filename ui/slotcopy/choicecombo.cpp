// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choicecombo.h"

#include "timeline/glyphs.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int padding = 8;
constexpr int gap = 6;
constexpr int iconSize = 16;
constexpr int markSize = 10;
constexpr int fieldHeight = 26;
constexpr int leastWidth = 160;
constexpr int usualWidth = 420;

enum Role { KeyRole = Qt::UserRole, NameRole, RestRole, LookRole, IconRole, TipRole };

struct LineColors {
    QColor name;
    QColor rest;
};

int paintName(QPainter &painter, const QFont &font, QRect rect, const QString &name)
{
    painter.setFont(strongFont(font));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(name, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

int paintRest(QPainter &painter, const QFont &font, QRect rect, const QString &rest)
{
    if (rest.isEmpty() || rect.width() <= 0)
        return 0;
    painter.setFont(font);
    const QString shown = painter.fontMetrics().elidedText(rest, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return painter.fontMetrics().horizontalAdvance(shown);
}

void paintChoice(QPainter &painter, const QModelIndex &index, QRect rect, const QFont &font,
    const QPalette &palette, const LineColors &colors)
{
    if (const QString name = index.data(IconRole).toString(); !name.isEmpty()) {
        const QRect place(rect.left(), rect.center().y() - iconSize / 2, iconSize, iconSize);
        paintIcon(painter, name, place, colors.name);
        rect.setLeft(rect.left() + iconSize + gap);
    }
    const QVariant look = index.data(LookRole);
    if (look.isValid())
        rect.setRight(rect.right() - markSize - gap);
    painter.setPen(colors.name);
    rect.setLeft(
        rect.left() + paintName(painter, font, rect, index.data(NameRole).toString()) + gap);
    painter.setPen(colors.rest);
    const int width = paintRest(painter, font, rect, index.data(RestRole).toString());
    if (look.isValid()) {
        const QRectF mark(rect.left() + width + gap, rect.center().y() - markSize / 2.0 + 0.5,
            markSize, markSize);
        paintMark(painter, Look(look.toInt()), mark, palette);
    }
}

/// Menus and combo lists keep the native highlight.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {usualWidth, scaledLength(fieldHeight, option.fontMetrics)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen)
            painter->fillRect(option.rect, option.palette.highlight());
        const QColor text =
            option.palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
        painter->save();
        paintChoice(*painter, index, option.rect.adjusted(padding, 0, -padding, 0), option.font,
            option.palette, {text, isChosen ? text : secondaryText(option.palette)});
        painter->restore();
    }
};

void fill(QComboBox &box, const ChoiceLine &line)
{
    QStringList words {line.name, line.rest};
    if (line.look)
        words.append(lookName(*line.look));
    words.removeAll(QString());
    box.addItem(words.join(u", "_s), line.key);
    const int row = box.count() - 1;
    box.setItemData(row, line.name, NameRole);
    box.setItemData(row, line.rest, RestRole);
    box.setItemData(row, line.icon, IconRole);
    box.setItemData(row, line.toolTip, TipRole);
    box.setItemData(row, plainToolTip(line.toolTip), Qt::ToolTipRole);
    if (line.look)
        box.setItemData(row, int(*line.look), LookRole);
}

} // namespace

ChoiceCombo::ChoiceCombo(QWidget *parent) : QComboBox(parent)
{
    setItemDelegate(new ChoiceDelegate(this));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        setPlainToolTip(*this, currentData(TipRole).toString());
        if (currentIndex() >= 0)
            Q_EMIT chosen(key());
    });
}

void ChoiceCombo::setLines(const QList<ChoiceLine> &lines, const QString &key)
{
    const QSignalBlocker quiet(this);
    // Filled anew only for another content: an open list must stay.
    if (lines != m_lines) {
        m_lines = lines;
        clear();
        for (const ChoiceLine &line : lines)
            fill(*this, line);
    }
    const auto current = std::find_if(lines.begin(), lines.end(),
        [&](const ChoiceLine &line) { return line.key.compare(key, Qt::CaseInsensitive) == 0; });
    setCurrentIndex(current == lines.end() ? -1 : int(current - lines.begin()));
    setPlainToolTip(*this, currentData(TipRole).toString());
    update();
}

QString ChoiceCombo::key() const
{
    return currentData(KeyRole).toString();
}

QSize ChoiceCombo::sizeHint() const
{
    return {scaledLength(usualWidth, fontMetrics()), scaledLength(fieldHeight, fontMetrics())};
}

QSize ChoiceCombo::minimumSizeHint() const
{
    return {scaledLength(leastWidth, fontMetrics()), scaledLength(fieldHeight, fontMetrics())};
}

void ChoiceCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect field =
        style()
            ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
            .adjusted(padding / 2, 0, -2, 0);
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor text = palette().color(group, QPalette::ButtonText);
    if (currentIndex() >= 0) {
        paintChoice(painter, model()->index(currentIndex(), 0), field, font(), palette(),
            {text, isEnabled() ? secondaryText(palette()) : text});
        return;
    }
    painter.setPen(isEnabled() ? Landfall::placeholderText(palette()) : text);
    painter.drawText(field, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(QComboBox::placeholderText(), Qt::ElideRight, field.width()));
}

void ChoiceCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace Landfall
