// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logheader.h"

#include "timeline/formatting.h"
#include "timeline/glyphs.h"
#include "timeline/rowtext.h"
#include "widgets/elidedlabel.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <deploymenttext.h>

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int glyphSize = 18;
constexpr int glyphLeft = 10;
constexpr int gap = 8;
constexpr qsizetype shortCommit = 8;
constexpr int leastLetters = 18;

/// "14:03:12 – ≈14:07:43 · eacfd68b"
QString restText(const Deployment &deployment)
{
    QStringList parts;
    const QString start =
        formatClock(deployment.started.isValid() ? deployment.started : deployment.created);
    const bool isObserved = !deployment.stages.isEmpty() && deployment.stages.last().observed;
    const QString end = formatClock(deployment.finished);
    if (end.isEmpty())
        parts.append(start);
    else
        parts.append(u"%1 – %2%3"_s.arg(start, isObserved ? u"≈"_s : QString(), end));
    parts.append(visibleText(deployment.commit.left(shortCommit)));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

LogHeader::LogHeader(QWidget *parent)
    : QWidget(parent), m_name(new ElidedLabel(this)), m_environment(new PlainLabel(this)),
      m_word(new PlainLabel(this)), m_rest(new ElidedLabel(this)),
      m_label(new PlainLabel(tr("I&nstance"), this)), m_choices(new QComboBox(this))
{
    m_name->setFont(strongFont(font()));
    m_word->setFont(strongFont(font()));
    m_label->setBuddy(m_choices);
    setFocusProxy(m_choices);
    m_choices->setAccessibleName(tr("Instance or log"));
    m_choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choices->setMinimumContentsLength(leastLetters);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(glyphLeft + glyphSize + gap - 2, 6, 10, 6);
    layout->setSpacing(gap);
    layout->addWidget(m_name);
    layout->addWidget(m_environment);
    layout->addWidget(m_word);
    layout->addWidget(m_rest, 1);
    layout->addWidget(m_label);
    layout->addWidget(m_choices, 1);
    connect(m_choices, &QComboBox::activated, this, [this](int place) { Q_EMIT chosen(place); });
}

void LogHeader::setDeployment(const Deployment &deployment)
{
    m_deployment = deployment;
    m_name->setFullText(deployment.target.name);
    const QString place = placeText(deployment);
    const bool isFramed = isProduction(deployment);
    m_environment->setText(place);
    m_environment->setVisible(!place.isEmpty());
    m_environment->setFrameShape(isFramed ? QFrame::Box : QFrame::NoFrame);
    m_environment->setMargin(isFramed ? 2 : 0);
    m_environment->setFont(isFramed ? tagFont(font()) : font());
    const QString word = visibleText(deployment.status, 40);
    m_word->setText(word.isEmpty() ? lookName(lookOf(deployment)) : word);
    m_rest->setFullText(restText(deployment));
    setAccessibleName(visibleText(spokenDeployment(deployment, deployment.account)));
    takeColors();
}

void LogHeader::takeColors()
{
    QPalette word = palette();
    word.setColor(QPalette::WindowText, lookColors(lookOf(m_deployment), palette()).strong);
    m_word->setPalette(word);
    QPalette rest = palette();
    rest.setColor(QPalette::WindowText, secondaryText(palette()));
    m_rest->setPalette(rest);
    m_label->setPalette(rest);
    update();
}

void LogHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColors();
}

void LogHeader::setChoices(const QList<LogChoice> &choices, qsizetype current)
{
    const QString failed = failedText(choices);
    m_choices->clear();
    for (const LogChoice &choice : choices) {
        QString text = choiceText(choice);
        if (!choice.log.machine.isEmpty() && !failed.isEmpty())
            text = u"%1 %2"_s.arg(text, failed);
        m_choices->addItem(text);
        m_choices->setItemData(m_choices->count() - 1,
            plainToolTip(formatMoment(choice.log.updated)), Qt::ToolTipRole);
    }
    m_choices->setCurrentIndex(int(current));
    const bool hasMachines = std::any_of(choices.begin(), choices.end(),
        [](const LogChoice &choice) { return !choice.log.machine.isEmpty(); });
    m_label->setText(hasMachines ? tr("I&nstance") : tr("Lo&g"));
}

void LogHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF place(glyphLeft, (height() - glyphSize) / 2.0, glyphSize, glyphSize);
    paintGlyph(painter, lookOf(m_deployment), place, palette());
}

} // namespace Landfall
