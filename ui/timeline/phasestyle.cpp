// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phasestyle.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Look)
};

constexpr qreal readable = 4.5;

struct Shade {
    QRgb strong;
    QRgb tint;
};

struct Family {
    Shade light;
    Shade dark;
};

constexpr Family queuedShades {{0xff525c67, 0xffe5e8ec}, {0xffaeb7c1, 0xff363b41}};
constexpr Family runningShades {{0xff0a5fc2, 0xffd7e6fa}, {0xff62aeff, 0xff1d3855}};
constexpr Family succeededShades {{0xff0b6e4d, 0xffd5ece1}, {0xff52d1ac, 0xff173c33}};
constexpr Family failedShades {{0xffae1f12, 0xfffadfdb}, {0xffff7f6e, 0xff4c211b}};
constexpr Family canceledShades {{0xff6f5f3a, 0xffefe8d5}, {0xffd2bd87, 0xff3c3523}};
constexpr Family skippedShades {{0xff5e666e, 0xffeceef0}, {0xff9da6af, 0xff2e3237}};
constexpr Family unknownShades {{0xff86358c, 0xfff3e1f4}, {0xffe09be4, 0xff432a46}};

constexpr const Family &familyOf(Look look)
{
    switch (look) {
    case Look::Queued:
        return queuedShades;
    case Look::Running:
        return runningShades;
    case Look::Succeeded:
    case Look::Unverified:
        return succeededShades;
    case Look::Partial:
    case Look::Failed:
        return failedShades;
    case Look::Canceled:
        return canceledShades;
    case Look::Skipped:
        return skippedShades;
    case Look::Stalled:
    case Look::Unknown:
        break;
    }
    return unknownShades;
}

qreal linear(qreal value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// A table: colours are asked for again with every piece of a row, and the power is dear.
qreal channel(int value)
{
    static const auto values = [] {
        std::array<qreal, 256> all {};
        for (std::size_t i = 0; i < all.size(); ++i)
            all.at(i) = linear(qreal(i) / 255);
        return all;
    }();
    return values.at(static_cast<std::size_t>(value));
}

qreal luminance(const QColor &color)
{
    return 0.2126 * channel(color.red()) + 0.7152 * channel(color.green())
        + 0.0722 * channel(color.blue());
}

QColor mixed(const QColor &top, const QColor &bottom, qreal share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(mix(top.red(), bottom.red()), mix(top.green(), bottom.green()),
        mix(top.blue(), bottom.blue()));
}

/// Steps the lightness away from the backgrounds until `wanted` is reached on each of them.
QColor stepped(QColor color, const QPalette &palette, qreal wanted)
{
    const std::array grounds {palette.color(QPalette::Base), palette.color(QPalette::Window),
        selectionTint(palette, true)};
    const float step = isDark(palette) ? 0.02F : -0.02F;
    const auto passes = [&] {
        return std::all_of(grounds.begin(), grounds.end(),
            [&](const QColor &ground) { return contrast(color, ground) >= wanted; });
    };
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    color.getHslF(&hue, &saturation, &lightness);
    while (!passes() && lightness > 0 && lightness < 1) {
        lightness = std::clamp(lightness + step, 0.0F, 1.0F);
        color.setHslF(hue, saturation, lightness);
    }
    return QColor(color.rgb());
}

QColor chosen(const QPalette &palette, QRgb light, QRgb dark, qreal wanted = readable)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Text);
    return stepped(QColor(isDark(palette) ? dark : light), palette, wanted);
}

} // namespace

Look lookOf(const Deployment &deployment)
{
    if (deployment.phase != Phase::Succeeded)
        return lookOf(deployment.phase);
    switch (deployment.health) {
    case Health::Unverified:
        return Look::Unverified;
    case Health::Degraded:
        return Look::Partial;
    case Health::Failing:
        return Look::Failed;
    case Health::None:
    case Health::Healthy:
        break;
    }
    return Look::Succeeded;
}

Look lookOf(Phase phase)
{
    switch (phase) {
    case Phase::Queued:
        return Look::Queued;
    case Phase::Running:
        return Look::Running;
    case Phase::Succeeded:
        return Look::Succeeded;
    case Phase::Partial:
        return Look::Partial;
    case Phase::Failed:
        return Look::Failed;
    case Phase::Canceled:
        return Look::Canceled;
    case Phase::Skipped:
        return Look::Skipped;
    case Phase::Stalled:
        return Look::Stalled;
    case Phase::Unknown:
        break;
    }
    return Look::Unknown;
}

int lookRank(Look look)
{
    static constexpr std::array order {Look::Failed, Look::Partial, Look::Stalled, Look::Unknown,
        Look::Running, Look::Queued, Look::Canceled, Look::Unverified, Look::Succeeded,
        Look::Skipped};
    return int(std::find(order.begin(), order.end(), look) - order.begin());
}

QString lookName(Look look)
{
    switch (look) {
    case Look::Queued:
        return Text::tr("queued");
    case Look::Running:
        return Text::tr("running");
    case Look::Succeeded:
        return Text::tr("succeeded");
    case Look::Unverified:
        return Text::tr("not verified");
    case Look::Partial:
        return Text::tr("partly failed");
    case Look::Failed:
        return Text::tr("failed");
    case Look::Canceled:
        return Text::tr("canceled");
    case Look::Skipped:
        return Text::tr("skipped");
    case Look::Stalled:
        return Text::tr("stalled");
    case Look::Unknown:
        break;
    }
    return Text::tr("unknown");
}

LookColors lookColors(Look look, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    if (isHighContrast(palette))
        return {text, base, base, base};
    const Family &family = familyOf(look);
    const bool dark = isDark(palette);
    return {chosen(palette, family.light.strong, family.dark.strong),
        QColor(dark ? family.dark.tint : family.light.tint), QColor(dark ? 0xff8cc4ff : 0xff2f77cf),
        QColor(dark ? 0xff0e1216 : 0xffffffff)};
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window))
        < luminance(palette.color(QPalette::WindowText));
}

bool isHighContrast(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return base == palette.color(QPalette::Window) && base == palette.color(QPalette::Button)
        && contrast(base, palette.color(QPalette::Text)) > 20;
}

QColor secondaryText(const QPalette &palette)
{
    return chosen(palette, 0xff545b64, 0xffaab1b9);
}

QColor placeholderText(const QPalette &palette)
{
    return chosen(palette, 0xff6a717a, 0xff868d95, 3.5);
}

QColor linkColor(const QPalette &palette)
{
    return chosen(palette, 0xff0a56b0, 0xff7cbbff);
}

QColor forecastOutline(const QPalette &palette)
{
    return chosen(palette, 0xff7b838c, 0xff858d96, 3);
}

QColor controlBorder(const QPalette &palette)
{
    return chosen(palette, 0xff858b92, 0xff7c838b, 2.7);
}

QColor gridLine(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.14);
}

QColor bannerGround(Look look, const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Window);
    const bool dark = isDark(palette);
    if (look == Look::Failed)
        return QColor(dark ? 0xff45221bU : 0xfffbe7e2U);
    if (look == Look::Canceled)
        return QColor(dark ? 0xff3a3018U : 0xfffbf2d9U);
    return QColor(dark ? 0xff1e3349U : 0xffe3eefbU);
}

QColor paneLine(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.2);
}

QColor selectionTint(const QPalette &palette, bool active)
{
    const QColor base = palette.color(QPalette::Base);
    return mixed(selectionBar(palette, active), base, isDark(palette) ? 0.22 : 0.14);
}

QColor selectionBar(const QPalette &palette, bool active)
{
    return active ? palette.color(QPalette::Active, QPalette::Highlight)
                  : mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.55);
}

qreal contrast(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace Landfall
