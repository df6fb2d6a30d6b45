// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolparser.h"

#include "flightcontrolproblems.h"

#include <jsonreader.h>
#include <origin.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Flightcontrol::Parser)
};

struct StatusPhase {
    QLatin1StringView status;
    Phase phase;
    /// How far a service has come, for the stage of a deployment that only says INPROGRESS; 0 where
    /// the word is no stage of its own.
    int advance;
};
constexpr std::array statusPhases {
    StatusPhase {"PENDING"_L1, Phase::Queued, 0},
    StatusPhase {"PENDING_DEPENDENCY"_L1, Phase::Queued, 0},
    StatusPhase {"INPROGRESS"_L1, Phase::Running, 0},
    StatusPhase {"PROVISIONING"_L1, Phase::Running, 1},
    StatusPhase {"BUILDING"_L1, Phase::Running, 2},
    StatusPhase {"DEPLOYING"_L1, Phase::Running, 3},
    StatusPhase {"SUCCESS"_L1, Phase::Succeeded, 0},
    StatusPhase {"NO_CHANGE"_L1, Phase::Skipped, 0},
    StatusPhase {"CANCELLED"_L1, Phase::Canceled, 0},
    StatusPhase {"ERROR"_L1, Phase::Failed, 0},
    StatusPhase {"BUILD_ERROR"_L1, Phase::Failed, 0},
    StatusPhase {"DEPLOY_ERROR"_L1, Phase::Failed, 0},
};
constexpr auto preparing = "INPROGRESS"_L1;

/// The service documents no limit of its own; an hour without news is far beyond its builds.
constexpr std::chrono::seconds longestSilence = 60min;
constexpr qsizetype mostParts = 500;

const StatusPhase *entryOf(const QString &status)
{
    const auto found = std::find_if(statusPhases.begin(), statusPhases.end(),
        [&](const StatusPhase &entry) { return entry.status == status; });
    return found == statusPhases.end() ? nullptr : &*found;
}

Error unreadable(const QString &what)
{
    return {Error::BadReply,
        Text::tr("Flightcontrol's answer could not be read: %1. Update Landfall if this stays.")
            .arg(what)};
}

Problem problemOf(const QString &message)
{
    Problem problem;
    problem.message = message;
    return problem;
}

/// The text, where it is an address that a browser opens.
QString webAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    const bool isWeb = url.isValid() && url.userInfo().isEmpty() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    return isWeb ? trimmed : QString();
}

Part readPart(const QJsonObject &object, const QString &path)
{
    JsonReader reader(object, path);
    JsonReader service = reader.object(u"service"_s);
    Part part;
    part.name = service.string(u"serviceName"_s);
    if (part.name.isEmpty())
        part.name = service.string(u"serviceGivenId"_s);
    part.kind = service.string(u"type"_s);
    part.url = webAddress(service.string(u"serviceDomain"_s));
    JsonReader state(object, path);
    part.status = state.string(u"status"_s);
    part.phase = phaseOf(part.status);
    part.errors = readProblems(object.value("error"_L1));
    if (!state.problem().isEmpty())
        part.errors.append(
            problemOf(Text::tr("The state could not be read: %1.").arg(state.problem())));
    return part;
}

/// The services; a malformed one stays, as unknown. Says whether the list as a whole could be read.
bool readParts(JsonReader &reader, Deployment &d)
{
    JsonReader own(reader.json());
    const QJsonArray services = own.array(u"serviceDeployments"_s);
    for (qsizetype i = 0; i < std::min(services.size(), mostParts); ++i)
        d.parts.append(readPart(services.at(i).toObject(), u"serviceDeployments[%1]"_s.arg(i)));
    return own.problem().isEmpty() && services.size() <= mostParts;
}

void readState(const QJsonObject &object, Deployment &d)
{
    JsonReader reader(object);
    d.status = reader.requiredString(u"status"_s);
    d.phase = phaseOf(d.status);
    d.errors = readProblems(object.value("error"_L1));
    if (!reader.problem().isEmpty())
        d.errors.append(
            problemOf(Text::tr("The state could not be read: %1.").arg(reader.problem())));
}

/// What a deployment that says it is done is worth, by its services.
void weighParts(Deployment &d, bool partsAreRead)
{
    if (d.phase != Phase::Succeeded && d.phase != Phase::Skipped)
        return;
    const auto has = [&d](std::initializer_list<Phase> phases) {
        return std::any_of(d.parts.begin(), d.parts.end(), [&](const Part &part) {
            return std::find(phases.begin(), phases.end(), part.phase) != phases.end();
        });
    };
    if (has({Phase::Failed, Phase::Canceled})) {
        d.phase = Phase::Partial;
        d.health = has({Phase::Succeeded, Phase::Skipped}) ? Health::Degraded : Health::Failing;
    } else if (d.phase == Phase::Succeeded) {
        const bool isDoubtful =
            !partsAreRead || has({Phase::Queued, Phase::Running, Phase::Unknown});
        d.health = isDoubtful ? Health::Unverified : Health::Healthy;
    }
}

/// The word that the stage under way goes by.
QString stageWord(const Deployment &d)
{
    int farthest = 0;
    QString word = d.status;
    if (d.status != preparing)
        return word;
    for (const Part &part : d.parts) {
        const StatusPhase *entry = entryOf(part.status);
        if (entry && entry->advance > farthest) {
            farthest = entry->advance;
            word = part.status;
        }
    }
    return word;
}

void setStage(Deployment &d)
{
    if (isFinal(d.phase))
        return;
    d.stalledAfter = longestSilence;
    if (d.status.isEmpty())
        return;
    Stage stage;
    stage.name = stageWord(d);
    stage.status = stage.name;
    stage.phase = phaseOf(stage.name);
    // Waiting is what every deployment begins with; when other stages began is not told.
    if (d.phase == Phase::Queued)
        stage.started = d.created;
    d.stages.append(stage);
}

/// The last part of a repository's address, of https://host/owner/name and git@host:owner/name.git.
QString repositoryName(const QString &address)
{
    QString name = address;
    while (name.endsWith(u'/'))
        name.chop(1);
    if (name.endsWith(".git"_L1))
        name.chop(4);
    return name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u':')) + 1);
}

/// Without the user name, password, query and fragment that an address may carry: it may be a
/// token.
QString withoutCredentials(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return address.contains("://"_L1) ? QString() : address.section(u'@', -1);
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

void readPlace(JsonReader &reader, Deployment &d)
{
    const QString repository = withoutCredentials(reader.string(u"repoUrl"_s));
    d.environment = reader.string(u"environmentGivenId"_s);
    d.target.id = reader.string(u"environmentId"_s);
    d.target.kind = u"environment"_s;
    d.target.name = repositoryName(repository);
    if (d.target.name.isEmpty())
        d.target.name = d.environment.isEmpty() ? d.target.id : d.environment;
    d.branch = reader.string(u"gitBranch"_s);
    d.commit = reader.string(u"gitCommit"_s);
    if (!repository.isEmpty())
        d.properties.insert(Text::tr("Repository"), repository);
    if (const QString project = reader.string(u"projectId"_s); !project.isEmpty())
        d.properties.insert(Text::tr("Project"), project);
    if (reader.boolean(u"isPreviewEnvironment"_s).value_or(false))
        d.properties.insert(Text::tr("Preview environment"), Text::tr("yes"));
}

} // namespace

Phase phaseOf(const QString &status)
{
    const StatusPhase *entry = entryOf(status);
    return entry ? entry->phase : Phase::Unknown;
}

Result<Deployment> parseDeployment(const QJsonObject &object, const Asked &asked)
{
    JsonReader reader(object);
    const QString id = reader.string(u"deploymentId"_s);
    if (!id.isEmpty() && id.compare(asked.id, Qt::CaseInsensitive) != 0)
        return unreadable(u"deploymentId: another deployment than the one asked for"_s);
    if (id.isEmpty() && !reader.has(u"status"_s))
        return unreadable(u"deploymentId and status: missing"_s);
    Deployment d;
    d.source = u"flightcontrol"_s;
    d.id = asked.id;
    d.created = reader.time(u"createdAt"_s);
    if (d.created.isNull())
        d.created = timeOfCuid(asked.id);
    readPlace(reader, d);
    d.dashboardUrl = dashboardUrl(asked.organization, d.target.id);
    readState(object, d);
    const bool partsAreRead = readParts(reader, d);
    weighParts(d, partsAreRead);
    setStage(d);
    d.tellsStageOnly = true;
    return d;
}

std::optional<qint64> parseServiceCount(const QJsonObject &object)
{
    JsonReader reader(object);
    if (!object.value("services"_L1).isArray())
        return std::nullopt;
    return std::max(reader.integer(u"count"_s).value_or(0), reader.array(u"services"_s).size());
}

} // namespace Landfall::Flightcontrol
