// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigcommands.h"

#include <utility>

namespace Landfall {

EditCommand::EditCommand(ConfigEdits &edits, QList<ConfigChange> changes, const QString &text)
    : QUndoCommand(text), m_edits(edits), m_changes(std::move(changes))
{
}

void EditCommand::undo()
{
    for (const ConfigChange &change : std::as_const(m_changes))
        m_edits.applyState(change.top, change.before);
}

void EditCommand::redo()
{
    for (const ConfigChange &change : std::as_const(m_changes))
        m_edits.applyState(change.top, change.after);
}

MoveCommand::MoveCommand(ConfigEdits &edits, QString list, int from, int to, const QString &text)
    : QUndoCommand(text), m_edits(edits), m_list(std::move(list)), m_from(from), m_to(to)
{
}

void MoveCommand::undo()
{
    m_edits.applyMove(m_list, m_to, m_from);
}

void MoveCommand::redo()
{
    m_edits.applyMove(m_list, m_from, m_to);
}

} // namespace Landfall
