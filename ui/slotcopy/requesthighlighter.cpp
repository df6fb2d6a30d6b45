// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requesthighlighter.h"

#include "log/logcolors.h"
#include "timeline/phasestyle.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// LogColors::ansi()'s numbers.
constexpr quint32 green = 2;
constexpr quint32 blue = 4;
constexpr quint32 magenta = 5;

} // namespace

RequestHighlighter::RequestHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

void RequestHighlighter::setColors(const QPalette &palette)
{
    const LogColors colors(palette);
    const QColor tint = selectionTint(palette, true);
    const auto of = [&](quint32 color) {
        return colors.isHighContrast ? colors.text
                                     : readableOn(tint, colors.ansi(color, colors.base));
    };
    m_key.setForeground(of(magenta));
    m_string.setForeground(of(green));
    m_word.setForeground(of(blue));
    m_quiet.setForeground(secondaryText(palette));
    m_strong.setForeground(colors.text);
    m_strong.setFontWeight(QFont::Bold);
    rehighlight();
}

void RequestHighlighter::setActive(bool isActive)
{
    m_isActive = isActive;
}

void RequestHighlighter::highlightAddress(const QString &text)
{
    setFormat(0, int(text.size()), m_quiet);
    setFormat(0, int(text.indexOf(u' ')), m_strong);
    static const QRegularExpression group(
        u"/resourceGroups/([^/]+)"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = group.match(text);
    setFormat(int(found.capturedStart(1)), int(found.capturedLength(1)), m_strong);
    const QString sites = u"/sites/"_s;
    const qsizetype at = text.indexOf(sites, 0, Qt::CaseInsensitive);
    const qsizetype start = at < 0 ? text.lastIndexOf(u'/') : at + sites.size();
    const qsizetype query = text.indexOf(u'?');
    const qsizetype end = query < 0 ? text.size() : query;
    setFormat(int(start), int(end - start), m_strong);
}

void RequestHighlighter::highlightBlock(const QString &text)
{
    if (!m_isActive || text.isEmpty())
        return;
    if (currentBlock().blockNumber() == 0) {
        highlightAddress(text);
        return;
    }
    static const QRegularExpression token(
        u"(\"(?:[^\"\\\\]|\\\\.)*\")(\\s*:)?|\\b(?:true|false|null)\\b|-?\\d[\\d.eE+-]*"_s);
    for (auto found = token.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const bool isString = match.capturedLength(1) > 0;
        const bool isKey = isString && match.capturedLength(2) > 0;
        const qsizetype length = isString ? match.capturedLength(1) : match.capturedLength();
        setFormat(int(match.capturedStart()), int(length),
            isKey          ? m_key
                : isString ? m_string
                           : m_word);
    }
}

} // namespace Landfall
