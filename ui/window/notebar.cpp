// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notebar.h"

#include "timeline/phasestyle.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace Landfall {

namespace {

constexpr int barWidth = 3;
constexpr int lowest = 36;
constexpr qsizetype longestSentence = 1000;

/// Error, warning, information: what the user alone can mend comes first.
Look severity(Error::Kind kind)
{
    switch (kind) {
    case Error::RateLimited:
        return Look::Running;
    case Error::Network:
    case Error::Server:
    case Error::KeychainLocked:
    case Error::KeychainAbsent:
        return Look::Canceled;
    default:
        return Look::Failed;
    }
}

} // namespace

NoteBar::NoteBar(QWidget *parent)
    : QFrame(parent), m_label(new ElidedLabel(this)),
      m_refresh(new QPushButton(tr("Refresh"), this))
{
    setMinimumHeight(lowest);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 3, 10, 3);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_refresh);
    connect(m_refresh, &QPushButton::clicked, this, [this] { Q_EMIT refreshRequested(m_account); });
    hide();
}

void NoteBar::setAccounts(const QList<AccountState> &states, const QString &problem)
{
    if (!problem.isEmpty()) {
        setNote(problem, {}, Error::Storage);
        return;
    }
    QList<AccountState> troubled;
    std::copy_if(states.begin(), states.end(), std::back_inserter(troubled),
        [](const AccountState &state) { return state.error.has_value(); });
    if (troubled.isEmpty()) {
        setNote({}, {}, std::nullopt);
        return;
    }
    const auto worst = std::min_element(
        troubled.begin(), troubled.end(), [](const AccountState &left, const AccountState &right) {
            return lookRank(severity(left.error->kind)) < lookRank(severity(right.error->kind));
        });
    QString sentence = tr("%1: %2").arg(worst->account, worst->error->message);
    const int more = int(troubled.size()) - 1;
    if (more > 0)
        sentence = tr("%1 (%n more account(s) with problems)", nullptr, more).arg(sentence);
    setNote(sentence, more > 0 ? QString() : worst->account, worst->error->kind);
}

void NoteBar::setNote(
    const QString &sentence, const QString &account, std::optional<Error::Kind> kind)
{
    m_account = account;
    m_kind = kind;
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    m_label->setFullText(sentence, longestSentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    update();
}

void NoteBar::paintEvent(QPaintEvent *)
{
    const LookColors colors = lookColors(severity(m_kind.value_or(Error::Network)), palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.tint);
    painter.fillRect(QRect(0, 0, barWidth, height()), colors.strong);
    painter.setPen(gridLine(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace Landfall
