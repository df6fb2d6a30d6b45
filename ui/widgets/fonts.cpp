// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fonts.h"

#include <QFontMetrics>
#include <QPainter>

namespace Landfall {

namespace {

constexpr qreal systemSize = 13;

QFont scaled(QFont font, qreal size, QFont::Weight weight)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * size / systemSize));
    else
        font.setPointSizeF(font.pointSizeF() * size / systemSize);
    font.setWeight(weight);
    return font;
}

int widestDigit(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace

QFont secondaryFont(const QFont &font)
{
    return scaled(font, 12, QFont::Normal);
}

QFont smallFont(const QFont &font)
{
    return scaled(font, 11, QFont::Normal);
}

QFont labelFont(const QFont &font)
{
    return scaled(font, 11, QFont::Medium);
}

QFont tagFont(const QFont &font)
{
    return scaled(font, 11, QFont::DemiBold);
}

QFont strongFont(const QFont &font)
{
    return scaled(font, systemSize, QFont::DemiBold);
}

QFont headingFont(const QFont &font)
{
    return scaled(font, 12, QFont::DemiBold);
}

QFont titleFont(const QFont &font)
{
    return scaled(font, 15, QFont::DemiBold);
}

QFont emptyTitleFont(const QFont &font)
{
    return scaled(font, 20, QFont::DemiBold);
}

void paintFigures(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int digit = widestDigit(metrics);
    int x = rect.right() + 1;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const QChar c = text.at(i);
        const int advance = metrics.horizontalAdvance(c);
        const int cell = c.isDigit() ? digit : advance;
        x -= cell;
        const QRect place(x + (cell - advance) / 2, rect.top(), advance + 1, rect.height());
        painter.drawText(place, Qt::AlignVCenter | Qt::TextDontClip, c);
    }
}

} // namespace Landfall
