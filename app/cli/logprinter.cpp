// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logprinter.h"

#include <algorithm>

namespace Landfall {

void LogPrinter::append(const QByteArray &text)
{
    const qint64 known = std::clamp<qint64>(m_written - m_read, 0, text.size());
    m_read += text.size();
    m_written = std::max(m_written, m_read);
    const QByteArray news = text.sliced(known);
    const QByteArray piece = m_isRaw ? news : m_cleaner.clean(news).toUtf8();
    if (piece.isEmpty())
        return;
    if (m_output.isJson())
        m_text += piece;
    else
        m_output.raw(piece);
    m_endsLine = piece.endsWith('\n');
}

void LogPrinter::noteEnd()
{
    if (m_read < m_written)
        m_written = 0;
}

void LogPrinter::finish()
{
    if (!m_output.isJson() && !m_isRaw && !m_endsLine)
        m_output.raw("\n");
}

} // namespace Landfall
