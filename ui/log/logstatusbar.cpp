// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logstatusbar.h"

#include "timeline/formatting.h"
#include "widgets/fonts.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"

#include <logs/logbuffer.h>

#include <QLocale>

#include <algorithm>

namespace Landfall {

namespace {

constexpr qsizetype firstLines = 20;

bool hasTimes(const LogBuffer &buffer)
{
    const qsizetype count = std::min(buffer.lineCount(), firstLines);
    for (qsizetype line = 0; line < count; ++line) {
        if (lineTime(buffer.line(line)).isValid())
            return true;
    }
    return false;
}

} // namespace

LogStatusBar::LogStatusBar(QWidget *parent)
    : QStatusBar(parent), m_place(new PlainLabel(this)), m_size(new PlainLabel(this)),
      m_times(new PlainLabel(tr("times as written (UTC)"), this)), m_source(new PlainLabel(this))
{
    setSizeGripEnabled(false);
    for (PlainLabel *label : {m_place, m_size, m_times, m_source}) {
        label->setFont(secondaryFont(font()));
        label->setMargin(3);
    }
    addWidget(m_place);
    addWidget(m_size);
    addWidget(m_times);
    addPermanentWidget(m_source);
    m_times->hide();
}

void LogStatusBar::setBuffer(const LogBuffer &buffer, qsizetype line)
{
    const QLocale locale;
    const qlonglong count = buffer.lineCount();
    m_place->setText(
        tr("Line %1 of %2")
            .arg(locale.toString(std::min<qlonglong>(line + 1, count)), locale.toString(count)));
    m_size->setText(tr("%1, UTF-8").arg(locale.formattedDataSize(buffer.size(), 0)));
    m_times->setVisible(hasTimes(buffer));
}

void LogStatusBar::setSource(const QDateTime &readAt, const QString &source)
{
    m_source->setText(readAt.isValid()
            ? tr("read %1 from %2").arg(formatClock(readAt), visibleText(source, 60))
            : QString());
}

} // namespace Landfall
