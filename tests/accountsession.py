#!/usr/bin/python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds the first account in the real window, with the keys alone or as a screen reader does, until
its deployment is in the list; the simulator is the service and the keychain is a real one.

    accountsession.py keys|reader LANDFALL LANDFALL_CLI   inside tests/session.sh with a display
"""

import json
import os
import subprocess
import sys

from accessibletree import (
    all_texts, application, children_named, focused, named, press, shown, shown_named,
    shown_role, wait)
from fakekeys import Keyboard

ACCOUNT = "0123456789abcdef0123456789abcdef"
SCENARIO = {
    "speed": 1,
    "accounts": [{"provider": "cloudflare-pages", "id": ACCOUNT, "name": "Test"}],
    "deployments": [{"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -9000}],
}


def start_service(cli):
    file = os.path.join(os.environ["LANDFALL_SESSION_DIR"], "scenario.json")
    with open(file, "w", encoding="utf-8") as scenario:
        json.dump(SCENARIO, scenario)
    service = subprocess.Popen([cli, "simulate", "--scenario", file], stdout=subprocess.PIPE)
    told = json.loads(service.stdout.readline())
    own = next(p for p in told["providers"] if p["provider"] == "cloudflare-pages")
    return service, own


def check_hidden(program, token, root):
    """Neither the accessibility tree nor what other programs see of the process has the token."""
    texts = list(all_texts(root))
    if len(texts) < 50:
        sys.exit(f"only {len(texts)} texts in the accessibility tree")
    if any(token in text for text in texts):
        sys.exit("the token is in the accessibility tree")
    for part in ("cmdline", "environ"):
        try:
            with open(f"/proc/{program.pid}/{part}", "rb") as file:
                content = file.read()
        except PermissionError:
            continue
        if token.encode() in content:
            sys.exit(f"the token is in the process's {part}")
    print(f"no token in {len(texts)} texts of the tree, in cmdline or environ")


def dialog_of(root):
    return wait("the dialog", lambda: shown(root, "dialog", "Add account"))


def secret_of_cloudflare(dialog):
    """Both forms have a secret; Azure's is hidden as soon as the other one is shown."""
    return shown_named(dialog, "Projects") and shown_role(dialog, "password text")


def tab_to(keys, root, name, most=30):
    """Goes on with Tab until that has the focus."""
    def has_focus():
        node = focused(root)
        return node and node.name == name
    for _ in range(most):
        if has_focus():
            return
        keys.press("Tab")
        wait("a focus", lambda: focused(root))
    sys.exit(f"Tab does not lead to “{name}”; the focus is on {focused(root)}")


def enter_with_keys(root, own):
    keys = Keyboard()
    wait("the empty page", lambda: shown(root, "push button", "Add account…"))
    keys.press("Control_L", "n")
    dialog = dialog_of(root)
    wait("the list's focus", lambda: focused(dialog))
    keys.press("Home")
    keys.press("Down")
    secret = wait("Cloudflare's form", lambda: secret_of_cloudflare(dialog)).name
    tab_to(keys, dialog, "Name, required")
    keys.type("work")
    tab_to(keys, dialog, secret)
    keys.type(own["secret"])
    tab_to(keys, dialog, "Advanced")
    keys.press("space")
    wait("what was folded", lambda: shown(dialog, "text", "Base URL"))
    tab_to(keys, dialog, "Base URL")
    keys.press("Control_L", "a")
    keys.type(own["base_url"])
    keys.press("Control_L", "t")
    return dialog, lambda: keys.press("Return")


def enter_as_reader(root, own):
    press(wait("the empty page", lambda: shown(root, "push button", "Add account…")))
    dialog = dialog_of(root)
    providers = named(dialog, "Provider")
    item = next(child for child in providers if child.name == "Cloudflare Pages")
    press(item, "Toggle")
    secret = wait("Cloudflare's form", lambda: secret_of_cloudflare(dialog))
    shown(dialog, "text", "Name, required").queryEditableText().setTextContents("work")
    secret.queryEditableText().setTextContents(own["secret"])
    press(wait("Advanced", lambda: shown_named(dialog, "Advanced")), "Toggle")
    base = wait("what was folded", lambda: shown(dialog, "text", "Base URL"))
    base.queryEditableText().setTextContents(own["base_url"])
    press(shown(dialog, "push button", "Test connection"))
    return dialog, lambda: press(shown(dialog, "push button", "Add account"))


def keychain_holds(token):
    found = subprocess.run(["secret-tool", "search", "--all", "user", "work", "server", "landfall"],
                           capture_output=True, text=True, check=False)
    return token in found.stdout


def walk(way, program, own):
    root = wait("the program", application)
    enter = enter_with_keys if way == "keys" else enter_as_reader
    dialog, store = enter(root, own)
    wait("the test's result", lambda: any("Connected" in text for text in all_texts(dialog)))
    check_hidden(program, own["secret"], root)
    store()
    listing = wait("the list", lambda: named(root, "Deployments"))
    wait("the first row", lambda: [n for n in children_named(listing) if "shop" in n])
    check_hidden(program, own["secret"], root)
    if not keychain_holds(own["secret"]):
        sys.exit("the keychain does not hold the token")
    file = os.path.join(os.environ["XDG_CONFIG_HOME"], "landfall", "accounts.json")
    with open(file, encoding="utf-8") as accounts:
        content = accounts.read()
    if '"work"' not in content or own["secret"] in content:
        sys.exit(f"not what accounts.json should hold: {content}")
    print(f"from the empty window to the first row by {way}")


def main():
    way, landfall, cli = sys.argv[1:]
    service, own = start_service(cli)
    program = subprocess.Popen([landfall])
    try:
        walk(way, program, own)
    finally:
        for process in (program, service):
            process.terminate()
            process.wait(10)


main()
