// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titledelegate.h"

#include "formatting.h"
#include "phasestyle.h"
#include "rowpainting.h"
#include "rowtext.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <deploymentcells.h>

#include <QPainter>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int iconSize = 14;
constexpr int chevronSize = 12;
constexpr int spacing = 6;
constexpr int tagPadding = 5;
constexpr int dotSize = 8;
constexpr int leastName = 60;
constexpr int leastNameBesideMore = 110; ///< what stands behind the first tag gives way earlier

struct Tag {
    QString text;
    QFont font;
    QColor ink;
    QColor frame; ///< invalid: no frame
    QColor fill; ///< invalid: none
};

int widthOf(const Tag &tag)
{
    const int text = QFontMetrics(tag.font).horizontalAdvance(tag.text);
    return tag.frame.isValid() ? text + 2 * tagPadding : text;
}

void paintTag(QPainter &painter, const QRect &line, const Tag &tag)
{
    painter.setFont(tag.font);
    if (tag.frame.isValid()) {
        const int height = painter.fontMetrics().height() + 1;
        QRectF box(line.left() + 0.5, 0, line.width() - 1, height);
        box.moveTop(line.center().y() - height / 2 + 0.5);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tag.frame);
        painter.setBrush(tag.fill.isValid() ? QBrush(tag.fill) : QBrush());
        painter.drawRoundedRect(box, 2, 2);
    }
    painter.setPen(tag.ink);
    const int inset = tag.frame.isValid() ? tagPadding : 0;
    paintLine(painter, line.adjusted(inset, 0, -inset + 1, 0), tag.text);
}

/// Where it goes, and whether the deployment serves now.
QList<Tag> tagsOf(
    const Deployment &deployment, const QStyleOptionViewItem &option, const QString &liveWord)
{
    const QPalette &palette = option.palette;
    const QColor text = palette.color(QPalette::Text);
    const QFont framed = tagFont(option.font);
    QList<Tag> tags;
    if (isProduction(deployment))
        tags.append(
            {visibleText(deployment.environment), framed, text, controlBorder(palette), {}});
    else if (const QString place = placeText(deployment); !place.isEmpty())
        tags.append({place, secondaryFont(option.font), secondaryText(palette), {}, {}});
    if (deployment.live.value_or(false)) {
        const LookColors colors = lookColors(Look::Succeeded, palette);
        tags.append({liveWord, framed, colors.strong, colors.tint, colors.tint});
    }
    return tags;
}

void paintNameAndTags(
    QPainter &painter, QRect line, const QString &name, QList<Tag> tags, const QFont &font)
{
    const int nameWidth = QFontMetrics(font).horizontalAdvance(name);
    int tagWidth = 0;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const int needed = std::min(nameWidth, i == 0 ? leastName : leastNameBesideMore);
        tagWidth += widthOf(tags.at(i)) + spacing;
        if (tagWidth + needed > line.width()) {
            tagWidth -= widthOf(tags.at(i)) + spacing;
            tags.resize(i);
        }
    }
    painter.setFont(font);
    const QRect place(line.left(), line.top(), line.width() - tagWidth, line.height());
    line.setLeft(line.left() + paintLine(painter, place, name));
    for (const Tag &tag : tags) {
        line.setLeft(line.left() + spacing);
        const int width = widthOf(tag);
        paintTag(painter, QRect(line.left(), line.top(), width, line.height()), tag);
        line.setLeft(line.left() + width);
    }
}

/// Paints them at the end of the line, which becomes shorter: a filled bell for the only one that
/// is told, an outlined one for a wanted one, a dot for what the user did not see yet.
void paintMarks(
    QPainter &painter, QRect &line, DeploymentModel::Marks marks, const QPalette &palette)
{
    const auto takePlace = [&line](int size) {
        QRect place(line.right() - size + 1, 0, size, size);
        place.moveTop(line.center().y() - size / 2 + 1);
        line.setRight(place.left() - spacing);
        return place;
    };
    if (marks & (DeploymentModel::Only | DeploymentModel::Wanted)) {
        const bool isOnly = marks & DeploymentModel::Only;
        const QColor ink = isOnly ? palette.color(QPalette::Text) : secondaryText(palette);
        paintIcon(painter, isOnly ? u"bell-only"_s : u"bell"_s, takePlace(iconSize), ink);
    }
    if (marks & (DeploymentModel::UnseenFailure | DeploymentModel::News)) {
        const bool hasFailed = marks & DeploymentModel::UnseenFailure;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(lookColors(hasFailed ? Look::Failed : Look::Running, palette).strong);
        painter.drawEllipse(takePlace(dotSize));
        painter.setBrush(Qt::NoBrush);
    }
}

} // namespace

void TitleDelegate::paintCell(QPainter &painter, const Cell &cell) const
{
    const QStyleOptionViewItem &option = cell.option;
    const int indent = cell.isBelow ? iconSize + spacing : 0;
    RowLines lines = rowLines(option, titlePadding + indent);
    const QColor quiet = secondaryText(option.palette);
    paintMarks(painter, lines.first, cell.marks, option.palette);

    QRect iconPlace(lines.first.left(), 0, iconSize, iconSize);
    iconPlace.moveTop(lines.first.center().y() - iconSize / 2 + 1);
    paintIcon(painter, sourceIconName(cell.deployment.source), iconPlace, quiet);

    painter.setPen(option.palette.color(QPalette::Text));
    paintNameAndTags(painter, lines.first.adjusted(iconSize + spacing, 0, 0, 0),
        visibleText(cell.deployment.target.name), tagsOf(cell.deployment, option, tr("live")),
        strongFont(option.font));

    painter.setPen(quiet);
    painter.setFont(secondaryFont(option.font));
    if (cell.runs == 0) {
        paintLine(painter, lines.second, originLine(cell.deployment));
        return;
    }
    const bool isOpen = option.state & QStyle::State_Open;
    QRect place(lines.second.left(), 0, chevronSize, chevronSize);
    place.moveTop(lines.second.center().y() - chevronSize / 2 + 1);
    paintIcon(painter, isOpen ? u"chevron-down"_s : u"chevron-right"_s, place, quiet);
    lines.second.setLeft(place.right() + spacing);
    paintLine(painter, lines.second,
        tr("%n run(s) since %1", nullptr, cell.runs).arg(formatTimeOfDay(cell.since)));
}

QString TitleDelegate::toolTip(const Cell &cell, const QPoint &) const
{
    const Deployment &deployment = cell.deployment;
    QStringList lines {visibleText(deployment.target.name), placeText(deployment)};
    // Where the name needs the room the tag is left out.
    if (deployment.live.value_or(false))
        lines << tr("live");
    lines << spokenMarks(cell.marks);
    if (!deployment.branch.isEmpty())
        lines << tr("Branch %1").arg(visibleText(deployment.branch));
    if (!deployment.commit.isEmpty())
        lines << tr("Commit %1").arg(visibleText(deployment.commit));
    if (!deployment.author.isEmpty())
        lines << tr("By %1").arg(visibleText(deployment.author));
    lines << deployment.message.trimmed();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace Landfall
