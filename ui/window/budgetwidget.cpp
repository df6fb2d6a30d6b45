// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "budgetwidget.h"

#include "timeline/formatting.h"
#include "timeline/phasestyle.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int iconSize = 16;
constexpr int gap = 6;
constexpr int barWidth = 44;
constexpr int barHeight = 6;
constexpr int longestName = 24;
/// Below this share the bar warns.
constexpr qreal scarce = 0.1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::BudgetWidget)
};

QString budgetText(const RateLimit &limit)
{
    const QLocale locale;
    if (!limit.limit)
        return Text::tr("%1 left").arg(locale.toString(limit.left));
    return Text::tr("%1 of %2 left")
        .arg(locale.toString(limit.left), locale.toString(*limit.limit));
}

QString nextText(const AccountState &state, Steady now, const QDateTime &today)
{
    if (!state.nextPoll)
        return state.error ? QString() : Text::tr("refreshing");
    const auto wait = std::chrono::ceil<std::chrono::seconds>(*state.nextPoll - now);
    const int seconds = std::max(0, int(wait.count()));
    if (seconds <= 60)
        return Text::tr("next in %n s", nullptr, seconds);
    return Text::tr("next at %1").arg(formatClock(today.addSecs(seconds)));
}

} // namespace

BudgetWidget::BudgetWidget(const QString &icon, QWidget *parent) : QWidget(parent), m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void BudgetWidget::setState(const AccountState &state, Steady now, const QDateTime &today)
{
    const auto trouble = troubleOf(state);
    // Of a limit that was met the numbers say more than a word.
    const bool showsLimit = state.limit
        && (!trouble || (trouble->error.kind == Error::RateLimited && state.limit->limit));
    QStringList parts;
    if (showsLimit)
        parts.append(budgetText(*state.limit));
    else if (trouble)
        parts.append(trouble->words);
    parts.append(nextText(state, now, today));
    parts.removeAll(QString());
    const QString text = parts.join(u" · "_s);

    const bool known = showsLimit && state.limit->limit.value_or(0) > 0;
    const qreal left =
        known ? std::clamp(qreal(state.limit->left) / *state.limit->limit, 0.0, 1.0) : -1;
    const auto mark = showsLimit ? std::nullopt : trouble;
    if (text == m_text && left == m_left && mark == m_mark && !m_name.isEmpty())
        return;
    m_left = left;
    m_mark = mark;
    m_text = text;
    m_name = visibleText(state.account, longestName);
    // The count-down stays out: a screen reader would read it again each second.
    setAccessibleName(tr("API budget of %1, %2").arg(m_name, parts.value(0)));
    setPlainToolTip(*this, trouble ? trouble->error.message : QString());
    updateGeometry();
    update();
}

QSize BudgetWidget::sizeHint() const
{
    const int bar = (hasBar() ? barWidth + gap : 0) + (m_mark ? iconSize + gap : 0);
    const QFontMetrics metrics = fontMetrics();
    return {iconSize + gap + metrics.horizontalAdvance(m_name) + gap + bar
            + metrics.horizontalAdvance(m_text) + gap,
        std::max(iconSize, metrics.height()) + 2};
}

void BudgetWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFontMetrics metrics = fontMetrics();
    QRect rest = rect();
    const QColor color = palette().color(QPalette::WindowText);
    paintIcon(painter, m_icon, QRect(0, (height() - iconSize) / 2, iconSize, iconSize), color);
    rest.setLeft(iconSize + gap);
    painter.setPen(color);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, m_name);
    rest.setLeft(rest.left() + metrics.horizontalAdvance(m_name) + gap);
    if (hasBar()) {
        paintBar(painter, QRect(rest.left(), (height() - barHeight) / 2, barWidth, barHeight));
        rest.setLeft(rest.left() + barWidth + gap);
    }
    if (m_mark) {
        const QRect place(rest.left(), (height() - iconSize) / 2, iconSize, iconSize);
        paintIcon(painter, m_mark->icon, place, lookColors(m_mark->look, palette()).strong);
        rest.setLeft(place.right() + 1 + gap);
    }
    painter.setPen(color);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

void BudgetWidget::paintBar(QPainter &painter, const QRect &rect) const
{
    const QColor fill =
        m_left < scarce ? lookColors(Look::Failed, palette()).strong : secondaryText(palette());
    painter.setPen(controlBorder(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    const QRect inside = rect.adjusted(1, 1, -1, -1);
    painter.fillRect(
        QRect(inside.topLeft(), QSize(qRound(inside.width() * m_left), inside.height())), fill);
}

} // namespace Landfall
