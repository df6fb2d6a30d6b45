// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int wrongUsage = 2;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::StartOptions)
};

StartRequest end(int exitCode, const QString &text)
{
    StartRequest request;
    request.exitCode = exitCode;
    request.text = text;
    return request;
}

StartRequest refuse(const QString &why)
{
    return end(wrongUsage, Text::tr("%1 See \"landfall --help\".").arg(why) + u'\n');
}

} // namespace

StartRequest parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Watches deployments in one window."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption demo(
        u"demo"_s, Text::tr("Show made-up deployments; needs no account and no network."));
    const QCommandLineOption minimized(
        u"minimized"_s, Text::tr("Start in the tray, or in the window where there is no tray."));
    const QCommandLineOption quit(u"quit"_s, Text::tr("End the running program."));
    parser.addOptions({demo, minimized, quit});
    parser.addPositionalArgument(
        u"ref"_s, Text::tr("Deployments to open, by id or URL."), u"[REF…]"_s);

    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return end(0, parser.helpText());
    if (parser.isSet(version))
        return end(0, u"landfall %1\n"_s.arg(QCoreApplication::applicationVersion()));
    if (parser.isSet(quit) && (parser.isSet(demo) || !parser.positionalArguments().isEmpty()))
        return refuse(Text::tr("--quit stands alone."));

    StartRequest request;
    request.options.demo = parser.isSet(demo);
    request.options.minimized = parser.isSet(minimized);
    request.options.quit = parser.isSet(quit);
    request.options.references = parser.positionalArguments();
    return request;
}

} // namespace Landfall
