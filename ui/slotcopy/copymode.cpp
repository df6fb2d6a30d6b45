// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copymode.h"

#include "timeline/phasestyle.h"
#include "widgets/fonts.h"
#include "widgets/quietlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QRadioButton>
#include <QStyleOptionButton>

#include <algorithm>

namespace Landfall {

namespace {

constexpr int gap = 8;
constexpr int lineGap = 4;
constexpr int leastHeight = 22;

/// Over the style's own button, whose ring cannot be seen on a dark ground.
class ModeButton : public QRadioButton {
public:
    using QRadioButton::QRadioButton;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QRadioButton::paintEvent(event);
        QStyleOptionButton option;
        initStyleOption(&option);
        const QRectF place =
            style()->subElementRect(QStyle::SE_RadioButtonIndicator, &option, this);
        const qreal radius = std::min(place.width(), place.height()) / 2 - 1;
        const QColor ring = isChecked() && isEnabled() ? palette().color(QPalette::Highlight)
                                                       : controlBorder(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ring, isChecked() ? 2 : 1));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawEllipse(place.center(), radius, radius);
        if (!isChecked())
            return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(ring);
        painter.drawEllipse(place.center(), radius / 2, radius / 2);
    }
};

} // namespace

CopyMode::CopyMode(QWidget *parent)
    : QWidget(parent), m_content(new ModeButton(tr("Copy content &only"), this)),
      m_settings(new ModeButton(tr("Copy content and &settings"), this)),
      m_aboutContent(new QuietLabel({}, this, QuietLabel::Full)),
      m_aboutSettings(new QuietLabel({}, this, QuietLabel::Full))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(lineGap);
    int row = 0;
    for (auto *button : {m_content, m_settings}) {
        button->setMinimumHeight(scaledLength(leastHeight, fontMetrics()));
        auto *line = new QHBoxLayout;
        line->setSpacing(gap);
        line->addWidget(button);
        line->addWidget(button == m_content ? m_aboutContent : m_aboutSettings, 1);
        grid->addLayout(line, row++, 0);
    }
    m_content->setChecked(true);
    connect(m_settings, &QRadioButton::toggled, this, &CopyMode::changed);
    setFocusProxy(m_content);
    setNames({}, {});
}

bool CopyMode::isWithSettings() const
{
    return m_settings->isChecked();
}

void CopyMode::setNames(const QString &source, const QString &target)
{
    const QString onto = target.isEmpty() ? tr("the target") : target;
    const QString from = source.isEmpty() ? tr("the source") : source;
    m_aboutContent->setText(tr("sends siteConfig: null, %1 keeps its settings").arg(onto));
    m_aboutSettings->setText(tr("%1’s settings merged with the properties ticked below").arg(from));
    m_content->setAccessibleDescription(m_aboutContent->text());
    m_settings->setAccessibleDescription(m_aboutSettings->text());
}

} // namespace Landfall
