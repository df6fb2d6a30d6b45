// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bannerarea.h"

#include "banner.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype mostShown = 3;
constexpr int moreHeight = 24;

bool holds(const QList<BannerNote> &notes, const BannerNote &note)
{
    return std::any_of(
        notes.begin(), notes.end(), [&](const BannerNote &other) { return other.isSame(note); });
}

bool hasFocusIn(const QWidget &widget)
{
    return widget.hasFocus() || widget.isAncestorOf(QApplication::focusWidget());
}

} // namespace

BannerArea::BannerArea(QWidget *parent) : QToolBar(tr("Messages"), parent), m_more(new QPushButton)
{
    setAccessibleName(tr("Messages"));
    setMovable(false);
    toggleViewAction()->setVisible(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setContentsMargins(0, 0, 0, 0);
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(0);
    auto *content = new QWidget;
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_more);
    m_more->setObjectName(u"more"_s);
    m_more->setFlat(true);
    m_more->setAutoDefault(false);
    m_more->setMinimumHeight(moreHeight);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        arrange();
    });
    addWidget(content);
    hide();
}

void BannerArea::setNotes(const QList<BannerNote> &notes)
{
    m_dismissed.removeIf([&](const BannerNote &note) { return !holds(notes, note); });
    m_notes = notes;
    arrange();
}

void BannerArea::arrange()
{
    QList<BannerNote> wanted = m_notes;
    wanted.removeIf([this](const BannerNote &note) { return holds(m_dismissed, note); });
    const qsizetype more = wanted.size() - mostShown;
    if (more <= 0)
        m_isOpen = false;
    else if (!m_isOpen)
        wanted.resize(mostShown);

    QList<Banner *> before = m_banners;
    QList<Banner *> arranged;
    for (const BannerNote &note : std::as_const(wanted)) {
        Banner *banner = bannerFor(note);
        before.removeOne(banner);
        banner->setNote(note);
        if (m_layout->indexOf(banner) != arranged.size())
            m_layout->insertWidget(int(arranged.size()), banner);
        arranged.append(banner);
    }
    const bool wasShown = !m_banners.isEmpty();
    m_banners = arranged;
    const bool hadFocus = std::any_of(
        before.begin(), before.end(), [](const Banner *banner) { return hasFocusIn(*banner); });
    for (Banner *banner : std::as_const(before)) {
        banner->hide();
        banner->deleteLater();
    }
    m_more->setVisible(more > 0);
    m_more->setText(m_isOpen ? tr("Show fewer") : tr("%n more…", nullptr, int(more)));
    setVisible(!arranged.isEmpty());
    if (wasShown == arranged.isEmpty())
        Q_EMIT shownChanged(!arranged.isEmpty());
    if (hadFocus && !focusFirst())
        Q_EMIT left();
}

Banner *BannerArea::bannerFor(const BannerNote &note)
{
    const auto known = std::find_if(m_banners.begin(), m_banners.end(),
        [&](const Banner *banner) { return banner->note().isSame(note); });
    if (known != m_banners.end())
        return *known;
    auto *banner = new Banner;
    m_layout->insertWidget(0, banner);
    banner->setNote(note);
    connect(banner, &Banner::dismissed, this, [this, banner] { dismiss(banner); });
    connect(banner, &Banner::actionRequested, this, [this](const BannerNote &asked) {
        if (asked.action == BannerNote::Unlock)
            Q_EMIT unlockRequested(asked.account);
        else
            Q_EMIT actionRequested(asked);
    });
    banner->show();
    announce(banner);
    return banner;
}

/// Once, when it comes.
void BannerArea::announce(Banner *banner)
{
    QAccessibleEvent event(banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void BannerArea::dismiss(Banner *banner)
{
    m_dismissed.append(banner->note());
    arrange();
}

bool BannerArea::focusFirst()
{
    if (m_banners.isEmpty())
        return false;
    m_banners.first()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool BannerArea::dismissOne()
{
    if (m_banners.isEmpty())
        return false;
    const auto current = std::find_if(m_banners.begin(), m_banners.end(),
        [](const Banner *banner) { return hasFocusIn(*banner); });
    dismiss(current == m_banners.end() ? m_banners.first() : *current);
    return true;
}

} // namespace Landfall
