// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcard.h"

#include "widgets/elidedlabel.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"
#include "widgets/quietlabel.h"

#include <deploymenttext.h>

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype longestId = 500;

/// What its service says of the slot; the summary beside its name has the newest deployment.
QString wordsOf(const CopySlot &slot)
{
    if (slot.problem)
        return SlotCard::tr("Its deployments could not be read: %1")
            .arg(visibleText(slot.problem->message));
    QStringList parts;
    if (slot.newest) {
        parts.append(verdictText(*slot.newest));
        parts.append(visibleText(slot.newest->message));
    } else {
        parts.append(SlotCard::tr("no deployment known"));
    }
    parts.append(visibleText(slot.state));
    if (slot.traffic && !slot.name.isEmpty())
        parts.append(
            SlotCard::tr("%1 % of the traffic").arg(QLocale().toString(*slot.traffic, 'g', 3)));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

SlotCard::SlotCard(QWidget *parent)
    : QFrame(parent), m_words(new ElidedLabel(this)), m_id(new QuietLabel({}, this))
{
    m_words->setFont(secondaryFont(font()));
    m_id->setWordWrap(false);
    m_id->setSelectable();
    m_id->setFocusPolicy(Qt::NoFocus);
    m_id->setFont(fixedFont(smallFont(font())));
    m_id->setMinimumWidth(1);
    m_id->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(9, 0, 0, 0);
    lines->setSpacing(1);
    lines->addWidget(m_words);
    lines->addWidget(m_id);
}

void SlotCard::setSlot(const CopySlot *slot, const QString &otherwise)
{
    m_words->setFullText(slot ? wordsOf(*slot) : otherwise);
    m_fullId = slot ? visibleText(slot->id, longestId) : QString();
    m_id->setAccessibleName(m_fullId);
    setPlainToolTip(*m_id, m_fullId);
    elideId();
}

void SlotCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    elideId();
}

void SlotCard::elideId()
{
    m_id->setText(
        m_id->fontMetrics().elidedText(m_fullId, Qt::ElideMiddle, contentsRect().width() - 12));
}

} // namespace Landfall
