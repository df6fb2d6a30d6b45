// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copymode.h"

#include "widgets/fonts.h"
#include "widgets/quietlabel.h"

#include <QGridLayout>
#include <QRadioButton>

namespace Landfall {

namespace {

constexpr int gap = 8;
constexpr int lineGap = 4;
constexpr int leastHeight = 22;

} // namespace

CopyMode::CopyMode(QWidget *parent)
    : QWidget(parent), m_content(new QRadioButton(tr("Copy content &only"), this)),
      m_settings(new QRadioButton(tr("Copy content and &settings"), this)),
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
