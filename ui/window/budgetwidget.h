// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounttrouble.h"

#include <watcher.h>

#include <QWidget>

namespace Landfall {

/// How it stands with the requests of one account: provider, name, what is left of the service's
/// limit or what holds the account up, and when the next request goes out.
class BudgetWidget : public QWidget {
    Q_OBJECT
public:
    /// `icon`: the name of the provider's.
    explicit BudgetWidget(const QString &icon, QWidget *parent = nullptr);

    /// `now` and `today` are the same moment on both clocks; `today` is UTC.
    void setState(const AccountState &state, Steady now, const QDateTime &today);
    /// The words beside the name, e.g. "1 143 of 1 200 left · next in 3 s".
    [[nodiscard]] QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, const QRect &rect) const;
    [[nodiscard]] bool hasBar() const { return m_left >= 0; }

    QString m_name;
    QString m_icon;
    QString m_text;
    std::optional<AccountTrouble> m_mark; ///< what holds it up
    qreal m_left = -1; ///< 0 to 1; negative where the service does not tell its limit
};

} // namespace Landfall
