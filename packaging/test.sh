#!/bin/bash
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Landfall with warnings as errors and runs all tests. Arguments are
# passed on to ctest.
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/dependencies.sh

install_packages "${build_packages[@]}" "${test_packages[@]}"
cmake --preset release >/dev/null
cmake --build --preset release
# More than there are cores: many tests wait for a service most of their time.
ctest --preset release -j "$((2 * $(nproc) + 1))" "$@"
