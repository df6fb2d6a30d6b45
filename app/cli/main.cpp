// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "program.h"

#include <localization.h>
#include <logging.h>
#include <paths.h>
#include <process.h>

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

int say(const CommandLineEnd &end)
{
    const QByteArray text = end.text.toUtf8();
    std::fputs(text.constData(), end.exitCode == ExitCode::Success ? stdout : stderr);
    return static_cast<int>(end.exitCode);
}

QCoro::Task<> runToEnd(Program *program)
{
    const auto code = co_await program->run();
    QCoreApplication::exit(static_cast<int>(code));
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"landfall"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LANDFALL_VERSION));
    installTranslations(app);

    const std::variant<CommandLine, CommandLineEnd> parsed =
        parseCommandLine(QCoreApplication::arguments());
    if (const auto *end = std::get_if<CommandLineEnd>(&parsed))
        return say(*end);
    const CommandLine &arguments = std::get<CommandLine>(parsed);
    installLogging(Paths::standard().cache + "/log"_L1, arguments.verbose);

    Program program(arguments);
    QTimer::singleShot(0, &app, [&program] { runToEnd(&program); });
    return QCoreApplication::exec();
}
