# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by run.sh and test.sh: the Debian packages Landfall needs and how they get installed.
# shellcheck shell=bash

# To build and run the programs.
build_packages=(
    g++ cmake ninja-build
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev qt6-httpserver-dev
    qcoro-qt6-dev qtkeychain-qt6-dev libcli11-dev libgl-dev
    libqt6sql6-sqlite libsecret-1-0 fonts-dejavu-core
)

# Besides, to run the tests: a Secret Service with its prompter, a notification server, stand-ins for
# what else is on a bus, a display and somebody who types, a session bus, an accessibility bus, a clock
# to be set, the validators of the packaging files.
test_packages=(
    python3 python3-gi python3-pyatspi python3-dbusmock dunst faketime
    dbus dbus-daemon at-spi2-core gir1.2-atspi-2.0 gnome-keyring gcr libsecret-tools libglib2.0-bin
    xvfb xauth xdotool procps strace
    desktop-file-utils appstream dpkg-dev file
)

# Besides, for the sanitizer builds and the style checks of .ci/run.
ci_packages=(git clang libclang-rt-14-dev clang-format-14 clang-tidy-14 debootstrap lintian)

missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed \
            || printf '%s\n' "$package"
    done
}

# install_packages PACKAGE...: installs what is missing, or says what to install and fails.
install_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        printf 'Landfall is built on Debian 12 and needs these of its packages:\n  %s\n' "$*" >&2
        printf 'This system has no apt-get: install their counterparts, then build with cmake --preset release.\n' >&2
        return 1
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -eq 0 ] && return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            as_root=(sudo)
        else
            printf 'These packages are missing:\n  %s\n' "${missing[*]}" >&2
            printf 'Installing them needs root. As root, run:\n  apt-get install --no-install-recommends %s\nand start this script again.\n' \
                "${missing[*]}" >&2
            return 1
        fi
    fi
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
        -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}"
}
