// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyrehearsal.h"

#include <QPointer>

namespace Landfall {

SlotCopy CopyRehearsal::copy() const
{
    const CopySlot *from = source();
    const CopySlot *onto = target();
    return {m_app ? m_app->id : QString(), from ? from->name : QString(),
        onto ? onto->name : QString(), m_settings};
}

Result<CopyRequest> CopyRehearsal::request() const
{
    if (!source() || !target())
        return Error(Error::BadInput, tr("Choose what is copied, and onto which slot."));
    return m_desk.request(m_account, copy());
}

void CopyRehearsal::send(const QString &typed)
{
    if (m_isSending || !m_confirmation || !source() || !target())
        return;
    ConfirmedCopy confirmed;
    confirmed.account = m_account;
    confirmed.copy = copy();
    confirmed.shown = *m_app;
    confirmed.confirmation = m_confirmation;
    confirmed.typed = typed;
    if (m_last && m_last->state == ActionRecord::Unknown)
        confirmed.supersedes = m_last->id;
    m_lastBefore = m_last ? m_last->id : QString();
    m_failure.reset();
    m_isSending = true;
    Q_EMIT changed();
    begin(confirmed);
}

QCoro::Task<> CopyRehearsal::begin(ConfirmedCopy confirmed)
{
    const QPointer<CopyRehearsal> self(this);
    const auto record = co_await m_desk.begin(confirmed);
    if (!self)
        co_return;
    m_isSending = false;
    if (!record)
        fail(record.error(), {}, confirmed.shown);
    else if (record->state == ActionRecord::Failed || record->state == ActionRecord::NotSent)
        fail(Error(Error::Server, {}), record->errors, confirmed.shown);
    else
        Q_EMIT begun(*record);
}

void CopyRehearsal::fail(const Error &error, const QList<Problem> &problems, const CopyApp &shown)
{
    m_failure = CopyFailure {error, problems, {}};
    if (error.code == QLatin1StringView(SlotCopies::targetChangedCode))
        m_changed = shown;
    lookAgain();
}

} // namespace Landfall
