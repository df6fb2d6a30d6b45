// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bannernote.h"
#include "timeline/phasestyle.h"

namespace Landfall {

/// The glyph of a banner: the name of an icon.
[[nodiscard]] QString bannerIcon(BannerNote::Cause cause);

/// Whose strong colour a banner's bar and glyph take.
[[nodiscard]] Look bannerLook(BannerNote::Severity severity);

/// The words on the button.
[[nodiscard]] QString actionText(BannerNote::Action action);

} // namespace Landfall
