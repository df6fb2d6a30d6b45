// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attention.h"

#include "announcement.h"
#include "deploymentmodel.h"
#include "historyrow.h"
#include "historystore.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct MarkName {
    DeploymentModel::Mark mark;
    QLatin1StringView name;
};
constexpr std::array markNames {
    MarkName {DeploymentModel::UnseenFailure, "unseen"_L1},
    MarkName {DeploymentModel::Wanted, "wanted"_L1},
    MarkName {DeploymentModel::Only, "only"_L1},
    MarkName {DeploymentModel::News, "news"_L1},
};
constexpr int whileUnderWay = DeploymentModel::Wanted | DeploymentModel::Only;

/// Of no deployment; its time is what matters.
constexpr auto lookName = "looked"_L1;

/// What names it, no more.
Deployment named(const QString &account, const QString &provider, const QString &id)
{
    Deployment deployment;
    deployment.account = account;
    deployment.provider = provider;
    deployment.id = id;
    return deployment;
}

Deployment named(const HistoryMark &mark)
{
    return named(mark.account, mark.ref.section(u':', 0, 0), mark.ref.section(u':', 1));
}

bool isNewsSince(const QDateTime &look, const Deployment &deployment)
{
    const QDateTime last = deployment.finished.isValid() ? deployment.finished : deployment.created;
    return last.isValid() && last > look;
}

} // namespace

Attention::Attention(HistoryStore &history, DeploymentModel &model, QObject *parent)
    : QObject(parent), m_history(history), m_model(model),
      m_lastLook(QDateTime::currentDateTimeUtc())
{
}

Attention::~Attention()
{
    keep();
    if (m_isLooking)
        keepTimeOfLook();
}

void Attention::start()
{
    QStringList names {lookName};
    for (const MarkName &known : markNames)
        names.append(known.name);
    const QPointer<Attention> self(this);
    m_history.marks(names).then(&m_history, [self](const Result<QList<HistoryMark>> &kept) {
        if (self && kept)
            self->takeKept(*kept);
    });
    connect(&m_model, &DeploymentModel::deploymentChanged, this, &Attention::noteChange);
    connect(&m_model, &DeploymentModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { endThoseOver(first, last); });
}

void Attention::takeKept(const QList<HistoryMark> &kept)
{
    bool isFirstTime = true;
    for (const HistoryMark &mark : kept) {
        if (mark.mark == lookName) {
            isFirstTime = false;
            if (!m_isLooking)
                m_lastLook = mark.at;
        }
        const auto *known = std::find_if(markNames.begin(), markNames.end(),
            [&](const MarkName &candidate) { return candidate.name == mark.mark; });
        if (known == markNames.end())
            continue;
        Marked &marked = m_marked[mark.key()];
        marked.deployment = named(mark);
        marked.marks |= known->mark;
        m_model.setMarks(marked.deployment, DeploymentModel::Marks(marked.marks));
    }
    if (isFirstTime)
        keepTimeOfLook();
    endThoseOver(0, m_model.rowCount() - 1);
    Q_EMIT changed();
}

void Attention::noteChange(const Deployment &before, const Deployment &after)
{
    const bool isFirstSight = before.id.isEmpty();
    const bool hasFailed = outcomeOf(after) == Outcome::Failed;
    const bool isEnd = hasEnded(before, after);
    const bool isNews = isEnd || (isFirstSight && isNewsSince(m_lastLook, after));
    int set = 0;
    if (isEnd && hasFailed)
        set |= DeploymentModel::UnseenFailure;
    if (isNews && !m_isLooking)
        set |= DeploymentModel::News;
    change(after, set, hasFailed ? 0 : DeploymentModel::UnseenFailure);
    // Later: who else hears of this change asks whether it was wanted.
    if (isOver(after) && (marksOf(after) & whileUnderWay) != 0)
        QMetaObject::invokeMethod(
            this, [this, after] { change(after, 0, whileUnderWay); }, Qt::QueuedConnection);
}

/// Of rows that the history knows as over already.
void Attention::endThoseOver(int first, int last)
{
    for (const Deployment &deployment : marked(whileUnderWay)) {
        const int row = m_model.rowOf(deployment);
        if (row >= first && row <= last && isOver(m_model.deployment(row)))
            change(deployment, 0, whileUnderWay);
    }
}

QList<Deployment> Attention::marked(int mark) const
{
    QList<Deployment> result;
    for (const Marked &marked : m_marked) {
        if ((marked.marks & mark) != 0)
            result.append(marked.deployment);
    }
    return result;
}

QList<Deployment> Attention::unseenFailures() const
{
    QList<Deployment> result;
    for (const Deployment &deployment : marked(DeploymentModel::UnseenFailure)) {
        const int row = m_model.rowOf(deployment);
        if (row >= 0)
            result.append(m_model.deployment(row));
    }
    std::sort(result.begin(), result.end(),
        [](const Deployment &a, const Deployment &b) { return a.created > b.created; });
    return result;
}

void Attention::markSeen(const Deployment &deployment)
{
    change(deployment, 0, DeploymentModel::UnseenFailure);
    Q_EMIT looked(deployment);
}

void Attention::markAllSeen()
{
    for (const Deployment &deployment : unseenFailures())
        markSeen(deployment);
}

void Attention::noteLooking(bool isLooking)
{
    if (std::exchange(m_isLooking, isLooking) == isLooking)
        return;
    keepTimeOfLook();
    if (isLooking)
        return;
    for (const Deployment &deployment : marked(DeploymentModel::News))
        change(deployment, 0, DeploymentModel::News);
}

bool Attention::isWanted(const Deployment &deployment) const
{
    return (marksOf(deployment) & DeploymentModel::Wanted) != 0;
}

void Attention::setWanted(const Deployment &deployment, bool isWanted)
{
    if (!isWanted)
        change(deployment, 0, DeploymentModel::Wanted);
    else if (!isOver(deployment))
        change(deployment, DeploymentModel::Wanted, 0);
}

std::optional<Deployment> Attention::only() const
{
    for (const Deployment &deployment : marked(DeploymentModel::Only)) {
        const int row = m_model.rowOf(deployment);
        if (row >= 0)
            return m_model.deployment(row);
    }
    return std::nullopt;
}

void Attention::setOnly(const std::optional<Deployment> &deployment)
{
    if (deployment && isOver(*deployment))
        return;
    for (const Deployment &before : marked(DeploymentModel::Only)) {
        if (!deployment || deploymentKey(before) != deploymentKey(*deployment))
            change(before, 0, DeploymentModel::Only);
    }
    if (deployment)
        change(*deployment, DeploymentModel::Only, 0);
}

void Attention::renameAccount(const QString &name, const QString &newName)
{
    keep();
    const QHash<QString, Marked> before = std::exchange(m_marked, {});
    for (Marked marked : before) {
        if (marked.deployment.account.compare(name, Qt::CaseInsensitive) == 0) {
            m_model.setMarks(marked.deployment, {});
            marked.deployment.account = newName;
            m_model.setMarks(marked.deployment, DeploymentModel::Marks(marked.marks));
        }
        m_marked.insert(deploymentKey(marked.deployment), marked);
    }
}

int Attention::marksOf(const Deployment &deployment) const
{
    return m_marked.value(deploymentKey(deployment)).marks;
}

void Attention::change(const Deployment &deployment, int set, int taken)
{
    const int before = marksOf(deployment);
    const int marks = (before & ~taken) | set;
    if (marks == before)
        return;
    const QString key = deploymentKey(deployment);
    m_marked.insert(key, {named(deployment.account, deployment.provider, deployment.id), marks});
    keepSoon(key);
    m_model.setMarks(deployment, DeploymentModel::Marks(marks));
    Q_EMIT changed();
}

/// Changes come in heaps.
void Attention::keepSoon(const QString &key)
{
    if (m_unkept.isEmpty())
        QMetaObject::invokeMethod(this, &Attention::keep, Qt::QueuedConnection);
    m_unkept.insert(key);
}

void Attention::keep()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<HistoryMark> set;
    QList<HistoryMark> taken;
    for (const QString &key : std::exchange(m_unkept, {})) {
        const auto marked = m_marked.constFind(key);
        if (marked == m_marked.constEnd())
            continue;
        for (const MarkName &known : markNames) {
            const bool isSet = (marked->marks & known.mark) != 0;
            (isSet ? set : taken).append({marked->deployment, known.name, now});
        }
        if (marked->marks == 0)
            m_marked.erase(marked);
    }
    if (!set.isEmpty())
        (void)m_history.setMarks(set);
    if (!taken.isEmpty())
        (void)m_history.unmark(taken);
}

void Attention::keepTimeOfLook()
{
    m_lastLook = QDateTime::currentDateTimeUtc();
    (void)m_history.setMarks({HistoryMark(QString(), QString(), lookName, m_lastLook)});
}

} // namespace Landfall
