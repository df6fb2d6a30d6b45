// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prompter.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString xdotool(const QStringList &arguments)
{
    QProcess tool;
    tool.start(u"xdotool"_s, arguments);
    return tool.waitForFinished() ? QString::fromLatin1(tool.readAllStandardOutput()) : QString();
}

} // namespace

QStringList visiblePrompts()
{
    return xdotool({u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"gcr-prompter"_s})
        .split(u'\n', Qt::SkipEmptyParts);
}

bool typeIntoPrompt(const QList<Typed> &typed, const std::function<bool()> &isOver)
{
    for (int attempt = 0; attempt < 20 && !isOver(); ++attempt) {
        if (!QTest::qWaitFor([] { return !visiblePrompts().isEmpty(); }, 20'000))
            return isOver();
        xdotool({u"windowfocus"_s, visiblePrompts().value(0)});
        for (const Typed &part : typed) {
            if (!part.text.isEmpty()) {
                xdotool({u"key"_s, u"ctrl+a"_s});
                xdotool({u"type"_s, u"--delay"_s, u"20"_s, part.text});
            }
            xdotool({u"key"_s, part.key});
        }
        static_cast<void>(QTest::qWaitFor(isOver, 1500));
    }
    return isOver();
}
