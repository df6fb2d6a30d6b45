// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/deploymentfilter.h"
#include "timeline/groupedmodel.h"

#include <engine.h>

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QLineEdit;

namespace Landfall {

class BannerArea;
class DetailsPanel;
class HelpCommands;
class ListPage;
class NoticeDock;
class PaneSplitter;
class ReferenceOpener;
class Sidebar;
class TimelineView;
class WindowActions;
class WindowBanners;
class WindowStatus;

/// The one window: sidebar, list and details of what an engine watches. Joins the parts; each part
/// knows nothing of the others.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// The engine must outlive this. `demo` says that it is the embedded simulator's.
    explicit MainWindow(Engine &engine, bool demo = false, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Comes to the front and shows the deployments; only shows, never triggers anything.
    void raiseWith(const QStringList &references);

    /// Shows a deployment, also one that the filter hides.
    void showDeployment(const Deployment &deployment);

    [[nodiscard]] DetailsPanel &details() { return *m_details; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildToolBar();
    void buildCentre();
    void buildDetails();
    void placeDetails(bool atBottom);
    void connectModels();
    void connectActions();
    void connectFilter();
    void connectAccounts();
    void refreshSummary();
    void tick();
    void showSelection();
    void showScope(const Scope &scope);
    void showNew();
    void clearFilter();
    void choosePage();
    void stepPane(int step);
    [[nodiscard]] QString filterWords() const;
    [[nodiscard]] QString selectedAccount() const;

    Engine &m_engine;
    DeploymentFilter m_filter;
    GroupedModel m_grouped;
    WindowActions *m_actions = nullptr;
    WindowStatus *m_status = nullptr;
    BannerArea *m_banners = nullptr;
    WindowBanners *m_notes = nullptr;
    PaneSplitter *m_splitter = nullptr;
    Sidebar *m_sidebar = nullptr;
    ListPage *m_page = nullptr;
    TimelineView *m_view = nullptr;
    QDockWidget *m_dock = nullptr;
    DetailsPanel *m_details = nullptr;
    QLineEdit *m_filterEdit = nullptr;
    HelpCommands *m_help = nullptr;
    ReferenceOpener *m_opener = nullptr;
    NoticeDock *m_notices = nullptr;
    bool m_narrow = false;
    QTimer m_summaryTimer;
    QTimer m_selectionTimer;
    QTimer m_clock;
    int m_ticks = 0;
};

} // namespace Landfall
