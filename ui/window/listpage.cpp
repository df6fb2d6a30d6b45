// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listpage.h"

#include "emptypage.h"
#include "placeholderrows.h"
#include "timeline/timelineview.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr auto patience = 300ms;
constexpr int stripHeight = 24;

} // namespace

ListPage::ListPage(TimelineView *view, QWidget *parent)
    : QStackedWidget(parent), m_nothingMatches(new PlainLabel), m_patience(new QTimer(this))
{
    auto *emptyPage = new EmptyPage;
    connect(emptyPage, &EmptyPage::addAccountRequested, this, &ListPage::addAccountRequested);
    connect(emptyPage, &EmptyPage::demoRequested, this, &ListPage::demoRequested);
    auto *clear = new QPushButton(tr("Clear filter"));
    connect(clear, &QPushButton::clicked, this, &ListPage::clearFilterRequested);

    insertWidget(List, listWidget(view));
    insertWidget(NoAccount, emptyPage);
    insertWidget(Loading, new PlaceholderRows);
    insertWidget(NothingYet,
        sentencePage(new PlainLabel(tr("No deployments in the last 30 days")), nullptr));
    insertWidget(NothingMatches, sentencePage(m_nothingMatches, clear));

    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    connect(m_patience, &QTimer::timeout, this, [this] { setCurrentIndex(Loading); });
}

QWidget *ListPage::listWidget(TimelineView *view)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_strip = new QPushButton(widget);
    m_strip->setFlat(true);
    m_strip->setMinimumHeight(stripHeight);
    m_strip->hide();
    connect(m_strip, &QPushButton::clicked, this, &ListPage::waitingRequested);
    layout->addWidget(m_strip);
    layout->addWidget(view);
    return widget;
}

QWidget *ListPage::sentencePage(PlainLabel *label, QPushButton *button)
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(page);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    layout->addStretch(2);
    layout->addWidget(label);
    if (button)
        layout->addWidget(button, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return page;
}

void ListPage::showPage(Page page, const QString &words)
{
    if (page == NothingMatches)
        m_nothingMatches->setText(tr("Nothing matches %1").arg(visibleText(words)));
    if (page == m_page)
        return;
    m_page = page;
    // A short wait shows the empty list: rows that appear at once need no stand-ins.
    if (page == Loading) {
        m_patience->start();
        setCurrentIndex(List);
        return;
    }
    m_patience->stop();
    setCurrentIndex(page);
}

void ListPage::setWaiting(int count)
{
    m_strip->setText(tr("%n new deployment(s)", nullptr, count));
    m_strip->setVisible(count > 0);
}

} // namespace Landfall
