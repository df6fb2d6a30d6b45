// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slotcopygrammar.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::CommandLine)
};

} // namespace

void addSlotCopy(CLI::App &app, CommandLine &result, bool &hasCommand)
{
    CLI::App *copy = app.add_subcommand("slot-copy",
        Text::tr("Copy an app's slot over another one, and follow it to its end").toStdString());
    copy->callback([&result, &hasCommand] {
        result.command = CommandLine::SlotCopy;
        hasCommand = true;
    });
    const auto option = [copy](const char *name, const QString &description, QString &to) {
        return copy->add_option_function<std::string>(
            name, [&to](const std::string &text) { to = QString::fromStdString(text); },
            description.toStdString());
    };
    option("--account", Text::tr("The account's name"), result.account)->required();
    option("--app", Text::tr("The app: its name or its resource id"), result.app)->required();
    option("--slot", Text::tr("The slot to copy from (production unless told)"), result.sourceSlot);
    option("--to", Text::tr("The slot that is replaced; never production"), result.targetSlot)
        ->required();
    option("--site-config",
        Text::tr("A JSON file with settings to send (the content alone is copied unless told)"),
        result.siteConfig);
    copy->add_flag("--dry-run", result.dryRun,
        Text::tr("Show what would be sent, and send nothing").toStdString());
    option("--confirm", Text::tr("The target slot's name again: without it nothing is sent"),
        result.confirm);
}

} // namespace Landfall
