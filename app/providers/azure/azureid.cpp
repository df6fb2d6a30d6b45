// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureid.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

/// A path segment that means itself: the rest would leave the place where it stands.
bool isSegment(const QString &text)
{
    constexpr qsizetype longest = 260;
    const auto isHidden = [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    };
    return !text.isEmpty() && text.size() <= longest && text != "."_L1 && text != ".."_L1
        && text == text.trimmed() && text.isValidUtf16()
        && std::none_of(text.begin(), text.end(),
            [&](QChar c) { return isHidden(c) || u"/\\?#%"_s.contains(c); });
}

/// Ids of the service are lower case; references are compared without regard to case.
QString folded(const QString &id)
{
    static const QRegularExpression hex(u"^[0-9A-Fa-f]{8}[0-9A-Fa-f-]*$"_s);
    return hex.match(id).hasMatch() ? id.toLower() : id;
}

/// Walks along an id: fixed words in any case, names between them.
class Walk {
public:
    explicit Walk(const QString &text) : m_parts(text.trimmed().split(u'/', Qt::SkipEmptyParts)) { }

    [[nodiscard]] bool atEnd() const { return m_next >= m_parts.size(); }

    [[nodiscard]] bool skip(std::initializer_list<QLatin1StringView> words)
    {
        qsizetype at = m_next;
        for (const QLatin1StringView word : words) {
            if (at >= m_parts.size() || m_parts.at(at).compare(word, Qt::CaseInsensitive) != 0)
                return false;
            ++at;
        }
        m_next = at;
        return true;
    }

    /// Empty when there is none that can stand in a path.
    [[nodiscard]] QString name()
    {
        if (atEnd() || !isSegment(m_parts.at(m_next)))
            return {};
        return m_parts.at(m_next++);
    }

    /// A fixed word and the name after it.
    [[nodiscard]] QString nameAfter(QLatin1StringView word)
    {
        return skip({word}) ? name() : QString();
    }

private:
    QStringList m_parts;
    qsizetype m_next = 0;
};

std::optional<SiteId> site(Walk &walk)
{
    SiteId id;
    id.subscription = walk.nameAfter("subscriptions"_L1).toLower();
    id.resourceGroup = walk.nameAfter("resourceGroups"_L1);
    if (!walk.skip({"providers"_L1, "Microsoft.Web"_L1}))
        return std::nullopt;
    id.name = walk.nameAfter("sites"_L1);
    if (id.subscription.isEmpty() || id.resourceGroup.isEmpty() || id.name.isEmpty())
        return std::nullopt;
    if (walk.skip({"slots"_L1})) {
        id.slot = walk.name();
        if (id.slot.isEmpty())
            return std::nullopt;
        if (id.slot.compare("production"_L1, Qt::CaseInsensitive) == 0)
            id.slot.clear();
    }
    return id;
}

std::optional<ResourceId> run(Walk &walk, const SiteId &site)
{
    // The workflow host answers under a path of its own.
    if (walk.skip({"hostruntime"_L1})
        && !walk.skip({"runtime"_L1, "webhooks"_L1, "workflow"_L1, "api"_L1, "management"_L1}))
        return std::nullopt;
    const QString workflow = walk.nameAfter("workflows"_L1);
    const QString id = walk.nameAfter("runs"_L1);
    if (workflow.isEmpty() || id.isEmpty())
        return std::nullopt;
    return ResourceId::run({site, workflow}, id);
}

/// A UUID is all that a copy is known by, and it ends there.
std::optional<ResourceId> slotCopy(Walk &walk, const SiteId &target)
{
    const QUuid uuid = QUuid::fromString(walk.name());
    if (uuid.isNull() || target.slot.isEmpty() || !walk.atEnd())
        return std::nullopt;
    return ResourceId::slotCopy(target, uuid.toString(QUuid::WithoutBraces));
}

} // namespace

QString SiteId::text() const
{
    const QString app = "/subscriptions/"_L1 + subscription + "/resourceGroups/"_L1 + resourceGroup
        + "/providers/Microsoft.Web/sites/"_L1 + name;
    return slot.isEmpty() ? app : app + "/slots/"_L1 + slot;
}

ResourceId ResourceId::deployment(SiteId site, QString id)
{
    ResourceId made;
    made.site = std::move(site);
    made.id = std::move(id);
    return made;
}

ResourceId ResourceId::run(WorkflowId workflow, QString id)
{
    ResourceId made;
    made.kind = WorkflowRun;
    made.site = std::move(workflow.site);
    made.workflow = std::move(workflow.name);
    made.id = std::move(id);
    return made;
}

ResourceId ResourceId::slotCopy(SiteId target, QString uuid)
{
    ResourceId made = deployment(std::move(target), std::move(uuid));
    made.kind = SlotCopy;
    return made;
}

QString ResourceId::text() const
{
    switch (kind) {
    case WorkflowRun:
        return workflowId().text() + "/runs/"_L1 + id;
    case SlotCopy:
        return site.text() + "/slotcopies/"_L1 + id;
    case Deployment:
        break;
    }
    return site.text() + "/deployments/"_L1 + id;
}

std::optional<SiteId> parseSiteId(const QString &text)
{
    Walk walk(text);
    const auto id = site(walk);
    return walk.atEnd() ? id : std::nullopt;
}

std::optional<WorkflowId> parseWorkflowId(const QString &text)
{
    Walk walk(text);
    const auto id = site(walk);
    if (!id)
        return std::nullopt;
    const QString name = walk.nameAfter("workflows"_L1);
    return name.isEmpty() || !walk.atEnd() ? std::nullopt : std::optional(WorkflowId(*id, name));
}

std::optional<ResourceId> parseResourceId(const QString &text)
{
    Walk walk(text);
    const auto id = site(walk);
    if (!id)
        return std::nullopt;
    for (const auto word : {"deployments"_L1, "deploymentStatus"_L1}) {
        if (!walk.skip({word}))
            continue;
        const QString name = folded(walk.name());
        return name.isEmpty() ? std::nullopt : std::optional(ResourceId::deployment(*id, name));
    }
    return walk.skip({"slotcopies"_L1}) ? slotCopy(walk, *id) : run(walk, *id);
}

} // namespace Landfall::Azure
