// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "banner.h"

#include "bannerstyle.h"
#include "widgets/elidedlabel.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/noticeframe.h"
#include "widgets/plaintext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int lowest = 36;
constexpr int iconLeft = 13;
constexpr int iconSize = 16;
constexpr int textLeft = 39;
constexpr int gap = 10;
constexpr int buttonHeight = 26;
constexpr int closeSize = 24;
constexpr qsizetype longestText = 300;

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_title(new ElidedLabel(this)), m_text(new PlainLabel(this)),
      m_action(new QPushButton(this)), m_close(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_title->setFont(strongFont(font()));
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1);
    m_action->setMinimumHeight(buttonHeight);
    m_action->setAutoDefault(false);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setMinimumSize(closeSize, closeSize);
    setPlainToolTip(*m_close, tr("Dismiss"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(textLeft, 4, 5, 5);
    layout->setSpacing(gap);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_note); });
    connect(m_close, &QToolButton::clicked, this, &Banner::dismissed);
}

void Banner::setNote(const BannerNote &note)
{
    if (note == m_note && !m_action->text().isEmpty())
        return;
    m_note = note;
    const QString text = visibleText(note.text, longestText);
    // Named before they change: a label without a name of its own tells of every new text.
    const QString name = u"%1 %2"_s.arg(note.title, text);
    setAccessibleName(name);
    m_title->setAccessibleName(note.title);
    m_text->setAccessibleName(text);
    m_title->setFullText(note.title);
    m_text->setText(text + note.countdown);
    m_action->setText(actionText(note.action));
    m_action->setAccessibleDescription(note.title);
    m_close->setAccessibleName(tr("Dismiss: %1").arg(note.title));
    setPlainToolTip(*this, note.details.isEmpty() ? note.text : note.details);
    fitHeight();
    update();
}

/// Tool bars ask for no height that depends on the width.
void Banner::fitHeight()
{
    const int height = std::max(lowest, layout()->heightForWidth(width()));
    if (height != minimumHeight())
        setFixedHeight(height);
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_action->click();
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT dismissed();
    else
        QFrame::keyPressEvent(event);
}

void Banner::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void Banner::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const QRect place(iconLeft, (height() - iconSize) / 2, iconSize, iconSize);
    paintNotice(*this,
        {bannerLook(m_note.severity), bannerIcon(m_note.cause), place, NoticeFrame::SideBar});
}

} // namespace Landfall
