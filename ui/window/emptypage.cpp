// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptypage.h"

#include "samplebars.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"
#include "widgets/primarybutton.h"
#include "widgets/quietlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int contentWidth = 540;

QFrame *line(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    frame->setForegroundRole(QPalette::Mid);
    return frame;
}

} // namespace

EmptyPage::EmptyPage(QWidget *parent) : QWidget(parent)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    auto *content = new QWidget(this);
    content->setMaximumWidth(scaledLength(contentWidth, fontMetrics()));
    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(12);
    layout->addWidget(new SampleBars(content));
    layout->addSpacing(12);
    addWords(*layout);
    addButtons(*layout);
    layout->addSpacing(4);
    layout->addWidget(line(content));
    addNotes(*layout);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addLayout(row);
    page->addStretch(3);
}

void EmptyPage::addWords(QVBoxLayout &layout)
{
    auto *title = new PlainLabel(tr("See what is being released, and what failed"), this);
    title->setFont(emptyTitleFont(font()));
    title->setWordWrap(true);
    layout.addWidget(title);
    layout.addWidget(
        new QuietLabel(tr("Landfall follows Azure App Service, Logic Apps, Cloudflare Pages and "
                          "Flightcontrol in one window, from the first stage of a deployment "
                          "to the last."),
            this, QuietLabel::Full));
}

void EmptyPage::addButtons(QVBoxLayout &layout)
{
    auto *account = new PrimaryButton(icon(u"add"_s), tr("Add account…"), this);
    connect(account, &QPushButton::clicked, this, &EmptyPage::addAccountRequested);
    auto *demo = new QPushButton(icon(u"demo"_s), tr("Try the demo"), this);
    connect(demo, &QPushButton::clicked, this, &EmptyPage::demoRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(account);
    row->addWidget(demo);
    row->addStretch(1);
    layout.addLayout(row);
}

void EmptyPage::addNotes(QVBoxLayout &layout)
{
    const auto addNote = [&](const QString &iconName, const QString &text) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new IconLabel(iconName, this), 0, Qt::AlignTop);
        row->addWidget(new QuietLabel(text, this), 1);
        layout.addLayout(row);
    };
    addNote(u"lock"_s,
        tr("Read-only access is enough. Secrets stay in the system keychain; Landfall talks only "
           "to the services you add."));
    addNote(u"demo"_s,
        tr("The demo replays made-up deployments on this computer. It needs no account and no "
           "network; leave it with Account › Leave demo."));
}

} // namespace Landfall
