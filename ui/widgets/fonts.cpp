// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fonts.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>

#include <limits>

namespace Landfall {

namespace {

constexpr qreal systemSize = 13;
constexpr qreal systemHeight = 16;

QFont scaled(QFont font, qreal size, QFont::Weight weight)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * size / systemSize));
    else
        font.setPointSizeF(font.pointSizeF() * size / systemSize);
    font.setWeight(weight);
    return font;
}

QFont fixed(QFont font)
{
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    font.setStyleHint(QFont::Monospace);
    return font;
}

struct DigitWidths {
    int narrowest = std::numeric_limits<int>::max();
    int widest = 0;
};

DigitWidths digitWidths(const QFontMetrics &metrics)
{
    DigitWidths widths;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        const int width = metrics.horizontalAdvance(QChar(digit));
        widths.narrowest = std::min(widths.narrowest, width);
        widths.widest = std::max(widths.widest, width);
    }
    return widths;
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

QFont fixedFont(const QFont &font)
{
    return fixed(scaled(font, 12, QFont::Normal));
}

QFont codeFont(const QFont &font)
{
    QFont code = fixed(scaled(font, 25, QFont::DemiBold));
    code.setLetterSpacing(QFont::PercentageSpacing, 115);
    return code;
}

int scaledLength(int pixels, const QFontMetrics &metrics)
{
    return qRound(pixels * std::max(1.0, metrics.height() / systemHeight));
}

void paintFigures(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const DigitWidths digits = digitWidths(metrics);
    if (digits.narrowest == digits.widest) {
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
        return;
    }
    int x = rect.right() + 1;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const QChar c = text.at(i);
        const int advance = metrics.horizontalAdvance(c);
        const int cell = c.isDigit() ? digits.widest : advance;
        x -= cell;
        const QRect place(x + (cell - advance) / 2, rect.top(), advance + 1, rect.height());
        painter.drawText(place, Qt::AlignVCenter | Qt::TextDontClip, c);
    }
}

} // namespace Landfall
