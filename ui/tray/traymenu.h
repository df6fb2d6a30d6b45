// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>

#include <QMenu>

#include <array>

namespace Landfall {

class TrayPauseMenu;

/// The menu of the tray's icon. Every program of the user can call its entries, so it holds only
/// harmless ones: they show, ask again, pause, end. Entries are made once and only change their
/// texts, so that what the panel knows of them stays true.
class TrayMenu : public QMenu {
    Q_OBJECT
public:
    /// The engine outlives this. `preferences` opens the settings; null: none here.
    TrayMenu(Engine &engine, QAction *preferences, QWidget *parent = nullptr);

    /// Takes the present state in; also done whenever the menu is about to be shown.
    void update();

Q_SIGNALS:
    void showRequested();
    void deploymentRequested(const Landfall::Deployment &deployment);
    /// Those under way, all of them; those that failed lately.
    void runningRequested();
    void failuresRequested();
    void quitRequested();

private:
    /// The first few deployments of a kind, and how many more there are.
    struct Section {
        QAction *title = nullptr;
        std::array<QAction *, 3> entries {};
        QAction *more = nullptr;
        QAction *end = nullptr; ///< the line below
        QList<Deployment> deployments; ///< what the entries stand for
    };
    void addEntries(Section &section, const QString &title);
    void fill(Section &section, const QList<Deployment> &deployments, const QDateTime &now);

    Engine &m_engine;
    Section m_running;
    Section m_failures;
    QAction *m_seen = nullptr;
    qint64 m_paletteKey = 0; ///< what the glyphs were drawn with
    bool m_isSamePalette = true;
    TrayPauseMenu *m_pause = nullptr;
};

} // namespace Landfall
