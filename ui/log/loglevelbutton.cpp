// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglevelbutton.h"

#include "log/logcolors.h"
#include "timeline/glyphs.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOption>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int markSize = 12;
constexpr int markLeft = 5; ///< styles leave hardly any room before an icon
constexpr int lowest = 26;
constexpr qreal corner = 4;

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
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({markLeft + markSize, markSize});
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

/// A style's own mark of a checked button is too faint beside those that are not.
void LogLevelButton::paintEvent(QPaintEvent *event)
{
    if (!isChecked()) {
        QToolButton::paintEvent(event);
        return;
    }
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor frame = palette().color(QPalette::Highlight);
    QColor ground = frame;
    ground.setAlphaF(option.state & QStyle::State_MouseOver ? 0.32F : 0.22F);
    painter.setPen(frame);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.setRenderHint(QPainter::Antialiasing, false);
    option.state &= ~(QStyle::State_On | QStyle::State_Sunken);
    painter.drawControl(QStyle::CE_ToolButtonLabel, option);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    focus.rect = rect().adjusted(3, 3, -3, -3);
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
}

void LogLevelButton::takeMark()
{
    const qreal ratio = 3;
    QPixmap pixmap(QSize(markLeft + markSize, markSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLevel(painter, m_level, QRectF(markLeft + 1, 1, markSize - 2, markSize - 2), palette());
    painter.end();
    setIcon(QIcon(pixmap));
}

} // namespace Landfall
