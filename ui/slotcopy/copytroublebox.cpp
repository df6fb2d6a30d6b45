// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copytroublebox.h"

#include "accounts/resultbox.h"
#include "details/errortree.h"
#include "widgets/fonts.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Landfall {

namespace {

constexpr int treeHeight = 92;
constexpr int gap = 6;

} // namespace

CopyTroubleBox::CopyTroubleBox(QWidget *parent)
    : QWidget(parent), m_box(new ResultBox(this)), m_tree(new ErrorTree),
      m_area(new QScrollArea(this)), m_again(new QPushButton(tr("&Look again"), this))
{
    m_tree->setFrameShape(QFrame::NoFrame);
    m_area->setWidget(m_tree);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_tree->installEventFilter(this);
    m_again->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(m_box, 1);
    row->addWidget(m_again, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(row);
    layout->addWidget(m_area);
    connect(m_tree, &ErrorTree::rowReached, m_area, [this](const QRect &place) {
        m_area->ensureVisible(place.left(), place.center().y(), 0, place.height());
    });
    connect(m_again, &QPushButton::clicked, this, &CopyTroubleBox::lookAgainRequested);
    hide();
}

void CopyTroubleBox::setTrouble(const CopyTrouble &trouble)
{
    setVisible(!trouble.title.isEmpty());
    if (trouble.title.isEmpty())
        return;
    if (m_box->title() != trouble.title || m_box->text() != trouble.text)
        m_box->setContent(
            trouble.isRefused ? Look::Failed : Look::Canceled, trouble.title, trouble.text);
    m_tree->setErrors(trouble.problems, false);
    m_area->setVisible(!trouble.problems.isEmpty());
}

/// As high as its rows, up to a few of them.
bool CopyTroubleBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::Resize) {
        const int wanted = m_tree->minimumHeight() + 2 * m_area->frameWidth();
        const int height = std::min(wanted, scaledLength(treeHeight, fontMetrics()));
        if (height != m_area->minimumHeight())
            m_area->setFixedHeight(height);
    }
    return QWidget::eventFilter(watched, event);
}

void CopyTroubleBox::setLookable(bool isLookable)
{
    m_again->setVisible(isLookable);
}

} // namespace Landfall
