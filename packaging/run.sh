#!/bin/bash
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Landfall and starts it on the embedded simulator: in a window, or
# in the terminal where there is no display. Arguments are passed on to the program.
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/dependencies.sh

install_packages "${build_packages[@]}"
cmake --preset release >/dev/null
cmake --build --preset release --target landfall_programs

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    status=0
    build-release/bin/landfall --demo "$@" || status=$?
    # 3: the display cannot be opened.
    [ "$status" -eq 3 ] || exit "$status"
fi
echo "There is no display: the demo plays in the terminal."
exec build-release/bin/landfall-cli --demo "$@"
