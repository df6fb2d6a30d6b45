// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "copywords.h"
#include "slotcopyprogress.h"

#include <forecast.h>

#include <QCoroTask>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QLayout;
class QPushButton;

namespace Landfall {

class CopyHeader;
class CopyNote;
class CopySteps;
class ErrorTree;
class InstanceSection;
class LinkButton;
class PlainLabel;
class PrimaryButton;
class QuietLabel;
class StageBar;

class SlotCopyProgress::Private {
public:
    Private(Engine &engine_, const ActionRecord &record, SlotCopyProgress &window_);

    void build();
    QLayout *stageTimes();
    QLayout *instancesAndSent();
    QWidget *happened();
    QLayout *buttons();
    void connectAll();

    void setRecord(const ActionRecord &record);
    /// What time alone changes.
    void tick();
    void showNote();
    void updateClock();
    void updateWanted();
    void showRequest();

    /// Asks the history how long the last ones took.
    static QCoro::Task<> askLastOnes(
        QPointer<SlotCopyProgress> window, QPointer<Engine> engine, Deployment row);

    Engine &engine;
    SlotCopyProgress &window;
    CopyFacts facts;
    Deployment row; ///< as the list has it
    bool isListed = false;
    std::optional<Forecast> forecast; ///< of the last copies; the list's comes first
    QTimer clock;
    CopyHeader *header = nullptr;
    StageBar *bar = nullptr;
    QuietLabel *start = nullptr;
    QuietLabel *end = nullptr;
    CopyNote *note = nullptr;
    PlainLabel *instanceHeading = nullptr;
    InstanceSection *instances = nullptr;
    QuietLabel *noInstances = nullptr;
    PlainLabel *sentTarget = nullptr;
    PlainLabel *sentConfig = nullptr;
    LinkButton *show = nullptr;
    PlainLabel *errorHeading = nullptr;
    ErrorTree *errors = nullptr;
    CopySteps *steps = nullptr;
    QCheckBox *notify = nullptr;
    QPushButton *showInList = nullptr;
    PrimaryButton *leave = nullptr;
};

} // namespace Landfall
