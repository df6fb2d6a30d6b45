// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copybanner.h"

#include "widgets/fonts.h"
#include "widgets/noticeframe.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"

#include <QAccessible>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int padding = 10;
constexpr int textLeft = 40;
constexpr int iconLeft = 13;
constexpr int iconSize = 18;

} // namespace

CopyBanner::CopyBanner(QWidget *parent)
    : QFrame(parent), m_title(new PlainLabel(this)), m_text(new PlainLabel(this))
{
    m_title->setFont(strongFont(font()));
    for (PlainLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setSelectable();
        label->setFocusPolicy(Qt::NoFocus);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(textLeft, padding, padding, padding);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    setFocusPolicy(Qt::TabFocus);
}

void CopyBanner::setWarning(const CopyWarning &warning)
{
    QStringList sentences {warning.lost};
    sentences.append(warning.concerns);
    sentences.removeAll(QString());
    const QString text = sentences.join(u' ');
    setVisible(!warning.title.isEmpty() || !text.isEmpty());
    if (m_title->text() == warning.title && m_text->text() == text)
        return;
    m_title->setText(warning.title);
    m_text->setText(text);
    m_title->setVisible(!warning.title.isEmpty());
    setAccessibleName(tr("Warning: %1").arg(warning.title));
    setAccessibleDescription(text);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void CopyBanner::paintEvent(QPaintEvent *)
{
    paintNotice(
        *this, {Look::Canceled, u"failed-24h"_s, QRect(iconLeft, padding, iconSize, iconSize)});
}

} // namespace Landfall
