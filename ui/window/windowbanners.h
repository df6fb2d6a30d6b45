// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bannernote.h"

#include <engine.h>

#include <QCoroTask>
#include <QObject>

namespace Landfall {

class AccountCommands;
class BannerArea;
class WindowActions;

/// Keeps the banners as the engine's accounts are, and does what their buttons say.
class WindowBanners : public QObject {
    Q_OBJECT
public:
    /// The area owns this; the others must outlive it.
    WindowBanners(
        Engine &engine, BannerArea &area, const WindowActions &actions, AccountCommands &accounts);

    /// To be called at each change and each second.
    void update();

private:
    void act(const BannerNote &note);
    QCoro::Task<> unlock();

    Engine &m_engine;
    BannerArea &m_area;
    AccountCommands &m_accounts;
    bool m_canEdit;
    bool m_isUnlocking = false;
    QHash<QString, QString> m_providerNames;
};

} // namespace Landfall
