// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <actions/actionrecord.h>
#include <engine.h>

#include <QDialog>

#include <memory>

namespace Landfall {

/// A slot copy under way: what was sent, what happened, what is observed. Modeless; closing it
/// leaves the copy alone. Deletes itself when closed.
class SlotCopyProgress : public QDialog {
    Q_OBJECT
public:
    SlotCopyProgress(Engine &engine, const ActionRecord &record, QWidget *parent = nullptr);
    ~SlotCopyProgress() override;

    [[nodiscard]] const ActionRecord &record() const;

    /// Whether the clock runs: only while there is something to count and somebody to see it.
    [[nodiscard]] bool isTicking() const;

Q_SIGNALS:
    void showInListRequested(const Landfall::Deployment &deployment);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The row of a slot copy: the list's, else what the record alone tells.
[[nodiscard]] Deployment copyRowOf(Engine &engine, const ActionRecord &record);

} // namespace Landfall
