// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopyprogress_p.h"

#include "accounts/linkbutton.h"
#include "copyheader.h"
#include "copynote.h"
#include "copysteps.h"
#include "details/errortree.h"
#include "details/instancesection.h"
#include "timeline/stagebar.h"
#include "widgets/fonts.h"
#include "widgets/footline.h"
#include "widgets/plainlabel.h"
#include "widgets/primarybutton.h"
#include "widgets/quietlabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

/// What the progress window is built of.

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int sectionGap = 12;
constexpr int lineGap = 4;
constexpr QSize firstSize(720, 480);
constexpr int fewSteps = 130;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopyProgress)
};

PlainLabel *heading(const QString &text, QWidget &window)
{
    auto *label = new PlainLabel(text, &window);
    label->setFont(headingFont(window.font()));
    return label;
}

} // namespace

void SlotCopyProgress::Private::build()
{
    header = new CopyHeader(&window);
    bar = new StageBar(&window);
    note = new CopyNote(&window);
    errorHeading = heading(Text::tr("Errors"), window);
    errors = new ErrorTree(&window);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(sectionGap);
    layout->addWidget(header);
    auto *stages = new QVBoxLayout;
    stages->setSpacing(2);
    stages->addWidget(bar);
    stages->addLayout(stageTimes());
    layout->addLayout(stages);
    layout->addWidget(note);
    layout->addLayout(instancesAndSent());
    layout->addWidget(errorHeading);
    layout->addWidget(errors);
    auto *last = new QVBoxLayout;
    last->setSpacing(lineGap);
    last->addWidget(heading(Text::tr("What happened"), window));
    last->addWidget(happened(), 1);
    layout->addLayout(last, 1);
    layout->addWidget(new FootLine(&window));
    layout->addLayout(buttons());
    window.resize(firstSize);
}

QLayout *SlotCopyProgress::Private::stageTimes()
{
    start = new QuietLabel(QString(), &window);
    end = new QuietLabel(QString(), &window);
    for (QuietLabel *label : {start, end})
        label->setWordWrap(false);
    auto *layout = new QHBoxLayout;
    layout->addWidget(start);
    layout->addStretch(1);
    layout->addWidget(end);
    return layout;
}

QLayout *SlotCopyProgress::Private::instancesAndSent()
{
    instanceHeading = heading(QString(), window);
    instances = new InstanceSection(&window);
    noInstances = new QuietLabel(Text::tr("Not counted yet."), &window);
    auto *left = new QVBoxLayout;
    left->setSpacing(lineGap);
    left->addWidget(instanceHeading);
    left->addWidget(instances);
    left->addWidget(noInstances);
    left->addStretch(1);

    sentTarget = new PlainLabel(&window);
    sentConfig = new PlainLabel(&window);
    for (PlainLabel *label : {sentTarget, sentConfig}) {
        label->setFont(fixedFont(window.font()));
        label->setSelectable();
    }
    show = new LinkButton(Text::tr("Show request"), &window);
    show->setAutoDefault(false);
    auto *right = new QVBoxLayout;
    right->setSpacing(lineGap);
    right->addWidget(heading(Text::tr("Sent"), window));
    auto *config = new QHBoxLayout;
    config->setSpacing(lineGap);
    config->addWidget(sentConfig);
    config->addWidget(show);
    config->addStretch(1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(sentTarget);
    lines->addLayout(config);
    right->addLayout(lines);
    right->addStretch(1);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(2 * margin);
    layout->addLayout(left, 1);
    layout->addLayout(right, 1);
    return layout;
}

QWidget *SlotCopyProgress::Private::happened()
{
    steps = new CopySteps;
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(steps);
    layout->addStretch(1);
    auto *area = new QScrollArea(&window);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumHeight(scaledLength(fewSteps, window.fontMetrics()));
    area->setWidget(body);
    QObject::connect(steps, &DetailTable::rowReached, area, [area, this](const QRect &place) {
        const QPoint middle = steps->viewport()->mapTo(area->widget(), place.center());
        area->ensureVisible(0, middle.y());
    });
    return area;
}

QLayout *SlotCopyProgress::Private::buttons()
{
    notify = new QCheckBox(Text::tr("&Notify me when it ends"), &window);
    showInList = new QPushButton(Text::tr("&Show in list"), &window);
    showInList->setAutoDefault(false);
    leave = new PrimaryButton(Text::tr("Continue in background"), &window);
    leave->setDefault(true);
    auto *layout = new QHBoxLayout;
    layout->addWidget(notify);
    layout->addStretch(1);
    layout->addWidget(showInList);
    layout->addWidget(leave);
    return layout;
}

void SlotCopyProgress::Private::connectAll()
{
    connect(
        &engine.slotCopies(), &SlotCopies::changed, &window, [this](const ActionRecord &changed) {
            if (changed.id == facts.record.id)
                setRecord(changed);
        });
    connect(&engine.model(), &DeploymentModel::deploymentChanged, &window,
        [this](const Deployment &, const Deployment &after) {
            if (deploymentKey(after) == deploymentKey(row))
                setRecord(ActionRecord(facts.record));
        });
    connect(&engine.attention(), &Attention::changed, &window, [this] { updateWanted(); });
    connect(&clock, &QTimer::timeout, &window, [this] { tick(); });
    connect(notify, &QCheckBox::clicked, &window,
        [this](bool isWanted) { engine.attention().setWanted(row, isWanted); });
    connect(show, &QPushButton::clicked, &window, [this] { showRequest(); });
    connect(showInList, &QPushButton::clicked, &window,
        [this] { Q_EMIT window.showInListRequested(row); });
    connect(leave, &QPushButton::clicked, &window, &QWidget::close);
}

} // namespace Landfall
