// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultbox.h"

#include "timeline/glyphs.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"
#include "widgets/quietlabel.h"

#include <QAccessible>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int padding = 10;
constexpr int glyphSize = 18;
constexpr int iconSize = 16;
constexpr qsizetype longestText = 2000;

} // namespace

ResultBox::ResultBox(QWidget *parent)
    : QFrame(parent), m_title(new PlainLabel(this)), m_text(new QuietLabel({}, this))
{
    m_title->setFont(strongFont(font()));
    m_title->setWordWrap(true);
    m_text->setSelectable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * padding + glyphSize, padding, padding, padding);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
}

void ResultBox::setContent(std::optional<Look> look, const QString &title, const QString &text)
{
    m_look = look;
    m_title->setText(visibleText(title));
    m_text->setText(visibleLines(text, longestText));
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    QAccessibleEvent told(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
    update();
}

QString ResultBox::title() const
{
    return m_title->text();
}

QString ResultBox::text() const
{
    return m_text->text();
}

void ResultBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(m_look ? lookColors(*m_look, palette()).strong : gridLine(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_look)
        paintGlyph(painter, *m_look, QRectF(padding, padding, glyphSize, glyphSize), palette());
    else
        paintIcon(painter, u"info"_s, QRect(padding + 1, padding + 1, iconSize, iconSize),
            secondaryText(palette()));
}

} // namespace Landfall
