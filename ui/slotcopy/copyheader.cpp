// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyheader.h"

#include "timeline/glyphs.h"
#include "widgets/elidedlabel.h"
#include "widgets/fonts.h"
#include "widgets/quietlabel.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int glyphSize = 22;
constexpr int gap = 10;

} // namespace

CopyHeader::CopyHeader(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(this)),
      m_line(new QuietLabel(QString(), this, QuietLabel::Full))
{
    m_title->setFont(titleFont(font()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(glyphSize + gap, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_line);
}

void CopyHeader::setContent(Look look, const QString &title, const QString &line)
{
    m_look = look;
    m_title->setFullText(title);
    // The line counts seconds: a reader hears it when it comes here, never by itself.
    m_line->setAccessibleName(title);
    if (m_line->text() != line)
        m_line->setText(line);
    setAccessibleName(u"%1, %2"_s.arg(title, lookName(look)));
    update();
}

QString CopyHeader::line() const
{
    return m_line->text();
}

void CopyHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(
        painter, m_look, QRectF(0, (height() - glyphSize) / 2.0, glyphSize, glyphSize), palette());
}

} // namespace Landfall
