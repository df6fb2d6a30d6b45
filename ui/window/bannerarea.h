// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bannernote.h"

#include <QToolBar>

class QPushButton;
class QVBoxLayout;

namespace Landfall {

class Banner;

/// The banners below the tool bar, as wide as the window: three at most, the rest behind "2 more…".
/// They follow the notes in place; one that was dismissed stays away until its cause ended and came
/// again.
class BannerArea : public QToolBar {
    Q_OBJECT
public:
    explicit BannerArea(QWidget *parent = nullptr);

    /// In the order in which they are to be shown.
    void setNotes(const QList<BannerNote> &notes);

    /// Those that are shown, from above.
    [[nodiscard]] QList<Banner *> banners() const { return m_banners; }

    /// To the first banner; false when there is none.
    bool focusFirst();
    /// Closes the one with the focus, else the first; false when there is none.
    bool dismissOne();

Q_SIGNALS:
    /// The secret of an account that the keychain keeps locked is wanted.
    void unlockRequested(const QString &account);
    /// Any other action than that.
    void actionRequested(const Landfall::BannerNote &note);
    /// Whether there is any banner.
    void shownChanged(bool isShown);
    /// The last banner went while it had the focus.
    void left();

private:
    void arrange();
    [[nodiscard]] Banner *bannerFor(const BannerNote &note);
    void dismiss(Banner *banner);
    void announce(Banner *banner);

    QList<BannerNote> m_notes;
    QList<BannerNote> m_dismissed;
    QList<Banner *> m_banners;
    QVBoxLayout *m_layout = nullptr;
    QPushButton *m_more = nullptr;
    bool m_isOpen = false; ///< all are shown
};

} // namespace Landfall
