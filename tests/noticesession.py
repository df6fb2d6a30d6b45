#!/usr/bin/python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real program tells a notification server: once and never again, however often it is
killed, and what a click on it leads to.

    noticesession.py kills|click|dunst LANDFALL LANDFALL_CLI    inside tests/session.sh with a display

Needs the system's interpreter, with dbusmock and pyatspi.
"""

import glob
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import time

import dbus
import pyatspi

import accessibletree
from accessibletree import all_texts, application, find, named, wait
from checks import check, stays
from simulatedservice import Service

accessibletree.PATIENCE = 100

CASE, PROGRAM, CLI = sys.argv[1:]
FOLDER = os.environ["LANDFALL_SESSION_DIR"]
HISTORY = os.path.join(os.environ["XDG_DATA_HOME"], "landfall", "history.db")
NOTIFICATIONS = "org.freedesktop.Notifications"
WATCHER = "org.kde.StatusNotifierWatcher"


def start_mock(name, template, *arguments):
    log = os.path.join(FOLDER, f"{name}.log")
    process = subprocess.Popen(["/usr/bin/python3", "-m", "dbusmock", "--session", "--template",
                                template, "-l", log, *arguments])
    wait(name, lambda: dbus.SessionBus().name_has_owner(name))
    return process


def start_notifications():
    return start_mock(NOTIFICATIONS, "notification_daemon", "-p",
                      json.dumps({"capabilities": "body body-markup actions"}))


class Notify:
    """A call that the server noted, with the number that it gave the notification."""

    FORM = re.compile(
        r'^(\d+\.\d+) Notify "Landfall" (\d+) "[^"]*" "([^"]*)" "([^"]*)" (\[.*?\])', re.M | re.S)
    START = re.compile(r"^\d+\.\d+ Notify ", re.M)

    def __init__(self, found, new_number):
        self.time = float(found[1])
        self.number = int(found[2]) or new_number
        self.title, self.body, self.actions = found[3], found[4], found[5]


def server_log():
    with open(os.path.join(FOLDER, f"{NOTIFICATIONS}.log"), encoding="utf-8") as log:
        return log.read()


def notifies():
    text = server_log()
    calls = []
    new_number = 1
    for found in Notify.FORM.finditer(text):
        calls.append(Notify(found, new_number))
        new_number += calls[-1].number == new_number
    # The last one may be half written.
    if not 0 <= len(Notify.START.findall(text)) - len(calls) <= 1:
        raise SystemExit(f"calls that are not understood:\n{text}")
    return calls


def end(program):
    check("the program quits when told to",
          subprocess.run([PROGRAM, "--quit"], check=False).returncode == 0
          and program.wait(accessibletree.PATIENCE) == 0)


# Killing

ENDS = (18, 22, 26, 31, 36, 41, 46, 51, 80, 83)  # seconds after the service began
# Seconds that a run may live; None: it dies as soon as something is told, or after LONGEST.
LIVES = (None, 2, 3, 2, None, 3, 2, 3)
LONGEST = 28
CATCHING_UP = 20  # what a start finds is told after this


def site(number):
    durations = {"queued": 1, "initialize": 1, "clone_repo": 1}
    if number % 2 == 0:
        own = {"durations": {**durations, "build": ENDS[number] + 2},
               "final": {"name": "build", "status": "failure"}}
    else:
        own = {"durations": {**durations, "build": 2, "deploy": ENDS[number]}}
    return {"provider": "cloudflare-pages", "target": f"s{number}", "flow": "git", "at": -5, **own}


def phases():
    said = subprocess.run([CLI, "history", "--json"], capture_output=True, text=True, check=False)
    if said.returncode != 0:
        raise SystemExit(f"landfall-cli history ended with {said.returncode}: {said.stderr}")
    return sorted((one["target"]["name"], one["phase"])
                  for one in json.loads(said.stdout)["deployments"])


def told_of(notify):
    """The sites whose end a call tells: in its title, or each in a line of its own."""
    line = re.compile(r"(s\d) production (failed|is deployed)$")
    if line.match(notify.title):
        return [line.match(notify.title)[1]]
    found = [line.match(text) for text in notify.body.split("\n")]
    if not all(found):
        raise SystemExit(f"not understood: {notify.title}\n{notify.body}")
    return [match[1] for match in found]


def tellings(starts):
    """Of each site the notifications that told its end: (run, number). One that takes an earlier
    one's place in the same run is the same."""
    told = {}
    for notify in notifies():
        run = sum(1 for start in starts if start <= notify.time)
        for name in told_of(notify):
            told.setdefault(name, []).append((run, notify.number))
    return {name: set(times) for name, times in told.items()}


def await_kill(service, life, chance):
    before = len(notifies())
    until = service.seconds() + (life or LONGEST) + chance.uniform(-1, 1)
    while service.seconds() < until and (life or len(notifies()) == before):
        time.sleep(0.02)


def kill_often(service, starts):
    chance = random.Random(5)
    for number, life in enumerate(LIVES, start=1):
        before = len(notifies())
        starts.append(time.time())
        program = subprocess.Popen([PROGRAM])
        await_kill(service, life, chance)
        check(f"run {number} is killed at {service.seconds():.1f} s, "
              f"{time.time() - starts[-1]:.1f} s old; it told {len(notifies()) - before} times",
              program.poll() is None)
        program.kill()
        program.wait()


def case_kills():
    start_notifications()
    service = Service(CLI, {"deployments": [site(number) for number in range(len(ENDS))]})
    starts = []
    kill_often(service, starts)
    starts.append(time.time())
    program = subprocess.Popen([PROGRAM])
    # What ends while nobody dies is told for sure; of the others at most one kill's worth is not.
    late = {f"s{number}" for number, at in enumerate(ENDS) if at > service.seconds()}
    check(f"still under way: {sorted(late)}", late)
    expected = [(f"s{number}", "failed" if number % 2 == 0 else "succeeded")
                for number in range(len(ENDS))]
    time.sleep(max(0, ENDS[-1] + 5 - service.seconds()))
    wait("the last end in the history", lambda: phases() == expected)
    wait("the last ones told", lambda: late <= set(tellings(starts)))
    end(program)
    starts.append(time.time())
    program = subprocess.Popen([PROGRAM])
    time.sleep(CATCHING_UP + 8)
    end(program)

    told = tellings(starts)
    for name, times in sorted(told.items()):
        print(f"{name}: told in run {' and '.join(str(run) for run, _ in sorted(times))}")
    check(f"{len(told)} of {len(ENDS)} ends were told, none of them twice",
          all(len(times) == 1 for times in told.values()) and late <= set(told))
    check("the history has every deployment with its last phase", phases() == expected)
    check("no history was put aside", not glob.glob(HISTORY + ".corrupt-*"))
    with sqlite3.connect(HISTORY) as database:
        check("the database is sound",
              database.execute("PRAGMA integrity_check").fetchone() == ("ok",))


# Clicking

ERROR_LINE = "no database at db:5432, giving up"


def has_states(node, *states):
    return all(node.getState().contains(state) for state in states)


def frame(root):
    return next((node for node in root if node.getRoleName() == "frame"
                 and has_states(node, pyatspi.STATE_SHOWING)), None)


def log_window(root):
    return next((node for node in root
                 if node.name.startswith("Log of failed instance") and has_states(node, pyatspi.STATE_SHOWING)), None)


def selected(root):
    rows = named(root, "Deployments")
    return [child.name for child in rows
            if child and child.name and has_states(child, pyatspi.STATE_SELECTED)]


def click(number, action):
    server = dbus.SessionBus().get_object(NOTIFICATIONS, "/org/freedesktop/Notifications")
    server.EmitSignal(NOTIFICATIONS, "ActionInvoked", "us", [dbus.UInt32(number), action],
                      dbus_interface="org.freedesktop.DBus.Mock")


def start_hidden():
    """The program in a tray, without which its window cannot hide, and soon a failure."""
    start_mock(WATCHER, os.path.join(os.path.dirname(__file__), "support", "traypanel.py"))
    pages = {"provider": "cloudflare-pages", "flow": "git", "at": -9000}
    Service(CLI, {"deployments": [
        {**pages, "target": "docs"}, {**pages, "target": "shop"},
        {**pages, "target": "newest", "at": -2, "final": {"name": "build", "status": "active"}},
        {"provider": "azure", "target": "api", "flow": "linux", "at": -5,
         "durations": {"BuildRequestReceived": 1, "BuildPending": 1, "BuildInProgress": 20,
                       "BuildSuccessful": 1, "StartPolling": 1, "RuntimeStarting": 6},
         "final": "RuntimeFailed", "instances": [0, 0, 2], "instance_log": [ERROR_LINE]}]})
    program = subprocess.Popen([PROGRAM, "--minimized"])
    return program, wait("the program", application)


def await_failed_line(log):
    wait("the line of the failed instance in the log",
         lambda: any(ERROR_LINE in text for text in all_texts(log)))
    print("the log shows why the instance failed")


def case_click():
    start_notifications()
    program, root = start_hidden()
    notify = wait("a notification", notifies)[0]
    number = notify.number
    check(f"“{notify.title}” with {notify.actions}",
          notify.title == "api production failed" and '"default"' in notify.actions)
    click(424242, "default")
    click(424242, "log")
    click(number, "site")
    stays("nothing happens for another's id, or an action that was not offered",
          lambda: not frame(root))

    click(number, "default")
    window = wait("the window", lambda: frame(root))
    wait("the window in front", lambda: has_states(window, pyatspi.STATE_ACTIVE))
    print("the window is shown and active")
    names = wait("its row", lambda: [name for name in selected(window) if "api" in name])
    check(f"selected: {selected(window)}", len(names) > 0 and not any(
        other in name for name in selected(window) for other in ("docs", "shop", "newest")))
    wait("what was looked at to go", lambda: f"CloseNotification {number}" in server_log())
    check("one notification, which is closed", len(notifies()) == 1)

    check("the failed log is offered", '"log"' in notify.actions)
    listing = find(window, "tree", "Deployments")
    check("the list has the focus", has_states(listing, pyatspi.STATE_FOCUSED))
    click(number, "log")
    log = wait("the log's window", lambda: log_window(root))
    wait("it in front", lambda: has_states(log, pyatspi.STATE_ACTIVE))
    check(f"“{log.name}” is about api", any("api" in text for text in all_texts(log)))
    wait("the row is still chosen", lambda: any("api" in name for name in selected(window)))
    await_failed_line(log)
    end(program)


def dunstctl(*words):
    return subprocess.run(["dunstctl", *words], capture_output=True, text=True, check=False).stdout


def case_dunst():
    settings = os.path.join(FOLDER, "dunstrc")
    with open(settings, "w", encoding="utf-8") as file:
        # Without a menu dunst invokes one action only, the default one or what a rule names.
        file.write("[log]\n    appname = Landfall\n    action_name = log\n")
    server = subprocess.Popen(["dunst", "-conf", settings])
    wait("the notification server",
         lambda: dbus.SessionBus().name_has_owner(NOTIFICATIONS))
    program, root = start_hidden()
    wait("a notification on the screen", lambda: dunstctl("count", "displayed").strip() == "1")
    check("the window is hidden", not frame(root))
    dunstctl("action", "0")
    wait("the window", lambda: frame(root))
    log = wait("the log's window", lambda: log_window(root))
    check(f"“{log.name}” is about api", any("api" in text for text in all_texts(log)))
    await_failed_line(log)
    end(program)
    server.terminate()


{"kills": case_kills, "click": case_click, "dunst": case_dunst}[CASE]()
