// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailsheader.h"

#include "timeline/formatting.h"
#include "timeline/glyphs.h"
#include "timeline/rowtext.h"
#include "widgets/elidedlabel.h"
#include "widgets/flowlayout.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <deploymenttext.h>

#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int glyphSize = 20;
constexpr int gap = 8;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::DetailsHeader)
};

/// "took 4:31", "ended 14:07:43", or how long it has been under way.
QStringList factsOf(const Deployment &deployment, const PaintMoment &moment)
{
    QStringList parts;
    if (!deployment.reason.isEmpty())
        parts.append(visibleText(deployment.reason));
    const QString length = durationText(deployment, moment.now);
    if (!length.isEmpty())
        parts.append((isOver(deployment) ? Text::tr("took %1") : Text::tr("for %1")).arg(length));
    if (deployment.finished.isValid())
        parts.append(Text::tr("ended %1").arg(formatClock(deployment.finished)));
    else if (moment.staleSince.isValid())
        parts.append(Text::tr("not heard since %1").arg(formatClock(moment.staleSince)));
    else if (deployment.created.isValid())
        parts.append(Text::tr("started %1").arg(formatClock(deployment.created)));
    if (deployment.live.value_or(false))
        parts.append(Text::tr("live"));
    return parts;
}

} // namespace

DetailsHeader::DetailsHeader(QWidget *parent)
    : QWidget(parent), m_name(new ElidedLabel(this)), m_environment(new PlainLabel(this)),
      m_word(new ElidedLabel(this)), m_line(new FlowLayout)
{
    m_name->setFont(titleFont(font()));
    m_word->setFont(strongFont(font()));
    auto *first = new FlowLayout;
    first->setSpacings(gap, 2);
    first->addWidget(m_name);
    first->addWidget(m_environment);
    m_line->setSpacings(0, 0);
    m_line->addWidget(m_word);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(glyphSize + gap, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(first);
    layout->addLayout(m_line);
}

void DetailsHeader::setDeployment(const Deployment &deployment, const PaintMoment &moment)
{
    m_deployment = deployment;
    m_moment = moment;
    m_name->setFullText(deployment.target.name);
    setEnvironment(deployment);

    const Look look = lookOf(deployment);
    const QString word = visibleText(statusText(deployment));
    m_word->setFullText(word.isEmpty() ? lookName(look) : word);
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, lookColors(look, colored).strong);
    m_word->setPalette(colored);
    setFacts(factsOf(deployment, moment));
    setAccessibleName(visibleText(spokenDeployment(deployment, deployment.account)));
    update();
}

void DetailsHeader::setFacts(const QStringList &facts)
{
    while (m_facts.size() < facts.size()) {
        m_facts.append(new ElidedLabel(this));
        m_line->addWidget(m_facts.constLast());
    }
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        m_facts.at(i)->setFullText(i < facts.size() ? u" · "_s + facts.at(i) : QString());
        m_facts.at(i)->setVisible(i < facts.size());
    }
}

void DetailsHeader::setEnvironment(const Deployment &deployment)
{
    const bool production = isProduction(deployment);
    const QString place = placeText(deployment);
    m_environment->setText(place);
    m_environment->setVisible(!place.isEmpty());
    m_environment->setFrameShape(production ? QFrame::Box : QFrame::NoFrame);
    m_environment->setMargin(production ? 2 : 0);
    m_environment->setFont(production ? strongFont(secondaryFont(font())) : font());
}

void DetailsHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF place(0, m_name->geometry().center().y() - glyphSize / 2.0, glyphSize, glyphSize);
    paintGlyph(painter, lookOf(m_deployment), place, palette(), m_moment.turn,
        m_moment.staleSince.isValid());
}

} // namespace Landfall
