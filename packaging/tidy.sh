#!/bin/bash
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clang-tidy over the source files changed since REV (default: the last commit), or over all of them
# with --all.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" = --all ]; then
    mapfile -t files < <(git ls-files 'app/*.cpp' 'ui/*.cpp')
else
    since=${1:-HEAD~1}
    git rev-parse -q --verify "$since^{commit}" >/dev/null || since=HEAD
    mapfile -t files < <(git diff --name-only --diff-filter=d "$since" -- 'app/*.cpp' 'ui/*.cpp')
fi
if [ "${#files[@]}" -eq 0 ]; then
    echo "No source file changed."
    exit 0
fi
# Headers that GCC precompiled are no use to clang-tidy.
cmake --preset release -B build-tidy -DLANDFALL_PRECOMPILE=OFF -DLANDFALL_UNITE=OFF -DBUILD_TESTING=OFF \
    -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null
printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -n 1 clang-tidy-14 -p build-tidy --quiet
