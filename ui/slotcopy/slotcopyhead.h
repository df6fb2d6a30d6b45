// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "copyrehearsal.h"

#include <QWidget>

class QGridLayout;

namespace Landfall {

class ChoiceCombo;
class CopyMode;
class PlainLabel;
class SlotCard;

/// The upper part of the dialog: the app, both slots with what is there, what a copy replaces, and
/// the mode.
class SlotCopyHead : public QWidget {
    Q_OBJECT
public:
    explicit SlotCopyHead(QWidget *parent = nullptr);

    void show(const CopyRehearsal &rehearsal);
    /// "This replaces … by …"; empty: nothing is known yet.
    void setSentence(const QString &sentence);
    [[nodiscard]] bool isWithSettings() const;

Q_SIGNALS:
    void appChosen(const QString &account, const QString &app);
    void sourceChosen(const QString &slotId);
    void targetChosen(const QString &slotId);
    void modeChanged();

private:
    void build();
    void addSlots(QGridLayout &grid, int row);
    void connectParts();
    void showApps(const CopyRehearsal &rehearsal);
    void showSlots(const CopyRehearsal &rehearsal);

    ChoiceCombo *m_app;
    ChoiceCombo *m_source;
    ChoiceCombo *m_target;
    SlotCard *m_sourceCard;
    SlotCard *m_targetCard;
    PlainLabel *m_sentence;
    CopyMode *m_mode;
};

} // namespace Landfall
