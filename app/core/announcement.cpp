// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "announcement.h"

#include "deploymenttext.h"

namespace Landfall {

bool isFailure(const Announcement &announcement)
{
    return announcement.kind == Announcement::Failed
        || announcement.kind == Announcement::StillFailing;
}

NoticeText textOf(const Notice &notice)
{
    return {notice.announcements.constFirst().deployment.target.name, {}};
}

} // namespace Landfall
