// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

class QPushButton;
class QTimer;

namespace Landfall {

class EmptyPage;
class PlainLabel;
class TimelineView;

/// The middle of the window: the list with the strip of new deployments above it, or what is said
/// in its place.
class ListPage : public QStackedWidget {
    Q_OBJECT
public:
    enum Page {
        List,
        NoAccount,
        Loading, ///< grey rows, after a moment without an answer
        NothingYet, ///< the accounts have no deployments
        NothingMatches, ///< the filter lets none through
    };

    /// Takes the view as its child.
    explicit ListPage(TimelineView *view, QWidget *parent = nullptr);

    /// `words`: what the filter asks for, for NothingMatches.
    void showPage(Page page, const QString &words = {});
    [[nodiscard]] Page page() const { return Page(m_page); }

    /// How many deployments wait above the list; 0 hides the strip.
    void setWaiting(int count);

Q_SIGNALS:
    void addAccountRequested();
    void demoRequested();
    void clearFilterRequested();
    void waitingRequested();

private:
    QWidget *listWidget(TimelineView *view);
    QWidget *sentencePage(PlainLabel *label, QPushButton *button);

    Page m_page = List;
    QPushButton *m_strip = nullptr;
    PlainLabel *m_nothingMatches = nullptr;
    QTimer *m_patience = nullptr;
};

} // namespace Landfall
