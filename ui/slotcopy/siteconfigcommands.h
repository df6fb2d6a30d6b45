// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "siteconfignode.h"

#include <QList>
#include <QUndoCommand>

namespace Landfall {

/// What the commands change.
class ConfigEdits {
public:
    virtual ~ConfigEdits() = default;
    /// Of a property of SiteConfig, by its row.
    virtual void applyState(int top, const ConfigState &state) = 0;
    virtual void applyMove(const QString &list, int from, int to) = 0;
};

/// One property of SiteConfig, before and after.
struct ConfigChange {
    int top = 0;
    ConfigState before;
    ConfigState after;
};

/// Properties of SiteConfig change.
class EditCommand : public QUndoCommand {
public:
    EditCommand(ConfigEdits &edits, QList<ConfigChange> changes, const QString &text);
    void undo() override;
    void redo() override;

private:
    ConfigEdits &m_edits;
    QList<ConfigChange> m_changes;
};

/// An item of a list goes to another place of it.
class MoveCommand : public QUndoCommand {
public:
    MoveCommand(ConfigEdits &edits, QString list, int from, int to, const QString &text);
    void undo() override;
    void redo() override;

private:
    ConfigEdits &m_edits;
    QString m_list;
    int m_from;
    int m_to;
};

} // namespace Landfall
