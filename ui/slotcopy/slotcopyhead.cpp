// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopyhead.h"

#include "choicecombo.h"
#include "copymode.h"
#include "slotcard.h"
#include "widgets/fonts.h"
#include "widgets/plainlabel.h"

#include <actions/copywarning.h>
#include <visibletext.h>

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int columnGap = 12;
constexpr int rowGap = 6;
constexpr int modeHeight = 22; ///< of each mode's line
/// No account's name and no id has it.
constexpr QChar separator = u'\n';

QString keyOf(const QString &account, const QString &app)
{
    return account + separator + app;
}

ChoiceLine lineOf(const CopyChoice &choice)
{
    ChoiceLine line;
    line.key = keyOf(choice.account, choice.app);
    line.name = visibleText(choice.name);
    line.rest = choice.place();
    line.icon = u"provider-app-service"_s;
    line.toolTip = choice.app;
    return line;
}

ChoiceLine lineOf(const CopySlot &slot, const QDateTime &now)
{
    ChoiceLine line;
    line.key = slot.id;
    line.name = slotLabel(slot.name);
    line.rest = slotSummary(slot, now);
    if (slot.newest)
        line.look = lookOf(*slot.newest);
    line.toolTip = line.rest + u'\n' + slot.id;
    return line;
}

QList<ChoiceLine> linesOf(const QList<CopySlot> &all, const QDateTime &now)
{
    QList<ChoiceLine> lines;
    for (const CopySlot &slot : all)
        lines.append(lineOf(slot, now));
    return lines;
}

} // namespace

SlotCopyHead::SlotCopyHead(QWidget *parent)
    : QWidget(parent), m_app(new ChoiceCombo(this)), m_source(new ChoiceCombo(this)),
      m_target(new ChoiceCombo(this)), m_sourceCard(new SlotCard(this)),
      m_targetCard(new SlotCard(this)), m_sentence(new PlainLabel(this)), m_mode(new CopyMode(this))
{
    build();
    connectParts();
}

void SlotCopyHead::build()
{
    m_app->setAccessibleName(tr("App"));
    m_source->setAccessibleName(tr("Slot to copy from"));
    m_target->setAccessibleName(tr("Slot to copy to"));
    m_app->setPlaceholderText(tr("Choose an app"));
    m_sentence->setWordWrap(true);
    m_sentence->setSelectable();
    m_sentence->setFocusPolicy(Qt::NoFocus);
    m_sentence->setFont(strongFont(font()));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(rowGap);
    auto *app = new PlainLabel(tr("&App"), this);
    app->setBuddy(m_app);
    grid->addWidget(app, 0, 0);
    grid->addWidget(m_app, 0, 1, 1, 3);
    addSlots(*grid, 1);
    grid->addWidget(m_sentence, 3, 1, 1, 3);
    auto *mode = new PlainLabel(tr("Mode"), this);
    mode->setMinimumHeight(scaledLength(modeHeight, fontMetrics()));
    grid->addWidget(mode, 4, 0, Qt::AlignTop);
    grid->addWidget(m_mode, 4, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
}

void SlotCopyHead::addSlots(QGridLayout &grid, int row)
{
    auto *from = new PlainLabel(tr("Copy &from"), this);
    from->setBuddy(m_source);
    // A list box with a choice is named after that: these say what it is for.
    from->setAccessibleName(m_source->accessibleName());
    auto *onto = new PlainLabel(tr("⟶ &to"), this);
    onto->setBuddy(m_target);
    onto->setAccessibleName(m_target->accessibleName());
    grid.addWidget(from, row, 0);
    grid.addWidget(m_source, row, 1);
    grid.addWidget(onto, row, 2, Qt::AlignCenter);
    grid.addWidget(m_target, row, 3);
    grid.addWidget(m_sourceCard, row + 1, 1);
    grid.addWidget(m_targetCard, row + 1, 3);
}

void SlotCopyHead::connectParts()
{
    connect(m_app, &ChoiceCombo::chosen, this, [this](const QString &key) {
        const qsizetype at = key.indexOf(separator);
        Q_EMIT appChosen(key.left(at), key.mid(at + 1));
    });
    connect(m_source, &ChoiceCombo::chosen, this, &SlotCopyHead::sourceChosen);
    connect(m_target, &ChoiceCombo::chosen, this, &SlotCopyHead::targetChosen);
    connect(m_mode, &CopyMode::changed, this, &SlotCopyHead::modeChanged);
}

void SlotCopyHead::show(const CopyRehearsal &rehearsal)
{
    showApps(rehearsal);
    showSlots(rehearsal);
    const CopySlot *source = rehearsal.source();
    const CopySlot *target = rehearsal.target();
    m_mode->setNames(
        source ? slotLabel(source->name) : QString(), target ? slotLabel(target->name) : QString());
}

void SlotCopyHead::showApps(const CopyRehearsal &rehearsal)
{
    QList<ChoiceLine> lines;
    for (const CopyChoice &choice : rehearsal.choices())
        lines.append(lineOf(choice));
    m_app->setLines(lines, keyOf(rehearsal.account(), rehearsal.appId()));
    if (rehearsal.isLooking() && m_app->key().isEmpty())
        m_app->setPlaceholderText(tr("Looking at the app…"));
    else
        m_app->setPlaceholderText(
            rehearsal.isListing() ? tr("Looking for apps…") : tr("Choose an app"));
}

void SlotCopyHead::showSlots(const CopyRehearsal &rehearsal)
{
    const QDateTime now = rehearsal.clock().today();
    const CopySlot *source = rehearsal.source();
    const CopySlot *target = rehearsal.target();
    const QList<CopySlot> all = rehearsal.app() ? rehearsal.app()->appSlots : QList<CopySlot>();
    const QList<CopySlot> targets = rehearsal.targets();
    m_source->setLines(linesOf(all, now), source ? source->id : QString());
    m_target->setLines(linesOf(targets, now), target ? target->id : QString());
    const QString waiting = rehearsal.isLooking() ? tr("Looking…") : tr("Choose a slot");
    m_source->setPlaceholderText(waiting);
    m_target->setPlaceholderText(
        targets.isEmpty() && rehearsal.app() ? tr("There is no other slot") : waiting);
    m_source->setEnabled(!all.isEmpty());
    m_target->setEnabled(!targets.isEmpty());
    m_sourceCard->setSlot(source, {});
    m_targetCard->setSlot(target, {});
}

void SlotCopyHead::setSentence(const QString &sentence)
{
    if (m_sentence->text() != sentence)
        m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

bool SlotCopyHead::isWithSettings() const
{
    return m_mode->isWithSettings();
}

} // namespace Landfall
