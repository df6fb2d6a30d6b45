// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logtable.h"

#include "timeline/formatting.h"
#include "timeline/phasestyle.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"
#include "wrappingdelegate.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int machineRole = Qt::UserRole + 1;
constexpr int isLinkRole = Qt::UserRole + 2;
constexpr qsizetype mostLogs = 50;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogTable)
};

bool isSame(
    const std::optional<LogOffers::Answer> &one, const std::optional<LogOffers::Answer> &other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    if (!*one || !*other)
        return !*one && !*other && one->error() == other->error();
    return **one == **other;
}

/// One a machine, the newest; in the order given.
QList<OfferedLog> newestOfMachines(const QList<OfferedLog> &logs)
{
    QList<OfferedLog> newest;
    for (const OfferedLog &log : logs) {
        const bool isKnown = std::any_of(newest.begin(), newest.end(),
            [&log](const OfferedLog &other) { return other.machine == log.machine; });
        if (!isKnown)
            newest.append(log);
    }
    return newest;
}

/// Not just the link itself.
bool isList(const QList<OfferedLog> &logs)
{
    return std::any_of(
        logs.begin(), logs.end(), [](const OfferedLog &log) { return !log.machine.isEmpty(); });
}

QString nameOf(const OfferedLog &log)
{
    if (!log.machine.isEmpty())
        return log.machine;
    return logName(log.link);
}

} // namespace

QString logName(const LogLink &log)
{
    if (!log.label.isEmpty())
        return log.label;
    return log.failed ? Text::tr("Log of failed instances") : Text::tr("Build log");
}

LogTable::LogTable(QWidget *parent) : DetailTable(parent)
{
    setAccessibleName(tr("Logs"));
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setRootIsDecorated(true);
    setModel(&m_model);
    m_model.setColumnCount(1);
    viewport()->setBackgroundRole(QPalette::Window);
    setItemDelegate(new WrappingDelegate(this));
    setWordWrap(true);
    connect(this, &QTreeView::activated, this, &LogTable::follow);
    // A link opens with one click; activated() may need two.
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this))
            follow(index);
    });
}

void LogTable::follow(const QModelIndex &index)
{
    if (index.data(isLinkRole).toBool())
        Q_EMIT logRequested(index.data(idRole).toString(), index.data(machineRole).toString());
}

void LogTable::setLogs(const QList<LogLink> &logs, const std::optional<LogOffers::Answer> &answer)
{
    if (logs == m_logs && isSame(answer, m_answer))
        return;
    m_logs = logs;
    m_answer = answer;
    fill();
}

void LogTable::changeEvent(QEvent *event)
{
    DetailTable::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void LogTable::fill()
{
    const int current = currentIndex().parent().isValid() ? -1 : currentIndex().row();
    QList<LogLink> logs = m_logs.first(std::min(m_logs.size(), mostLogs));
    std::stable_partition(logs.begin(), logs.end(), [](const LogLink &log) { return log.failed; });
    m_model.removeRows(0, m_model.rowCount());
    for (qsizetype i = 0; i < logs.size(); ++i) {
        const LogLink &log = logs.at(i);
        if (i == 0 && log.failed && m_answer)
            appendAnswer(log);
        else
            m_model.appendRow(linkItem(logName(log), log.url, log.id, {}));
    }
    if (current >= 0)
        setCurrentIndex(m_model.index(std::min(current, m_model.rowCount() - 1), 0));
}

void LogTable::appendAnswer(const LogLink &failed)
{
    if (!m_answer->hasValue())
        appendError(failed, m_answer->error());
    else if (isList(**m_answer))
        appendOffered(failed, **m_answer);
    else
        m_model.appendRow(linkItem(logName(failed), failed.url, failed.id, {}));
}

void LogTable::appendOffered(const LogLink &failed, const QList<OfferedLog> &offered)
{
    const QList<OfferedLog> machines = newestOfMachines(offered);
    const auto looksFailed = [](const OfferedLog &log) { return log.looksFailed.value_or(false); };
    const auto count = std::count_if(machines.begin(), machines.end(), looksFailed);
    int number = 0;
    QList<QStandardItem *> others;
    for (const OfferedLog &log : machines) {
        const bool isFailed = looksFailed(log);
        const QString text = isFailed ? tr("Log of failed instance %1 of %2 (%3)")
                                            .arg(++number)
                                            .arg(count)
                                            .arg(visibleText(nameOf(log)))
                                      : tr("Log of %1").arg(visibleText(nameOf(log)));
        const QString written = log.updated.isValid()
            ? tr("Written last: %1").arg(formatMoment(log.updated))
            : QString();
        QStandardItem *item = linkItem(text, written, failed.id, log.machine);
        if (isFailed)
            m_model.appendRow(item);
        else
            others.append(item);
    }
    if (count == 0 || others.isEmpty()) {
        m_model.invisibleRootItem()->appendRows(others);
        return;
    }
    auto *more = new QStandardItem(tr("%n other machine(s)", nullptr, int(others.size())));
    more->setSizeHint({0, lineHeight()});
    more->appendRows(others);
    m_model.appendRow(more);
}

/// The link stays: opening it tells more, and may help by now.
void LogTable::appendError(const LogLink &failed, const Error &error)
{
    m_model.appendRow(linkItem(logName(failed), failed.url, failed.id, {}));
    if (error.kind == Error::Cancelled)
        return;
    auto *words = new QStandardItem(visibleLines(error.message));
    words->setForeground(lookColors(Look::Failed, palette()).strong);
    words->setToolTip(plainToolTip(error.message));
    m_model.appendRow(words);
}

QStandardItem *LogTable::linkItem(
    const QString &text, const QString &toolTip, const QString &id, const QString &machine)
{
    auto *item = new QStandardItem(icon(u"log"_s), visibleText(text));
    QFont linkFont = font();
    linkFont.setUnderline(true);
    item->setFont(linkFont);
    item->setForeground(linkColor(palette()));
    item->setToolTip(plainToolTip(toolTip));
    item->setData(id, idRole);
    item->setData(machine, machineRole);
    item->setData(true, isLinkRole);
    return item;
}

} // namespace Landfall
