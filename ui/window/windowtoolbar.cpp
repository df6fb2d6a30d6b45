// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowtoolbar.h"

#include "widgets/icon.h"
#include "windowactions.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int barHeight = 38;
constexpr int filterWidth = 340;

} // namespace

WindowToolBar::WindowToolBar(const WindowActions &actions) : m_filterEdit(new QLineEdit(this))
{
    setWindowTitle(tr("Tools"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // Wider than the glyphs: the space beside them sets icon and text apart.
    setIconSize({22, 16});
    setMinimumHeight(barHeight);
    if (actions.addAccount)
        addAction(actions.addAccount);
    addAction(actions.refresh);
    addSeparator();
    addAction(actions.list);
    addSeparator();
    addAction(actions.viewLog);
    addAction(actions.copySlot);
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);

    m_filterEdit->setPlaceholderText(tr("Filter: name, branch, commit, status:failed"));
    m_filterEdit->setAccessibleName(tr("Filter"));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_filterEdit->setMaximumWidth(filterWidth);
    m_filterEdit->setMinimumWidth(filterWidth / 2);
    addWidget(m_filterEdit);
}

} // namespace Landfall
