// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kudurecord.h"

#include "azureerrors.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Record)
};

struct NumberWord {
    qint64 number;
    QLatin1StringView name;
    std::optional<Phase> complete;
};
/// The last two and -1 come from the Flex Consumption plan alone.
constexpr std::array numberWords {
    NumberWord {0, "Pending"_L1, std::nullopt},
    NumberWord {1, "Building"_L1, std::nullopt},
    NumberWord {2, "Deploying"_L1, std::nullopt},
    NumberWord {3, "Failed"_L1, Phase::Failed},
    NumberWord {4, "Success"_L1, Phase::Succeeded},
    NumberWord {-1, "Cancelled"_L1, Phase::Canceled},
    NumberWord {5, "Conflict"_L1, Phase::Canceled},
    NumberWord {6, "PartialSuccess"_L1, Phase::Partial},
};

const NumberWord *find(const Record &record)
{
    const auto found = std::find_if(numberWords.begin(), numberWords.end(),
        [&](const NumberWord &entry) { return record.number == entry.number; });
    return found == numberWords.end() ? nullptr : &*found;
}

constexpr qsizetype longestEmbedded = 64 * 1024;

/// GitHub's action writes an object as text where others write a sentence.
void readMessage(const QString &text, Record &record)
{
    record.message = text;
    if (!text.startsWith(u'{') || text.size() > longestEmbedded)
        return;
    JsonReader embedded(QJsonDocument::fromJson(text.toUtf8()).object());
    const QString message = embedded.string(u"commitMessage"_s);
    if (!message.isEmpty())
        record.message = message;
    record.commit = embedded.string(u"sha"_s);
    record.repository = embedded.string(u"repoName"_s);
    record.slotName = embedded.string(u"slotName"_s);
    if (record.author.isEmpty())
        record.author = embedded.string(u"actor"_s);
}

void readState(JsonReader &reader, Record &record)
{
    record.number = reader.integer(u"status"_s);
    record.isComplete = reader.boolean(u"complete"_s).value_or(false);
    record.unreadable = reader.problem();
    if (!reader.has(u"status"_s) && !reader.has(u"complete"_s))
        record.unreadable = u"status: missing"_s;
    record.isActive = reader.boolean(u"active"_s);
    record.isTemporary = reader.boolean(u"is_temp"_s).value_or(false)
        || record.id.startsWith("temp-"_L1, Qt::CaseInsensitive);
    record.received = reader.time(u"received_time"_s);
    record.started = reader.time(u"start_time"_s);
    record.ended = reader.time(u"end_time"_s);
    if (record.ended.isNull() && record.number == 4)
        record.ended = reader.time(u"last_success_end_time"_s);
    if (record.ended.isValid() && record.started.isValid() && record.ended < record.started)
        record.ended = record.started;
    record.statusText = reader.string(u"status_text"_s).trimmed();
}

QString ownId(JsonReader &properties, const QJsonObject &resource)
{
    const QString id = properties.string(u"id"_s);
    // Of a resource the name is `site/id`; of a bare record the id is all there is.
    return !id.isEmpty() ? id : resource.value("name"_L1).toString().section(u'/', -1);
}

bool canBeAsked(const SiteId &site, const QString &id)
{
    const auto parsed = parseResourceId(ResourceId::deployment(site, id).text());
    return !id.isEmpty() && parsed && parsed->id == id;
}

} // namespace

QString numberName(const Record &record)
{
    if (const NumberWord *entry = find(record))
        return entry->name;
    return record.number ? QString::number(*record.number) : QString();
}

std::optional<Phase> completePhase(const Record &record)
{
    const NumberWord *entry = find(record);
    return entry ? entry->complete : std::nullopt;
}

Result<Record> readRecord(const QJsonObject &object, const SiteId &site)
{
    const QJsonValue properties = object.value("properties"_L1);
    JsonReader reader(properties.isObject() ? properties.toObject() : object);
    Record record;
    record.id = ownId(reader, object);
    if (!canBeAsked(site, record.id))
        return Error {Error::BadReply,
            Text::tr("A deployment record of “%1” has no usable id and is left out.")
                .arg(site.name)};
    readState(reader, record);
    const QString author = reader.string(u"author"_s).trimmed();
    if (author != "N/A"_L1)
        record.author = author;
    record.deployer = reader.string(u"deployer"_s);
    readMessage(reader.string(u"message"_s), record);
    static const QRegularExpression sha(u"^[0-9a-f]{40}$"_s);
    if (record.commit.isEmpty() && sha.match(record.id).hasMatch())
        record.commit = record.id;
    JsonReader summary = reader.object(u"build_summary"_s);
    record.buildErrors = problems(summary.array(u"errors"_s));
    return record;
}

Rows<Record> readRecords(const QJsonArray &items, const SiteId &site)
{
    Rows<Record> rows;
    for (const QJsonValue &item : items) {
        const auto record = readRecord(item.toObject(), site);
        if (!record)
            rows.problems.append(record.error());
        else if (!record->isTemporary)
            rows.items.append(*record);
    }
    std::stable_sort(rows.items.begin(), rows.items.end(),
        [](const Record &a, const Record &b) { return a.received > b.received; });
    return rows;
}

} // namespace Landfall::Azure
