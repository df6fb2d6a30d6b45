// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copynote.h"

#include "accounts/linkbutton.h"
#include "links.h"
#include "widgets/emphasislabel.h"
#include "widgets/noticeframe.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int iconSize = 16;
constexpr int padding = 8;
constexpr int iconLeft = 12;
constexpr int textLeft = iconLeft + iconSize + 9;

} // namespace

CopyNote::CopyNote(QWidget *parent)
    : QFrame(parent), m_text(new EmphasisLabel(this)),
      m_link(new LinkButton(tr("Open in portal"), this))
{
    m_link->setAutoDefault(false);
    m_link->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(textLeft, padding, padding, padding);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addWidget(m_link, 0, Qt::AlignLeft);
    connect(m_link, &QPushButton::clicked, this, [this] { openExternal(m_portal); });
}

void CopyNote::setNote(Look look, const EmphasizedText &text, const QString &portal)
{
    m_portal = portal;
    setAccessibleName(text.text);
    m_text->setContent(text);
    m_link->setVisible(openableUrl(portal).has_value());
    if (m_look == look)
        return;
    m_look = look;
    update();
}

QString CopyNote::text() const
{
    return m_text->text();
}

QString CopyNote::emphasis() const
{
    return m_text->emphasis();
}

void CopyNote::paintEvent(QPaintEvent *)
{
    const QString icon = m_look == Look::Running ? u"info"_s : u"failed-24h"_s;
    paintNotice(*this, {m_look, icon, QRect(iconLeft, padding + 1, iconSize, iconSize)});
}

} // namespace Landfall
