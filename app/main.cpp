// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "displayguard.h"
#include "program.h"
#include "startoptions.h"

#include <localization.h>
#include <process.h>

#include <QApplication>
#include <QIcon>

#include <cstdio>
#include <memory>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Program)
};

/// All that needs no display, and the words for the case that there is none.
struct Beginning {
    StartRequest request;
    QString noDisplay;
};

Beginning begin(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    installTranslations(app);
    Beginning beginning;
    beginning.request = parseCommandLine(QCoreApplication::arguments());
    beginning.noDisplay =
        Text::tr("There is no display to show a window on; use landfall-cli in a terminal.");
    if (beginning.request.options.quit) {
        quitRunning();
        beginning.request.exitCode = 0;
    }
    return beginning;
}

std::unique_ptr<QApplication> openDisplay(int &argc, char **argv, const QString &noDisplay)
{
    const DisplayGuard guard(noDisplay);
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QCoreApplication::setApplicationName(u"landfall"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LANDFALL_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Landfall"_s);
    QGuiApplication::setDesktopFileName(u"io.github.landfall.Landfall"_s);

    const auto [request, noDisplay] = begin(argc, argv);
    if (request.exitCode) {
        std::fputs(qPrintable(request.text), *request.exitCode == 0 ? stdout : stderr);
        return *request.exitCode;
    }
    const std::unique_ptr<QApplication> app = openDisplay(argc, argv, noDisplay);
    installTranslations(*app);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/io.github.landfall.Landfall.svg"_s));
    return request.options.demo ? runDemo(*app, request.options) : runWindow(*app, request.options);
}
