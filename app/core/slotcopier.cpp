// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopier.h"

#include "actions/copiercall.h"
#include "provider.h"

#include <QCoreApplication>

#include <algorithm>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SlotCopies)
};

} // namespace

Error noCopier(const QString &account)
{
    return {
        Error::BadInput, Text::tr("The service of the account “%1” copies no slots.").arg(account)};
}

const CopySlot *CopyApp::slot(const QString &slotName) const
{
    const auto found =
        std::find_if(appSlots.begin(), appSlots.end(), [&](const CopySlot &candidate) {
            return candidate.name.compare(slotName, Qt::CaseInsensitive) == 0;
        });
    return found == appSlots.end() ? nullptr : &*found;
}

SlotCopier *slotCopier(Provider &provider)
{
    return dynamic_cast<SlotCopier *>(&provider);
}

} // namespace Landfall
