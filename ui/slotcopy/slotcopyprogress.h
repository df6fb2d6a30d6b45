// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <actions/actionrecord.h>
#include <engine.h>

#include <QDialog>

#include <memory>

namespace Landfall {

/// A slot copy under way: what was sent, what happened, what is observed. Modeless; closing it
/// leaves the copy alone.
class SlotCopyProgress : public QDialog {
    Q_OBJECT
public:
    SlotCopyProgress(Engine &engine, const ActionRecord &record, QWidget *parent = nullptr);
    ~SlotCopyProgress() override;

Q_SIGNALS:
    void showInListRequested(const Landfall::Deployment &deployment);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Landfall
