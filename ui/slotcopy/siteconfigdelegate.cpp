// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigdelegate.h"

#include "integerbox.h"
#include "secretedit.h"
#include "siteconfigmodel.h"
#include "timeline/phasestyle.h"
#include "timeline/rowpainting.h"
#include "widgets/fonts.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleValidator>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int lineHeight = 26;
/// What an editor began with: its property, and what is there when nothing was chosen.
constexpr auto begun = "landfallBegun";

SiteConfigModel::RowKind kindOf(const QModelIndex &index)
{
    return SiteConfigModel::RowKind(index.data(SiteConfigModel::KindRole).toInt());
}

QString faultOf(const QModelIndex &index)
{
    return index.data(SiteConfigModel::FaultRole).toString();
}

int oneLine(const QFont &font)
{
    return std::max(lineHeight, QFontMetrics(font).height() + 8);
}

QString textIn(const QWidget &editor)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(&editor))
        return combo->currentIndex() < 0 ? QString() : combo->currentText();
    if (const auto *box = qobject_cast<const IntegerBox *>(&editor))
        return box->text();
    const auto *line = qobject_cast<const QLineEdit *>(&editor);
    return line ? line->text() : QString();
}

/// The whole value: it is to be replaced, not completed.
void fill(QLineEdit &line, const QString &text)
{
    line.setText(text);
    line.selectAll();
}

/// Over the style's own, whose border cannot be seen on a dark ground.
void paintTick(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect place =
        style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
    const int side = std::min(place.width(), place.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(place).center());
    const bool isTicked = option.checkState == Qt::Checked;
    const QPalette &colors = option.widget ? option.widget->palette() : option.palette;
    const QColor fill = colors.color(isTicked ? QPalette::Highlight : QPalette::Base);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(isTicked ? fill : controlBorder(colors));
    painter.drawRoundedRect(box, 2, 2);
    if (isTicked) {
        painter.setPen(QPen(colors.color(QPalette::HighlightedText), side / 7.0, Qt::SolidLine,
            Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](double x, double y) {
            return box.topLeft() + QPointF(x * side, y * side);
        };
        painter.drawPolyline(QPolygonF {at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.28)});
    }
    painter.restore();
}

QWidget *numberLine(QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    auto *validator = new QDoubleValidator(line);
    validator->setLocale(QLocale::c());
    line->setValidator(validator);
    return line;
}

} // namespace

QWidget *SiteConfigDelegate::choice(QWidget *parent, const QStringList &words) const
{
    auto *combo = new QComboBox(parent);
    combo->addItems(words);
    combo->setPlaceholderText(tr("Choose…"));
    auto *self = const_cast<SiteConfigDelegate *>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    return combo;
}

QWidget *SiteConfigDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    switch (kindOf(index)) {
    case SiteConfigModel::Boolean:
        editor = choice(parent, {u"true"_s, u"false"_s});
        break;
    case SiteConfigModel::Enumeration:
        editor = choice(parent, index.data(SiteConfigModel::WordsRole).toStringList());
        break;
    case SiteConfigModel::Integer:
        editor = new IntegerBox(parent);
        break;
    case SiteConfigModel::Number:
        editor = numberLine(parent);
        break;
    default:
        editor = index.data(SiteConfigModel::SecretRole).toBool() ? new SecretEdit(parent)
                                                                  : new QLineEdit(parent);
        break;
    }
    editor->setAutoFillBackground(true);
    editor->setAccessibleName(index.data(SiteConfigModel::PathRole).toString());
    editor->setAccessibleDescription(faultOf(index));
    return editor;
}

void SiteConfigDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // The model may tell of a change while someone types.
    if (editor->property(begun).isValid())
        return;
    const QVariant value = index.data(Qt::EditRole);
    const bool isSent = index.data(SiteConfigModel::SentRole).toBool();
    const QString text = isSent ? value.toString() : QString();
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(combo->findText(text));
    else if (auto *box = qobject_cast<IntegerBox *>(editor))
        box->setText(text);
    else if (auto *line = qobject_cast<QLineEdit *>(editor))
        fill(*line, text);
    editor->setProperty(begun, textIn(*editor));
}

void SiteConfigDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QString text = textIn(*editor);
    const bool isAsBefore = text == editor->property(begun).toString();
    const bool isChoice = qobject_cast<QComboBox *>(editor);
    // Someone looked and went: that ticks nothing.
    if (isAsBefore && (isChoice || !index.data(SiteConfigModel::SentRole).toBool()))
        return;
    model->setData(index, text);
}

void SiteConfigDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect;
    rect.setHeight(std::min(rect.height(), oneLine(option.font)) - 1);
    editor->setGeometry(rect);
}

void SiteConfigDelegate::initStyleOption(
    QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isAdd = kindOf(index) == SiteConfigModel::AddItem;
    const bool isSent = index.data(SiteConfigModel::SentRole).toBool();
    const int column = index.column();
    const bool isQuiet = column == SiteConfigModel::TypeColumn
        || column == SiteConfigModel::CurrentColumn
        || (column == SiteConfigModel::PropertyColumn && !isSent);
    QColor color = option->palette.color(QPalette::Text);
    if (isAdd)
        color = linkColor(option->palette);
    else if (isQuiet)
        color = secondaryText(option->palette);
    else if (column == SiteConfigModel::ValueColumn
        && !index.data(SiteConfigModel::HasValueRole).toBool())
        color = placeholderText(option->palette);
    option->font.setUnderline(isAdd);
    // The row's ground is painted already: neither the style's selection nor its text is wanted.
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    option->state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
    option->backgroundBrush = {};
}

void SiteConfigDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    const QString fault = faultOf(index);
    const int first = oneLine(option.font);
    if (!fault.isEmpty())
        cell.rect.setHeight(first);
    QStyledItemDelegate::paint(painter, cell, index);
    initStyleOption(&cell, index);
    if (cell.features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        paintTick(*painter, cell);
    if (fault.isEmpty() || index.column() != SiteConfigModel::ValueColumn)
        return;
    painter->save();
    painter->setPen(lookColors(Look::Failed, option.palette).strong);
    painter->drawRect(cell.rect.adjusted(1, 2, -3, -3));
    painter->setFont(secondaryFont(option.font));
    paintLine(*painter, option.rect.adjusted(4, first, -4, -2), fault);
    painter->restore();
}

QSize SiteConfigDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int second = faultOf(index).isEmpty() ? 0 : QFontMetrics(option.font).height() + 4;
    size.setHeight(oneLine(option.font) + second);
    return size;
}

} // namespace Landfall
