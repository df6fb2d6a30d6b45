#!/bin/bash
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command in a desktop session of its own: private home and XDG folders, a private D-Bus and a
# real Secret Service. Ends with the command's exit code and leaves no process and no file behind;
# with 125 when a secret of the tests was in one of its files. Any number of them run side by side.
#
#   tests/session.sh COMMAND [ARGUMENT...]
#
# LANDFALL_SESSION_KEYRING  unlocked  a keyring that is open (the default); its password is a newline
#                           locked    the same keyring, locked
#                           fresh     the Secret Service runs, no keyring was ever made
#                           none      no Secret Service on the bus, and none that could be started
# LANDFALL_SESSION_PASSWORD what opens that keyring, where somebody has to type it
# LANDFALL_SESSION_DISPLAY  1: an X server (Xvfb) and Qt's xcb platform; else there is no display
#
# The command finds the folder of its session in LANDFALL_SESSION_DIR.

set -u

fail() {
    echo "session.sh: $*" >&2
    exit 125
}

need() {
    command -v "$1" >/dev/null || fail "$1 is missing. Install the package $2."
}

call() {
    dbus-send --session --print-reply --reply-timeout=5000 "$@"
}

# Asks the bus, not the service: a call to the service would start one of the bus's own.
await_secrets() {
    for _ in $(seq 200); do
        call --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
            string:org.freedesktop.secrets 2>/dev/null | grep -q true && return
        sleep 0.05
    done
    fail "gnome-keyring-daemon did not start"
}

start_keyring() {
    local log=$LANDFALL_SESSION_DIR/keyring.log
    case $keyring in
    none) return ;;
    fresh) gnome-keyring-daemon --start --components=secrets >"$log" 2>&1 ;;
    *) printf '%b' "${LANDFALL_SESSION_PASSWORD-\n}" |
        gnome-keyring-daemon --unlock --components=secrets --daemonize >"$log" 2>&1 ;;
    esac
    await_secrets
    [ "$keyring" != locked ] ||
        call --dest=org.freedesktop.secrets /org/freedesktop/secrets \
            org.freedesktop.Secret.Service.Lock \
            array:objpath:/org/freedesktop/secrets/collection/login >/dev/null ||
        fail "the keyring could not be locked"
}

start_display() {
    # The server picks a free number itself: scripts that look for one collide when run side by side.
    exec {display}< <(exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp -noreset 2>/dev/null)
    read -r -t 30 -u "$display" number || fail "Xvfb did not start"
    export DISPLAY=:$number QT_QPA_PLATFORM=xcb
}

# Daemons leave their process group, but carry the session's folder in their environment.
end_session() {
    local signal pids
    for signal in TERM KILL; do
        pids=$(grep -lzs "^LANDFALL_SESSION_DIR=$LANDFALL_SESSION_DIR\$" /proc/[0-9]*/environ |
            cut -d/ -f3 | grep -vx "$$")
        [ -n "$pids" ] || break
        # A stopped process obeys only after it goes on.
        kill -s "$signal" $pids 2>/dev/null
        kill -s CONT $pids 2>/dev/null
        sleep 0.1
    done
    local leaks=0
    python3 "$(dirname "$0")/leakscan.py" "$LANDFALL_SESSION_DIR" || leaks=1
    rm -rf "$LANDFALL_SESSION_DIR"
    [ "$leaks" = 0 ] || exit 125
}

keyring=${LANDFALL_SESSION_KEYRING:-unlocked}
case $keyring in
unlocked | locked | fresh | none) ;;
*) fail "LANDFALL_SESSION_KEYRING is unlocked, locked, fresh or none, not “$keyring”" ;;
esac

if [ "${1-}" = --inside ]; then
    shift
    start_keyring
    exec "$@"
fi

[ $# -gt 0 ] || fail "usage: session.sh COMMAND [ARGUMENT...]"
need dbus-run-session dbus-daemon
need dbus-send dbus-bin
need python3 python3
[ "$keyring" = none ] || need gnome-keyring-daemon gnome-keyring
[ "${LANDFALL_SESSION_DISPLAY-}" != 1 ] || need Xvfb xvfb

unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL \
    XDG_CURRENT_DESKTOP DESKTOP_SESSION GNOME_DESKTOP_SESSION_ID KDE_FULL_SESSION \
    KDE_SESSION_VERSION SECRET_BACKEND
LANDFALL_SESSION_DIR=$(mktemp -d "${TMPDIR:-/tmp}/landfall-session.XXXXXX") ||
    fail "no temporary folder could be made"
export LANDFALL_SESSION_DIR
trap end_session EXIT
trap 'exit 143' TERM HUP
trap 'exit 130' INT

export HOME=$LANDFALL_SESSION_DIR/home
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
export XDG_RUNTIME_DIR=$LANDFALL_SESSION_DIR/runtime
mkdir -p -m 700 "$HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"

# Nor does it ever hear of the computer's own sleep or lock; a test may put a bus of its own here.
export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$LANDFALL_SESSION_DIR/no-system-bus

bus=()
if [ "$keyring" = none ]; then
    # Without service folders nothing can be started by name.
    cat >"$LANDFALL_SESSION_DIR/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    bus=(--config-file="$LANDFALL_SESSION_DIR/bus.conf")
fi

[ "${LANDFALL_SESSION_DISPLAY-}" != 1 ] || start_display

# In the background, so that a signal to this script is not held back until the command ends.
dbus-run-session "${bus[@]}" -- "$0" --inside "$@" <&0 &
wait $!
