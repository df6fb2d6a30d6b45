// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <watcher.h>

#include <QFrame>

class QPushButton;

namespace Landfall {

class ElidedLabel;

/// One line between tool bar and list that says in a sentence what holds up an account, and offers
/// to try again. Hidden while nothing does.
class NoteBar : public QFrame {
    Q_OBJECT
public:
    explicit NoteBar(QWidget *parent = nullptr);

    /// The worst of them, and how many more. `problem` is about the accounts file; empty for none.
    void setAccounts(const QList<AccountState> &states, const QString &problem);

    [[nodiscard]] QString sentence() const { return m_sentence; }

Q_SIGNALS:
    /// An empty account means all.
    void refreshRequested(const QString &account);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setNote(const QString &sentence, const QString &account, std::optional<Error::Kind> kind);

    ElidedLabel *m_label = nullptr;
    QPushButton *m_refresh = nullptr;
    QString m_sentence;
    QString m_account;
    std::optional<Error::Kind> m_kind;
};

} // namespace Landfall
