// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logprinter.h"

#include <QCoreApplication>

#include <algorithm>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogPrinter)
};

} // namespace

void LogPrinter::append(const QByteArray &text)
{
    qint64 known = std::clamp<qint64>(m_written - m_read, 0, text.size());
    // What a full buffer dropped is known by its length alone.
    const qint64 kept = std::clamp<qint64>(m_buffer.size() - m_read, 0, known);
    const qint64 common =
        kept > 0 ? m_buffer.commonLength(m_read, QByteArrayView(text).first(kept)) : 0;
    if (common < kept) {
        beginAnew(m_read + common);
        known = common;
    }
    m_read += text.size();
    m_written = std::max(m_written, m_read);
    const QByteArray news = text.sliced(known);
    m_buffer.append(news);
    write(news);
}

void LogPrinter::beginAnew(qint64 common)
{
    finish();
    m_output.note(Text::tr("The service began this log anew; it follows from its beginning."));
    m_buffer.truncate(common);
    m_written = common;
    m_cleaner = LogCleaner();
    m_text.clear();
    m_endsLine = true;
    if (m_buffer.lineCount() > 0)
        write(m_buffer.text(0, m_buffer.lineCount() - 1));
}

void LogPrinter::write(const QByteArray &news)
{
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
        beginAnew(m_read);
}

void LogPrinter::finish()
{
    if (!m_output.isJson() && !m_isRaw && !m_endsLine)
        m_output.raw("\n");
}

} // namespace Landfall
