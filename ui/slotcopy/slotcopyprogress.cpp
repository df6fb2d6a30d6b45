// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopyprogress_p.h"

#include "accounts/linkbutton.h"
#include "copyheader.h"
#include "copynote.h"
#include "copysteps.h"
#include "details/errortree.h"
#include "details/instancesection.h"
#include "timeline/formatting.h"
#include "timeline/rowtext.h"
#include "timeline/stagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/primarybutton.h"
#include "widgets/quietlabel.h"
#include "window/textdialog.h"

#include <actions/copiercall.h>
#include <forecast.h>
#include <visibletext.h>

#include <QCheckBox>
#include <QCoreApplication>
#include <QCoroFuture>
#include <QEvent>
#include <QJsonDocument>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopyProgress)
};

Look noteLook(ActionRecord::State state)
{
    if (state == ActionRecord::Failed)
        return Look::Failed;
    const bool warns = state == ActionRecord::Unknown || state == ActionRecord::NotSent;
    return warns ? Look::Canceled : Look::Running;
}

QString serviceName(Engine &engine, const QString &provider)
{
    const auto info = engine.providers().info(provider);
    return info ? info->name : provider;
}

QString startText(const ActionRecord &record)
{
    if (record.accepted.isValid())
        return Text::tr("%1 accepted (reported)").arg(formatClock(record.accepted));
    return record.sent.isValid() ? Text::tr("%1 sent").arg(formatClock(record.sent)) : QString();
}

QString endText(
    const Deployment &row, const std::optional<Forecast> &forecast, const QDateTime &now)
{
    if (isOver(row))
        return row.finished.isValid() ? u"≈"_s + formatClock(row.finished) : QString();
    if (!forecast || !row.created.isValid())
        return {};
    if (const auto late = overrun(*forecast, row, now))
        return forecastNote(row, forecast, now);
    const QDateTime end = row.created.addMSecs(forecast->whole.count());
    return Text::tr("expected about %1, from history").arg(formatClock(end));
}

/// Only what was accepted is known to be in progress.
BarWords barWords(const ActionRecord &record)
{
    const bool isUnderWay = record.state == ActionRecord::Accepted;
    //: On a bar, at the part that is under way
    return {isUnderWay ? Text::tr("in progress") : QString(),
        //: On a bar, at the dashed part that is still expected
        Text::tr("forecast")};
}

QString sentConfigText(const SlotCopy &copy)
{
    const QString overrides = copy.siteConfig
        ? Text::tr("%n override(s)", nullptr, int(copy.siteConfig->size()))
        : u"null"_s;
    return u"siteConfig: "_s + overrides;
}

/// What the provider says of it where the list has no row yet.
std::optional<Deployment> toldRow(Engine &engine, const ActionRecord &record)
{
    const auto account = engine.accounts().account(record.account);
    const Result<Provider *> provider = engine.providers().provider(record.provider);
    if (!account || !provider)
        return std::nullopt;
    const SlotCopier *copier = slotCopier(**provider);
    if (!copier)
        return std::nullopt;
    const Result<Deployment> row = askCopier(record.provider, *copier, &SlotCopier::copyRow,
        *account, slotCopyFromJson(record.request), record.id);
    return row ? std::optional(*row) : std::nullopt;
}

} // namespace

Deployment copyRowOf(Engine &engine, const ActionRecord &record)
{
    Deployment row;
    row.provider = record.provider;
    row.account = record.account;
    row.id = record.subject + u"/slotcopies/"_s + record.id;
    const int index = engine.model().rowOf(row);
    if (index >= 0)
        row = engine.model().deployment(index);
    else if (const auto told = toldRow(engine, record))
        row = *told;
    return copyDeployment(record, row);
}

SlotCopyProgress::Private::Private(
    Engine &engine_, const ActionRecord &record, SlotCopyProgress &window_)
    : engine(engine_), window(window_)
{
    facts.service = serviceName(engine, record.provider);
    clock.setInterval(1s);
}

void SlotCopyProgress::Private::setRecord(const ActionRecord &record)
{
    facts.record = record;
    facts.copy = slotCopyFromJson(record.request);
    row = copyRowOf(engine, record);
    isListed = engine.model().rowOf(row) >= 0;
    const QString site = record.subject.section(u"/slots/"_s, 0, 0);
    facts.app = row.target.name.isEmpty() ? site.section(u'/', -1) : row.target.name;
    if (facts.copy.target.isEmpty())
        facts.copy.target = record.subject.section(u'/', -1);

    const CopyState state = copyStateFromJson(record.progress);
    const auto counts = state.instances ? state.instances : row.instances;
    window.setWindowTitle(copyWindowTitle(record));
    bar->setDeployment(row);
    bar->setWords(barWords(record));
    start->setText(startText(record));
    instanceHeading->setText(Text::tr("Instances of %1").arg(slotText(facts.copy.target)));
    instances->setVisible(counts.has_value());
    noInstances->setVisible(!counts);
    instances->setCounts(counts.value_or(InstanceCounts()));
    sentTarget->setText(u"targetSlot: "_s + slotText(facts.copy.target));
    sentConfig->setText(sentConfigText(facts.copy));
    errorHeading->setVisible(!record.errors.isEmpty());
    errors->setVisible(!record.errors.isEmpty());
    errors->setErrors(record.errors, false);
    steps->setSteps(stepsOf(record));
    steps->setVisible(steps->model()->rowCount() > 0);
    leave->setText(record.isOpen() ? Text::tr("Continue in background") : Text::tr("Close"));
    showInList->setEnabled(isListed);
    updateWanted();
    updateClock();
    tick();
}

/// It tells how often the slot is asked, which is another number later on.
void SlotCopyProgress::Private::showNote()
{
    const ActionRecord &record = facts.record;
    const bool isForPortal = record.isUnclear() || record.state == ActionRecord::Failed;
    facts.pause = engine.slotCopies().pause(record);
    note->setNote(
        noteLook(record.state), copyNote(facts), isForPortal ? row.dashboardUrl : QString());
}

void SlotCopyProgress::Private::tick()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    PaintMoment moment;
    moment.now = now;
    moment.animate = false;
    moment.forecast = engine.model().forecast(row.account, row.target.id);
    if (!moment.forecast)
        moment.forecast = forecast;
    showNote();
    header->setContent(lookOf(row), copyTitle(facts), copyLine(facts, now));
    end->setText(endText(row, moment.forecast, now));
    bar->setMoment(moment);
}

void SlotCopyProgress::Private::updateClock()
{
    const bool ticks = facts.record.isOpen() && window.isVisible() && !window.isMinimized();
    if (!ticks)
        clock.stop();
    else if (!clock.isActive())
        clock.start();
}

void SlotCopyProgress::Private::updateWanted()
{
    const bool canEnd = facts.record.isOpen() && isListed;
    notify->setEnabled(canEnd);
    notify->setChecked(canEnd && engine.attention().isWanted(row));
}

void SlotCopyProgress::Private::showRequest()
{
    const Result<CopyRequest> request =
        engine.slotCopies().request(facts.record.account, facts.copy);
    // The record's values are masked already.
    QJsonObject body {{u"targetSlot"_s, facts.copy.target}};
    body.insert(u"siteConfig"_s,
        facts.copy.siteConfig ? QJsonValue(*facts.copy.siteConfig) : QJsonValue::Null);
    const QString address = request
        ? QString::fromLatin1(request->verb) + u' ' + request->url.toDisplayString()
        : u"POST"_s;
    const QByteArray json = request
        ? QJsonDocument::fromJson(request->body).toJson(QJsonDocument::Indented)
        : QJsonDocument(body).toJson(QJsonDocument::Indented);
    auto *dialog = new TextDialog(Text::tr("Request of the slot copy"), visibleLines(address),
        visibleLines(QString::fromUtf8(json).trimmed(), json.size()), &window);
    dialog->open();
}

QCoro::Task<> SlotCopyProgress::Private::askLastOnes(
    QPointer<SlotCopyProgress> window, QPointer<Engine> engine, Deployment row)
{
    const auto entries = co_await engine->history().good(row.account, row.target.id, forecastMost);
    if (!window || !entries)
        co_return;
    QList<Deployment> done;
    for (const RememberedDeployment &entry : *entries) {
        if (const auto took = duration(entry.deployment))
            window->d->facts.lastOnes.append(*took);
        done.append(entry.deployment);
    }
    window->d->forecast = forecastFrom(done);
    window->d->tick();
}

SlotCopyProgress::SlotCopyProgress(Engine &engine, const ActionRecord &record, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(engine, record, *this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    d->build();
    d->connectAll();
    d->setRecord(record);
    if (!d->row.target.id.isEmpty())
        (void)Private::askLastOnes(this, &engine, d->row);
    // Not to a button: the keys that started the copy may be pressed twice.
    d->steps->setFocus();
}

SlotCopyProgress::~SlotCopyProgress()
{
    // QWidget's destructor would do so, and call us when there is no Private any more.
    hide();
}

const ActionRecord &SlotCopyProgress::record() const
{
    return d->facts.record;
}

bool SlotCopyProgress::isTicking() const
{
    return d->clock.isActive();
}

void SlotCopyProgress::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    d->tick();
    d->updateClock();
}

void SlotCopyProgress::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    d->updateClock();
}

void SlotCopyProgress::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        d->updateClock();
}

} // namespace Landfall
