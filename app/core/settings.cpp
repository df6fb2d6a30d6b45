// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int currentVersion = 1;
constexpr auto timeFormat = "HH:mm"_L1;
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Settings)
};

constexpr std::array successWords {"none"_L1, "production"_L1, "all"_L1};

void take(const QJsonValue &value, bool &setting)
{
    setting = value.toBool(setting);
}

void take(const QJsonValue &value, int &setting)
{
    if (const int number = value.toInt(); number > 0)
        setting = number;
}

void take(const QJsonValue &value, QTime &setting)
{
    if (const QTime time = QTime::fromString(value.toString(), timeFormat); time.isValid())
        setting = time;
}

void take(const QJsonValue &value, ToldSuccesses &setting)
{
    const auto *word = std::find(successWords.begin(), successWords.end(), value.toString());
    if (word != successWords.end())
        setting = ToldSuccesses(word - successWords.begin());
}

void takeNotifications(const QJsonObject &object, Settings &settings)
{
    take(object["enabled"_L1], settings.notifies);
    take(object["successes"_L1], settings.successes);
    take(object["still_failing"_L1], settings.tellsStillFailing);
    take(object["running_long"_L1], settings.tellsRunningLong);
    settings.pausedUntil =
        QDateTime::fromString(object["paused_until"_L1].toString(), Qt::ISODateWithMs).toUTC();
    const QJsonObject quiet = object["quiet_hours"_L1].toObject();
    take(quiet["enabled"_L1], settings.quietHours.isOn);
    take(quiet["from"_L1], settings.quietHours.from);
    take(quiet["to"_L1], settings.quietHours.to);
}

QJsonObject notificationsOf(const Settings &settings, QJsonObject object)
{
    object["enabled"_L1] = settings.notifies;
    object["successes"_L1] = QString(successWords[size_t(settings.successes)]);
    object["still_failing"_L1] = settings.tellsStillFailing;
    object["running_long"_L1] = settings.tellsRunningLong;
    object["paused_until"_L1] = settings.pausedUntil.isValid()
        ? QJsonValue(settings.pausedUntil.toUTC().toString(Qt::ISODateWithMs))
        : QJsonValue();
    QJsonObject quiet = object["quiet_hours"_L1].toObject();
    quiet["enabled"_L1] = settings.quietHours.isOn;
    quiet["from"_L1] = settings.quietHours.from.toString(timeFormat);
    quiet["to"_L1] = settings.quietHours.to.toString(timeFormat);
    object["quiet_hours"_L1] = quiet;
    return object;
}

/// Whole or not at all: a program with other arguments than those meant does other things.
QStringList commandIn(const QJsonArray &array)
{
    QStringList command;
    for (const QJsonValue &value : array) {
        if (!value.isString() || value.toString().contains(QChar::Null))
            return {};
        command.append(value.toString());
    }
    return command.value(0).trimmed().isEmpty() ? QStringList() : command;
}

} // namespace

bool QuietHours::contain(const QTime &time) const
{
    if (!isOn)
        return false;
    if (from < to)
        return from <= time && time < to;
    return time >= from || time < to;
}

Result<bool> isCurrentSettingsFile(const QByteArray &content)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (!document.isObject())
        return Error {Error::BadInput,
            Text::tr("It is not the JSON that Landfall writes (%1).")
                .arg(error.error == QJsonParseError::NoError ? Text::tr("no object")
                                                             : error.errorString())};
    const QJsonValue version = document.object().value("version"_L1);
    if (!version.isDouble() && !version.isUndefined())
        return Error {Error::BadInput, Text::tr("Its version is no number.")};
    return version.toDouble() <= currentVersion;
}

Settings settingsFromJson(const QJsonObject &object)
{
    Settings settings;
    takeNotifications(object["notifications"_L1].toObject(), settings);
    const QJsonObject window = object["window"_L1].toObject();
    take(window["close_to_tray"_L1], settings.closesToTray);
    take(window["start_minimized"_L1], settings.startsMinimized);
    const QJsonObject requests = object["requests"_L1].toObject();
    take(requests["share_percent"_L1], settings.sharePercent);
    settings.sharePercent = std::clamp(settings.sharePercent, 1, 100);
    take(requests["slower_when_metered"_L1], settings.slowsWhenMetered);
    settings.changeCommand = commandIn(object["change_command"_L1].toArray());
    const QJsonObject history = object["history"_L1].toObject();
    take(history["days"_L1], settings.history.days);
    take(history["rows"_L1], settings.history.rows);
    return settings;
}

QJsonObject toJson(const Settings &settings, const QJsonObject &before)
{
    const auto changed = [&before](const QString &key, const QJsonObject &members) {
        QJsonObject object = before[key].toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            object[it.key()] = it.value();
        return object;
    };
    QJsonObject object = before;
    object["version"_L1] = currentVersion;
    object["notifications"_L1] = notificationsOf(settings, before["notifications"_L1].toObject());
    object["window"_L1] = changed(u"window"_s,
        {{u"close_to_tray"_s, settings.closesToTray},
            {u"start_minimized"_s, settings.startsMinimized}});
    object["requests"_L1] = changed(u"requests"_s,
        {{u"share_percent"_s, settings.sharePercent},
            {u"slower_when_metered"_s, settings.slowsWhenMetered}});
    object["change_command"_L1] = QJsonArray::fromStringList(settings.changeCommand);
    object["history"_L1] = changed(
        u"history"_s, {{u"days"_s, settings.history.days}, {u"rows"_s, settings.history.rows}});
    return object;
}

} // namespace Landfall
