// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglinebar.h"

#include "widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int fieldWidth = 120;

} // namespace

LogLineBar::LogLineBar(QWidget *parent) : QWidget(parent), m_number(new QLineEdit(this))
{
    auto *label = new PlainLabel(tr("Go to &line"), this);
    label->setBuddy(m_number);
    setFocusProxy(m_number);
    m_number->setAccessibleName(tr("Go to line"));
    m_number->setMaximumWidth(fieldWidth);
    m_number->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,12}"_s), m_number));
    auto *go = new QPushButton(tr("Go"), this);
    auto *close = new QPushButton(tr("Close"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 10, 5);
    layout->addWidget(label);
    layout->addWidget(m_number);
    layout->addWidget(go);
    layout->addWidget(close);
    layout->addStretch(1);
    connect(m_number, &QLineEdit::returnPressed, go, &QPushButton::click);
    connect(go, &QPushButton::clicked, this, [this] {
        if (!m_number->text().isEmpty())
            Q_EMIT wanted(std::max<qsizetype>(m_number->text().toLongLong() - 1, 0));
    });
    connect(close, &QPushButton::clicked, this, &LogLineBar::closed);
    hide();
}

void LogLineBar::open()
{
    show();
    m_number->setFocus(Qt::ShortcutFocusReason);
    m_number->selectAll();
}

} // namespace Landfall
