#!/bin/bash
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the Debian packages of the release build, lets lintian judge them, installs them into a clean
# Debian 12 root made for it and starts both programs there. Needs root and a release build.
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/cleanroot.sh

cmake --build --preset release
(cd build-release && cpack -G DEB)
packages=build-release/packages
ls -l "$packages"/*.deb
# CPack calls ldconfig in a script of its own; the library belongs to this program alone.
lintian --fail-on error,warning --allow-root \
    --suppress-tags maintscript-calls-ldconfig,package-name-doesnt-match-sonames "$packages"/*.deb

if [ "$(id -u)" -ne 0 ]; then
    echo "Not root: the packages are made, but not tried in a clean root." >&2
    exit 0
fi

make_clean_root
cp "$packages"/*.deb "$clean_root/tmp/"
in_root apt-get -q update
in_root sh -c 'DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 install \
    --no-install-recommends /tmp/landfall_*.deb /tmp/landfall-cli_*.deb /tmp/landfall-dev_*.deb xvfb xauth' \
    >"$clean_root/tmp/install.log" 2>&1 || { tail -n 30 "$clean_root/tmp/install.log"; exit 1; }

in_root landfall-cli providers
in_root landfall-cli --demo >"$clean_root/tmp/demo.log"
tail -n 3 "$clean_root/tmp/demo.log"
in_root sh -c 'landfall; [ $? -eq 3 ]'
# The window stays open until it is asked to end.
in_root sh -c 'timeout 15 xvfb-run -a landfall --demo; [ $? -eq 124 ]'
echo "The packages install and start in a clean root."
