#!/usr/bin/python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through the demo's window as a screen reader does.

    windowsession.py LANDFALL    inside tests/session.sh with LANDFALL_SESSION_DISPLAY=1
"""

import os
import subprocess
import sys
import time

os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"

import pyatspi  # noqa: E402: reads the environment

PATIENCE = 40


def wait(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except Exception:  # a node that went while it was looked at
            pass
        time.sleep(0.2)
    sys.exit(f"not there after {PATIENCE} s: {what}")


def application():
    for node in pyatspi.Registry.getDesktop(0):
        if node and node.name in ("landfall", "Landfall"):
            return node
    return None


def find(root, role, name):
    return pyatspi.findDescendant(
        root, lambda node: node.getRoleName() == role and node.name == name)


def named(root, name):
    return pyatspi.findDescendant(root, lambda node: node.name == name)


def children_named(node):
    return [child.name for child in node if child and child.name]


def walk(window):
    listing = wait("the list", lambda: named(window, "Deployments"))
    rows = wait("rows", lambda: [n for n in children_named(listing) if "shop-web" in n])
    print(f"{len(rows)} cells name shop-web")
    for part in ("Filters and accounts", "Details", "Filter"):
        wait(part, lambda part=part: named(window, part))
        print(f"found: {part}")

    before = listing.childCount
    line = find(window, "text", "Filter").queryEditableText()
    line.setTextContents("status:failed")
    wait("a shorter list", lambda: 0 < listing.childCount < before)
    shorter = listing.childCount
    line.setTextContents("no such deployment")
    wait("the sentence", lambda: find(window, "label", "Nothing matches no such deployment"))
    button = find(window, "push button", "Clear filter").queryAction()
    button.doAction([button.getName(i) for i in range(button.nActions)].index("Press"))
    # Not as many as before: good runs of a workflow that came in one by one are one row now.
    wait("the whole list", lambda: listing.childCount > shorter)
    wait("what went well", lambda: any("docs-site" in name for name in children_named(listing)))


def main():
    program = subprocess.Popen([sys.argv[1], "--demo"])
    try:
        window = wait("the program", application)
        walk(window)
    finally:
        program.terminate()
        program.wait(10)


main()
