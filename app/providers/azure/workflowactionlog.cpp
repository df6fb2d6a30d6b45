// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflowactionlog.h"

#include "workflowrunfailure.h"
#include "workflowrunwords.h"

#include <jsonreader.h>
#include <timestamp.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::ActionLog)
};

constexpr qsizetype mostActions = 3000;
constexpr qsizetype longestWord = 300;
constexpr qsizetype longestMessage = 64 * 1024;
constexpr auto actionLogName = "/actionlog"_L1;

/// Something that ran, with what it says of itself.
struct Doing {
    QString name;
    QDateTime started; ///< UTC, as the next
    QDateTime ended;
    QJsonObject object;
};

/// In one line, whatever it holds.
QString word(const QString &text)
{
    return withoutSignatures(text.left(longestWord).simplified());
}

QLatin1StringView levelOf(const QString &status)
{
    const Phase phase = phaseOfRunWord(status).value_or(Phase::Unknown);
    if (phase == Phase::Failed || phase == Phase::Partial)
        return "ERROR"_L1;
    return phase == Phase::Canceled ? "WARN"_L1 : "INFO"_L1;
}

QString durationText(const Doing &doing)
{
    if (!doing.started.isValid() || !doing.ended.isValid())
        return {};
    const qint64 all = std::max<qint64>(0, doing.started.msecsTo(doing.ended));
    if (all < 1000)
        return Text::tr("%1 ms").arg(all);
    const qint64 seconds = all / 1000;
    if (seconds < 60)
        return Text::tr("%1 s").arg(QString::number(static_cast<double>(all) / 1000, 'f', 1));
    if (seconds < 3600)
        return Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return Text::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

/// Code and message of what one service told another as JSON; none when it is not of that kind.
std::optional<QString> embedded(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const auto member = [](const QJsonObject &object, QLatin1StringView small,
                            QLatin1StringView capital) {
        const QJsonValue value = object.value(small);
        return value.isUndefined() ? object.value(capital) : value;
    };
    QJsonObject object = document.object();
    if (const QJsonValue error = member(object, "error"_L1, "Error"_L1); error.isObject())
        object = error.toObject();
    const QJsonValue code = member(object, "code"_L1, "Code"_L1);
    QStringList words {code.isDouble() ? QString::number(code.toInteger()) : code.toString(),
        member(object, "message"_L1, "Message"_L1).toString().trimmed()};
    words.removeAll(QString());
    return words.isEmpty() ? std::nullopt : std::optional(words.join(": "_L1));
}

/// A message, with what is JSON in it in words.
QString readable(const QString &message)
{
    const qsizetype first = message.indexOf(u'{');
    const qsizetype last = message.lastIndexOf(u'}');
    if (first < 0 || last < first)
        return message;
    const auto inner = embedded(message.sliced(first, last - first + 1));
    if (!inner)
        return message;
    const QString before = message.left(first).trimmed();
    return before.isEmpty() ? *inner : before + u'\n' + *inner;
}

QString indented(const QString &text)
{
    QString lines;
    for (const QString &line : text.split(u'\n')) {
        // A lone CR would let a terminal overwrite what stands before it.
        const QString shown = QString(line).remove(u'\r').trimmed();
        if (!shown.isEmpty())
            lines += "    "_L1 + shown + u'\n';
    }
    return lines;
}

QString errorText(const QJsonObject &object)
{
    JsonReader error(object.value("error"_L1).toObject());
    const QString code = word(error.string(u"code"_s));
    // Masked last: what was escaped inside of JSON is plain only then.
    const QString message =
        withoutSignatures(readable(error.string(u"message"_s).left(longestMessage)));
    QStringList words {code, message.trimmed()};
    words.removeAll(QString());
    return indented(words.join(": "_L1));
}

/// What is known of inputs or outputs; the rest of the link is secret.
QString contentText(const QString &label, const QJsonValue &link)
{
    static const QRegularExpression mediaType(u"^[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,60}$"_s);
    JsonReader reader(link.toObject());
    QStringList parts;
    if (const QString type = reader.string(u"contentType"_s); mediaType.match(type).hasMatch())
        parts.append(type);
    if (const auto size = reader.integer(u"contentSize"_s); size && *size >= 0)
        parts.append(Text::tr("%1 bytes").arg(*size));
    return parts.isEmpty() ? QString() : label + u' ' + parts.join(u' ');
}

QString lines(const Doing &doing, const QString &kind, const QDateTime &at)
{
    const QString status = doing.object.value("status"_L1).toString();
    const QString code = doing.object.value("code"_L1).toString();
    QStringList words {formatTimestamp(at), levelOf(status), word(status), kind, word(doing.name),
        durationText(doing)};
    const bool tellsNothing = code.compare("OK"_L1, Qt::CaseInsensitive) == 0
        || code.compare("NotSpecified"_L1, Qt::CaseInsensitive) == 0;
    if (!tellsNothing)
        words.append(word(code));
    words.removeAll(QString());
    QStringList contents {contentText(Text::tr("inputs"), doing.object.value("inputsLink"_L1)),
        contentText(Text::tr("outputs"), doing.object.value("outputsLink"_L1))};
    contents.removeAll(QString());
    return words.join(u' ') + u'\n' + errorText(doing.object) + indented(contents.join(", "_L1));
}

Doing doingOf(const QString &name, const QJsonObject &object)
{
    JsonReader reader(object);
    return {name, reader.time(u"startTime"_s), reader.time(u"endTime"_s), object};
}

QList<Doing> readActions(const QJsonValue &actions)
{
    QList<Doing> all;
    const QJsonObject map = actions.toObject();
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it.value().isObject())
            all.append(doingOf(it.key(), it.value().toObject()));
    }
    for (const QJsonValue &value : actions.toArray()) {
        const QJsonValue properties = value["properties"_L1];
        const QString name = value["name"_L1].toString().section(u'/', -1);
        if (value.isObject())
            all.append(
                doingOf(name, properties.isObject() ? properties.toObject() : value.toObject()));
    }
    std::stable_sort(all.begin(), all.end(), [](const Doing &a, const Doing &b) {
        if (a.started.isNull() || b.started.isNull())
            return !a.started.isNull() && b.started.isNull();
        return a.started < b.started;
    });
    return all;
}

} // namespace

QString actionLogId(const QString &run)
{
    return run + actionLogName;
}

bool isActionLog(const QString &logId)
{
    return logId.endsWith(actionLogName);
}

QByteArray actionLog(const Deployment &run, const QJsonObject &object, const QJsonValue &actions)
{
    const QJsonObject properties = object.value("properties"_L1).toObject();
    const QJsonObject trigger = properties.value("trigger"_L1).toObject();
    QString text;
    if (!trigger.isEmpty()) {
        const Doing fired = doingOf(trigger.value("name"_L1).toString(), trigger);
        text += lines(fired, Text::tr("trigger"), fired.started);
    }
    const QList<Doing> all = readActions(actions);
    for (const Doing &action : all.mid(0, mostActions))
        text += lines(action, QString(), action.started);
    if (all.size() > mostActions)
        text += Text::tr("(%1 more actions are not shown.)").arg(all.size() - mostActions) + u'\n';
    const Doing whole = doingOf(run.id.section(u'/', -1), properties);
    // Its line is the last one: an end comes after all others.
    text += lines(whole, Text::tr("run"), whole.ended.isValid() ? whole.ended : whole.started);
    return text.toUtf8();
}

} // namespace Landfall::Azure
