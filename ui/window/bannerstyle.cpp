// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bannerstyle.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::BannerNote)
};

} // namespace

QString bannerIcon(BannerNote::Cause cause)
{
    switch (cause) {
    case BannerNote::SignIn:
    case BannerNote::Secret:
    case BannerNote::Right:
    case BannerNote::CredentialEnd:
        return u"key"_s;
    case BannerNote::KeychainLocked:
    case BannerNote::Keychain:
        return u"lock"_s;
    case BannerNote::Certificate:
        return u"certificate"_s;
    case BannerNote::Offline:
    case BannerNote::NoAnswer:
        return u"offline"_s;
    case BannerNote::RateLimit:
        return u"clock"_s;
    case BannerNote::AccountsFile:
    case BannerNote::SettingsFile:
    case BannerNote::History:
    case BannerNote::Fields:
    case BannerNote::Service:
        break;
    }
    return u"failed-24h"_s;
}

Look bannerLook(BannerNote::Severity severity)
{
    switch (severity) {
    case BannerNote::Error:
        return Look::Failed;
    case BannerNote::Warning:
        return Look::Canceled;
    case BannerNote::Information:
        break;
    }
    return Look::Running;
}

QString actionText(BannerNote::Action action)
{
    switch (action) {
    case BannerNote::ReadFile:
        return Text::tr("Read again");
    case BannerNote::TryNow:
    case BannerNote::KeepHistory:
        return Text::tr("Try now");
    case BannerNote::SignInAgain:
        return Text::tr("Sign in again…");
    case BannerNote::EnterSecret:
        return Text::tr("Enter it again…");
    case BannerNote::Edit:
        return Text::tr("Edit account…");
    case BannerNote::ChooseCaFile:
        return Text::tr("CA file…");
    case BannerNote::ShowHealth:
        return Text::tr("Account health…");
    case BannerNote::Unlock:
        return Text::tr("Unlock keychain…");
    case BannerNote::Test:
        return Text::tr("Test now…");
    case BannerNote::RefreshLessOften:
        break;
    }
    return Text::tr("Refresh less often…");
}

} // namespace Landfall
