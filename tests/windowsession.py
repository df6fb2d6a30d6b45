#!/usr/bin/python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through the demo's window as a screen reader does.

    windowsession.py LANDFALL    inside tests/session.sh with LANDFALL_SESSION_DISPLAY=1
"""

import subprocess
import sys

from accessibletree import application, children_named, find, named, press, wait


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
    press(find(window, "push button", "Clear filter"))
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
