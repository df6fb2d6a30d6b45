#!/bin/bash
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh LUPDATE LIST: fails when a string of the sources in LIST has no finished translation.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for language in de en; do
    cp "landfall_$language.ts" "$work/"
    plural=()
    [ "$language" = en ] && plural=(-pluralonly)
    "$1" -silent -no-obsolete -locations none "${plural[@]}" "@$2" -ts "$work/landfall_$language.ts"
    count=$(grep -c 'type="unfinished"' "$work/landfall_$language.ts" || true)
    if [ "$count" -ne 0 ]; then
        echo "landfall_$language.ts: $count strings without a finished translation:"
        grep -B2 'type="unfinished"' "$work/landfall_$language.ts" | grep '<source>' | head -40
        status=1
    fi
done
exit $status
