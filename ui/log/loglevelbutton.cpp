// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglevelbutton.h"

#include "log/logcolors.h"
#include "timeline/glyphs.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int markSize = 12;
constexpr int lowest = 26;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogLevelButton)
};

QString wordOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Error:
        return Text::tr("Error");
    case LogLevel::Warning:
        return Text::tr("Warning");
    case LogLevel::Info:
        return Text::tr("Info");
    case LogLevel::Debug:
        break;
    }
    return Text::tr("Debug");
}

void paintLevel(QPainter &painter, LogLevel level, const QRectF &rect, const QPalette &palette)
{
    const LogColors colors(palette);
    switch (level) {
    case LogLevel::Error:
        paintMark(painter, Look::Failed, rect, palette);
        return;
    case LogLevel::Warning:
        painter.setPen(QPen(colors.warning, 1.4));
        painter.drawPolygon(QPolygonF({QPointF(rect.center().x(), rect.top() + 1.2),
            QPointF(rect.right() - 0.8, rect.bottom() - 1.2),
            QPointF(rect.left() + 0.8, rect.bottom() - 1.2)}));
        return;
    case LogLevel::Info:
        painter.setPen(Qt::NoPen);
        painter.setBrush(lookColors(Look::Succeeded, palette).strong);
        painter.drawEllipse(rect.center(), 2.2, 2.2);
        return;
    case LogLevel::Debug:
        painter.setPen(QPen(secondaryText(palette), 1.2));
        painter.drawEllipse(rect.center(), 2.2, 2.2);
        return;
    }
}

} // namespace

LogLevelButton::LogLevelButton(LogLevel level, QWidget *parent)
    : QToolButton(parent), m_level(level)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({markSize, markSize});
    setMinimumHeight(lowest);
    setShortcut(QKeySequence(u"Alt+%1"_s.arg(logLevelCount - int(level))));
    takeMark();
    setCount(0);
}

void LogLevelButton::setCount(qsizetype count)
{
    // A button forgets its shortcut with its text.
    const QKeySequence keys = shortcut();
    setText(tr("%1 %2").arg(wordOf(m_level), QLocale().toString(qlonglong(count))));
    setAccessibleName(tr("%1: %n lines", nullptr, int(count)).arg(wordOf(m_level)));
    setShortcut(keys);
}

void LogLevelButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeMark();
}

void LogLevelButton::takeMark()
{
    const qreal ratio = 3;
    QPixmap pixmap(QSize(markSize, markSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLevel(painter, m_level, QRectF(1, 1, markSize - 2, markSize - 2), palette());
    painter.end();
    setIcon(QIcon(pixmap));
}

} // namespace Landfall
