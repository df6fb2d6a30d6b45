#!/bin/bash
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs the two commands of the README on the last commit in a clean Debian 12 root, where nothing is
# installed, and says how long each took. Needs root and debootstrap.
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/cleanroot.sh

make_clean_root
mkdir "$clean_root/landfall"
git archive HEAD | tar -x -C "$clean_root/landfall"
for script in run.sh test.sh; do
    echo "== packaging/$script in a clean root"
    start=$SECONDS
    in_root "/landfall/packaging/$script"
    echo "== packaging/$script: $((SECONDS - start)) s"
done
