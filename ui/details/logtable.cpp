// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logtable.h"

#include "links.h"
#include "timeline/phasestyle.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int addressRole = Qt::UserRole;
constexpr qsizetype mostLogs = 50;

void follow(const QString &address)
{
    if (!address.isEmpty() && !openExternal(address))
        QGuiApplication::clipboard()->setText(address);
}

} // namespace

LogTable::LogTable(QWidget *parent) : DetailTable(parent)
{
    setAccessibleName(tr("Logs"));
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setModel(&m_model);
    m_model.setColumnCount(1);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QTreeView::activated, this,
        [](const QModelIndex &index) { follow(index.data(addressRole).toString()); });
}

void LogTable::setLogs(const QList<LogLink> &logs)
{
    if (logs == m_logs)
        return;
    m_logs = logs;
    fill();
}

void LogTable::focusFirst()
{
    setCurrentIndex(m_model.index(0, 0));
    setFocus(Qt::OtherFocusReason);
}

void LogTable::changeEvent(QEvent *event)
{
    DetailTable::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void LogTable::fill()
{
    QList<LogLink> logs = m_logs.first(std::min(m_logs.size(), mostLogs));
    std::stable_partition(logs.begin(), logs.end(), [](const LogLink &log) { return log.failed; });
    m_model.removeRows(0, m_model.rowCount());
    for (const LogLink &log : std::as_const(logs))
        append(log);
}

void LogTable::append(const LogLink &log)
{
    const QString label = visibleText(log.label);
    const QString general = log.failed ? tr("Log of failed instances") : tr("Build log");
    auto *item = new QStandardItem(icon(u"log"_s), label.isEmpty() ? general : label);
    item->setSizeHint({0, lineHeight()});
    item->setData(log.url, addressRole);
    if (openableUrl(log.url)) {
        QFont linkFont = font();
        linkFont.setUnderline(true);
        item->setFont(linkFont);
        item->setForeground(linkColor(palette()));
        item->setToolTip(plainToolTip(log.url));
    } else if (!log.url.isEmpty()) {
        item->setToolTip(plainToolTip(tr("Enter copies the address: %1").arg(log.url)));
    }
    m_model.appendRow(item);
}

} // namespace Landfall
