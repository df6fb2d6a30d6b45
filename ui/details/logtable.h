// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detailtable.h"
#include "logoffers.h"

#include <deployment.h>

#include <QStandardItemModel>

namespace Landfall {

/// What a link to a log is called; not yet made visible.
[[nodiscard]] QString logName(const LogLink &log);

/// The logs of a deployment, those of what failed first: of each machine that looks failed one,
/// once the list of files is read, other files below the first. Why the list could not be read
/// stands in their place. Enter or a click opens one.
class LogTable : public DetailTable {
    Q_OBJECT
public:
    explicit LogTable(QWidget *parent = nullptr);

    /// `answer`: what the first failed log stands for; none while nobody knows.
    void setLogs(const QList<LogLink> &logs, const std::optional<LogOffers::Answer> &answer);

Q_SIGNALS:
    /// See LogWish.
    void logRequested(const QString &logId, const QString &machine);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(const QModelIndex &index);
    void fill();
    void appendAnswer(const LogLink &failed);
    void appendOffered(const LogLink &failed, const QList<OfferedLog> &offered);
    void appendError(const LogLink &failed, const Error &error);
    QStandardItem *linkItem(
        const QString &text, const QString &toolTip, const QString &id, const QString &machine);

    QStandardItemModel m_model;
    QList<LogLink> m_logs;
    std::optional<LogOffers::Answer> m_answer;
};

} // namespace Landfall
