// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/deploymentfilter.h"
#include "timeline/groupedmodel.h"

#include <engine.h>

#include <QMainWindow>
#include <QTimer>

class QLineEdit;

namespace Landfall {

class BannerArea;
class DetailsDock;
class DetailsPanel;
class HelpCommands;
class ListPage;
class LogWindows;
class NoticeDock;
class PaneSplitter;
class ReferenceOpener;
class Sidebar;
class TimelineView;
class WindowActions;
class WindowAttention;
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
    /// `activationToken`: the desktop's leave to come to the front, where it asks for one.
    void raiseWith(const QStringList &references, const QString &activationToken = {});

    /// Shows a deployment, also one that the filter hides.
    void showDeployment(const Deployment &deployment);

    /// As if the sidebar's entry was chosen.
    void chooseScope(const Scope &scope);

    [[nodiscard]] WindowActions &actions() const { return *m_actions; }
    [[nodiscard]] LogWindows &logs() const { return *m_logs; }
    [[nodiscard]] DetailsPanel &details() { return *m_details; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildCentre();
    void buildDetails();
    void connectModels();
    void connectLogs();
    void connectCopies();
    void showReference(const QString &account, const QString &reference);
    void connectActions();
    void connectFilter();
    void connectAccounts();
    void updateAwake();
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
    WindowAttention *m_attention = nullptr;
    WindowStatus *m_status = nullptr;
    BannerArea *m_banners = nullptr;
    WindowBanners *m_notes = nullptr;
    PaneSplitter *m_splitter = nullptr;
    Sidebar *m_sidebar = nullptr;
    ListPage *m_page = nullptr;
    TimelineView *m_view = nullptr;
    DetailsDock *m_dock = nullptr;
    DetailsPanel *m_details = nullptr;
    LogWindows *m_logs = nullptr;
    QLineEdit *m_filterEdit = nullptr;
    HelpCommands *m_help = nullptr;
    ReferenceOpener *m_opener = nullptr;
    NoticeDock *m_notices = nullptr;
    QTimer m_summaryTimer;
    QTimer m_selectionTimer;
    QTimer m_clock;
    int m_ticks = 0;
    bool m_isAwake = false; ///< somebody may see the window
};

} // namespace Landfall
