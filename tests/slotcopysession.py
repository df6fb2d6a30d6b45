#!/usr/bin/python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies a deployment slot in the real window: with the keys alone, as a screen reader does, and in
two windows and the command line at once. What the service was asked is counted on the wire.

    slotcopysession.py keys|reader|twice LANDFALL LANDFALL_CLI   inside tests/session.sh with a display
"""

import json
import os
import subprocess
import sys
import time

import pyatspi

import accessibletree
from accessibletree import all_texts, application_of, focused, labelled, press, showing, wait
from checks import check, stays
from fakekeys import Keyboard
from simulatedservice import Service

accessibletree.PATIENCE = 60

CASE, PROGRAM, CLI = sys.argv[1:]
FOLDER = os.environ["LANDFALL_SESSION_DIR"]
DIALOG = "Copy deployment slot"
TURNED = "\u202e"  # what follows would be shown from right to left
AZURE = {"provider": "azure", "resourceGroup": "rg"}
SCENARIO = {
    "targets": [
        {**AZURE, "target": "shop"},
        {**AZURE, "target": "shop/blue", "copy": {"duration": 4, "instances": 2}},
        {**AZURE, "target": "shop/staging", "copy": {"duration": 8, "instances": 3}}],
    "deployments": [
        {"provider": "azure", "target": "shop", "id": "live", "at": -5000, "flow": "linux",
         "author": f"ci{TURNED}esaeler", "message": {"type": "deployment", "sha": "9be07d4"}},
        {"provider": "azure", "target": "shop/blue", "id": "older", "at": -95000, "flow": "slot"},
        {"provider": "azure", "target": "shop/staging", "id": "old", "at": -90000,
         "flow": "slot"}]}
CONTROLS = ("push button", "combo box", "text", "radio button", "check box", "tree", "tree table",
            "table", "password text", "spin button", "link")


class Window:
    """A running program and what a screen reader sees of it."""

    def __init__(self, **environment):
        self.process = subprocess.Popen([PROGRAM], env={**os.environ, **environment})
        self.root = wait("the program", lambda: application_of(self.process.pid))
        self.listing = wait("the list", lambda: showing(self.root, "tree", "Deployments"))

    def rows(self):
        return [child.name for child in self.listing if child and child.name]

    def open_dialog(self):
        press(wait("the tool bar's button", lambda: showing(self.root, "push button", "Copy slot…")))
        return self.dialog()

    def dialog(self):
        dialog = wait("the dialog", lambda: showing(self.root, "dialog", DIALOG))
        wait("the slots", lambda: is_usable(labelled(dialog, "combo box", "Slot to copy to")))
        return dialog

    def is_open(self, name):
        return any(node and node.name == name
                   and node.getState().contains(pyatspi.STATE_SHOWING) for node in self.root)

    def end(self):
        self.process.terminate()
        self.process.wait(accessibletree.PATIENCE)


def is_usable(node):
    return node is not None and node.getState().contains(pyatspi.STATE_ENABLED)


def confirmation(dialog, target):
    return wait(f"the line for {target}",
                lambda: usable(showing(dialog, "text", f"Type {target} to confirm")))


def usable(node):
    return node if is_usable(node) else None


def preview(dialog):
    return showing(dialog, "text", "Request preview").queryText().getText(0, -1)


def posts(service):
    return service.relay.count("POST", "/slotcopy")


def key_of(node):
    return node.getRoleName(), node.name


def reachable(dialog, keys):
    """What has the focus one after the other while Tab is pressed, until it begins again."""
    seen = []
    for _ in range(60):
        node = wait(f"a focus after {seen}", lambda: focused(dialog))
        if seen and key_of(node) == seen[0]:
            return seen
        seen.append(key_of(node))
        keys.press("Tab")
        time.sleep(0.15)
    raise SystemExit(f"Tab does not come round: {seen}")


def controls(node):
    """Everything that can be worked with, of what is shown."""
    for child in node:
        if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
            continue
        states = child.getState()
        is_control = child.getRoleName() in CONTROLS and is_usable(child)
        if is_control and states.contains(pyatspi.STATE_FOCUSABLE):
            yield child
        if child.getRoleName() not in ("tree", "tree table", "table", "combo box", "text"):
            yield from controls(child)


def check_names(dialog, seen):
    found = list(controls(dialog))
    unnamed = [node.getRoleName() for node in found if not node.name]
    check(f"{len(found)} controls, each with a name", len(found) > 10 and not unnamed)
    # One radio button of a group takes the focus; the arrows lead to the others.
    missed = {key_of(node) for node in found if node.getRoleName() != "radio button"} - set(seen)
    check(f"Tab leads to each of them: {[name for _, name in seen]}", not missed)
    tree = showing(dialog, "tree", "Settings to override")
    cells = [cell for cell in tree if cell and cell.getRoleName() != "filler"]
    nameless = [cell.getIndexInParent() for cell in cells if not cell.name]
    check(f"{len(cells)} cells of settings, each with a name", len(cells) > 100 and not nameless)


def check_escaped(dialog):
    texts = list(all_texts(dialog))
    check("the author's hidden character is shown", any("‹U+202E›" in text for text in texts))
    check("and is nowhere itself", not any(TURNED in text for text in texts))
    check("nothing is read as markup", not any("<p" in text for text in texts))


def tab_to(keys, dialog, name):
    for _ in range(40):
        node = focused(dialog)
        if node and node.name == name:
            return
        keys.press("Tab")
        time.sleep(0.1)
    raise SystemExit(f"Tab does not lead to “{name}”, but to {focused(dialog)}")


def set_with_keys(keys, dialog, name, *pressed):
    """Finds a setting and does with its row what the keys do."""
    keys.press("Control_L", "f")
    wait("the search's focus", lambda: key_of(focused(dialog)) == ("text", "Find a property"))
    keys.press("Control_L", "a")
    keys.type(name)
    keys.press("Return")
    wait("the found one's focus", lambda: focused(dialog).name == "Settings to override")
    for key in pressed:
        keys.press(key)


def case_keys(service):
    window = Window()
    keys = Keyboard()
    wait("the rows", lambda: any("shop" in name for name in window.rows()))
    keys.press("Control_L", "1")
    keys.press("Control_L", "Shift_L", "s")
    wait("the keys' focus", lambda: focused(window.dialog()))
    keys.press("Escape")
    wait("its end", lambda: not window.is_open(DIALOG))
    # Nobody gives the focus back where no window manager runs.
    dialog = window.open_dialog()
    wait("the keys' focus", lambda: focused(dialog))
    check_escaped(dialog)
    target = labelled(dialog, "combo box", "Slot to copy to")
    keys.press("Alt_L", "t")
    wait("the target's focus", lambda: target.getState().contains(pyatspi.STATE_FOCUSED))
    keys.press("End")
    line = confirmation(dialog, "staging")
    keys.press("Alt_L", "s")
    wait("the settings", lambda: is_usable(showing(dialog, "tree", "Settings to override")))
    check_names(dialog, reachable(dialog, keys))

    set_with_keys(keys, dialog, "alwaysOn", "space")
    wait("alwaysOn in the request", lambda: '"alwaysOn": true' in preview(dialog))
    set_with_keys(keys, dialog, "numberOfWorkers", "F2")
    keys.press("Control_L", "a")
    keys.type("3")
    keys.press("Return")
    wait("numberOfWorkers in the request", lambda: '"numberOfWorkers": 3' in preview(dialog))
    keys.press("Control_L", "z")
    wait("it taken back", lambda: "numberOfWorkers" not in preview(dialog))
    print("settings are ticked, typed and taken back", flush=True)

    button = showing(dialog, "push button", "Copy to staging")
    tab_to(keys, dialog, line.name)
    keys.type("stagin")
    check("nothing can be copied yet", not is_usable(button))
    keys.press("Control_L", "Return")
    keys.type("g")
    wait("the button", lambda: is_usable(button))
    keys.press("Return")
    tab_to(keys, dialog, "Copy to staging")
    keys.press("Return")
    stays("Return copies nothing", lambda: window.is_open(DIALOG) and posts(service) == 0)
    keys.press("Control_L", "Return")
    keys.press("Control_L", "Return")
    follow_progress(window, service, keys)
    window.end()


def progress_window(window):
    return wait("the progress window", lambda: next(
        (node for node in window.root if node and node.name.startswith("Slot copy")), None))


def follow_progress(window, service, keys):
    progress = progress_window(window)
    wait("the dialog's end", lambda: not window.is_open(DIALOG))
    check("one copy was sent", posts(service) == 1)
    happened = wait("what happened", lambda: showing(progress, "tree", "What happened"))
    wait("the acceptance", lambda: any("202" in text for text in all_texts(happened)))
    wait("the end", lambda: progress.name == "Slot copy done")
    check("still one copy", posts(service) == 1)
    if keys:
        keys.press("Alt_L", "s")
    else:
        press(showing(progress, "push button", "Show in list"))
    row = wait("the copy's row, chosen", lambda: next(
        (cell.description for cell in window.listing if cell and "copy" in cell.description
         and cell.getState().contains(pyatspi.STATE_SELECTED)), None))
    check(f"the list shows “{row}”", "production to staging" in row and "succeeded" in row)


def case_reader(service):
    window = Window()
    wait("the rows", lambda: any("shop" in name for name in window.rows()))
    wait("the tool bar's button",
         lambda: is_usable(showing(window.root, "push button", "Copy slot…")))
    dialog = window.open_dialog()
    choose(dialog, "Slot to copy to", "t", "staging")
    line = confirmation(dialog, "staging")
    sentence = wait("the rehearsal", lambda: next(
        (text for text in all_texts(dialog) if text.startswith("This replaces")), None))
    check(f"“{sentence}”", "staging" in sentence and "9be07d4" in sentence)
    warning = wait("the warning", lambda: next(
        (text for text in all_texts(dialog) if text.startswith("Warning: ")), None))
    check(f"“{warning}”", "staging" in warning)
    check_escaped(dialog)
    check("the request says null", '"siteConfig": null' in preview(dialog))

    line.queryEditableText().setTextContents("Staging")
    button = showing(dialog, "push button", "Copy to staging")
    stays("a name in other letters confirms nothing", lambda: not is_usable(button))
    line.queryEditableText().setTextContents("staging")
    wait("the button", lambda: is_usable(button))
    stays("nothing is sent by what is typed", lambda: posts(service) == 0)
    for _ in range(10):
        press(button)
    follow_progress(window, service, None)
    window.end()


def choose(dialog, label, key, name):
    """Qt's list boxes offer screen readers no focus: they use the keys, as everybody."""
    keys = Keyboard()
    box = wait(label, lambda: usable(labelled(dialog, "combo box", label)))
    keys.press("Alt_L", key)
    wait(f"the focus of “{label}”", lambda: box.getState().contains(pyatspi.STATE_FOCUSED))
    keys.type(name)
    wait(f"“{name}” chosen", lambda: box.name.startswith(f"{name}, "))


def slot_copy_by_command():
    return subprocess.Popen([CLI, "slot-copy", "--account", "azure", "--app", "shop", "--to",
                             "blue", "--confirm", "blue", "--json"],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def ready_to_copy(window):
    dialog = window.open_dialog()
    choose(dialog, "Slot to copy to", "t", "blue")
    line = confirmation(dialog, "blue")
    line.queryEditableText().setTextContents("blue")
    return wait("the button", lambda: usable(showing(dialog, "push button", "Copy to blue")))


def case_twice(service):
    """Each program of a user takes the other's place, unless they are logged in twice."""
    windows = []
    for name in ("one", "two"):
        runtime = os.path.join(FOLDER, f"runtime-{name}")
        os.mkdir(runtime, 0o700)
        windows.append(Window(XDG_RUNTIME_DIR=runtime))
    for number in (1, 2, 3):
        buttons = [ready_to_copy(window) for window in windows]
        command = slot_copy_by_command() if number > 1 else None
        if number == 3:
            time.sleep(0.3)
        for button in buttons:
            press(button)
        sent = [progress_or_refusal(window) for window in windows]
        if command:
            output, errors = command.communicate(timeout=accessibletree.PATIENCE)
            sent.append(command.returncode == 0)
            check(f"the command ended with {command.returncode}: {errors.strip()[-200:]}",
                  command.returncode in (0, 2))
            check("its JSON can be read", command.returncode != 0 or all(
                json.loads(line) for line in output.splitlines()))
        check(f"round {number}: {sent}, {posts(service)} copies sent",
              sent.count(True) == 1 and posts(service) == number)
        for window in windows:
            wait(f"{number} copies in each list", lambda window=window: copies(window) == number)
    for window in windows:
        window.end()


def copies(window):
    """The rows of those that went well, each by its first cell."""
    return len({cell.description for cell in window.listing if cell
                and "production to blue" in cell.description and "succeeded" in cell.description})


def progress_or_refusal(window):
    def outcome():
        progress = next((node for node in window.root
                         if node and node.name.startswith("Slot copy")), None)
        dialog = showing(window.root, "dialog", DIALOG)
        refused = dialog and any(
            text == "The copy was not made." or "Nothing was sent" in text
            for text in all_texts(dialog))
        return (progress, None) if progress else (None, dialog) if refused else None

    progress, dialog = wait("a progress window or a refusal", outcome)
    if dialog:
        press(showing(dialog, "push button", "Cancel"))
        return False
    wait("its end", lambda: progress.name == "Slot copy done")
    press(showing(progress, "push button", "Close"))
    return True


CASES = {"keys": case_keys, "reader": case_reader, "twice": case_twice}
CASES[CASE](Service(CLI, SCENARIO, is_watched=True))
