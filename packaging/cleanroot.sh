# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced: a clean Debian 12 root in $clean_root, made by debootstrap and removed on exit. Needs root.
# shellcheck shell=bash

clean_root=

remove_clean_root() {
    [ -n "$clean_root" ] || return 0
    umount -q "$clean_root/dev/pts" "$clean_root/dev/shm" "$clean_root/proc" || true
    rm -rf --one-file-system "$clean_root"
}

make_clean_root() {
    local mirror log
    mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
    log=$(mktemp)
    clean_root=$(mktemp -d)
    trap remove_clean_root EXIT
    debootstrap --variant=minbase bookworm "$clean_root" "$mirror" >"$log" 2>&1 \
        || { tail -n 20 "$log"; return 1; }
    rm -f "$log"
    mount -t proc proc "$clean_root/proc"
    mkdir -p "$clean_root/dev/pts" "$clean_root/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$clean_root/dev/pts"
    mount -t tmpfs tmpfs "$clean_root/dev/shm"
}

in_root() {
    chroot "$clean_root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@"
}
