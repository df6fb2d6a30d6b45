#!/usr/bin/python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program beside a panel with a tray, without one, and with one that hangs or comes late.

    traysession.py CASE LANDFALL LANDFALL-CLI    inside tests/session.sh with a display

Needs the system's interpreter, with dbusmock, and xdotool.
"""

import http.server
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.request

import dbus

from checks import stays

PROGRAM, CLI = sys.argv[2], sys.argv[3]
WATCHER = "org.kde.StatusNotifierWatcher"
APPLICATION = "io.github.landfall.Landfall"
PATIENCE = 40


def wait(what, condition, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = condition()
        if found:
            print(f"{what}: {found}", flush=True)
            return found
        time.sleep(0.05)
    raise SystemExit(f"waited in vain for {what}")


def is_owned(name):
    return dbus.SessionBus().name_has_owner(name)


class Panel:
    """What support/traypanel.py is."""

    count = 0

    def __init__(self, is_silent=False):
        Panel.count += 1
        self.log = os.path.join(os.environ["LANDFALL_SESSION_DIR"], f"panel{Panel.count}.log")
        template = os.path.join(os.path.dirname(__file__), "support", "traypanel.py")
        self.process = subprocess.Popen(["/usr/bin/python3", "-m", "dbusmock", "--session",
                                         "--template", template, "-l", self.log])
        wait("the panel", lambda: is_owned(WATCHER))
        if is_silent:
            self.process.send_signal(signal.SIGSTOP)

    def item(self):
        # The panel owns its name before it opens its log.
        if not os.path.exists(self.log):
            return None
        with open(self.log, encoding="utf-8") as log:
            names = re.findall(r'RegisterStatusNotifierItem "(.*?)"', log.read())
        return names[-1] if names else None

    def await_item(self):
        return Item(wait("the icon", self.item))

    def end(self):
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()
        wait("no panel", lambda: not is_owned(WATCHER))


class Item:
    """What a panel sees of the icon."""

    def __init__(self, name):
        bus = dbus.SessionBus()
        self.item = bus.get_object(name, "/StatusNotifierItem")
        self.menu = dbus.Interface(bus.get_object(name, "/MenuBar"), "com.canonical.dbusmenu")

    def get(self, name):
        return self.item.Get("org.kde.StatusNotifierItem", name,
                             dbus_interface="org.freedesktop.DBus.Properties")

    def tip(self):
        return str(self.get("ToolTip")[2])

    def entries(self):
        """(id, label) of all entries that are seen, submenus included."""
        found = []

        def walk(node):
            number, properties, children = node
            if properties.get("visible", True) and properties.get("label"):
                found.append((int(number), str(properties["label"])))
            for child in children:
                walk(child)

        walk(self.menu.GetLayout(0, -1, dbus.Array([], signature="s"))[1])
        return found

    def labels(self):
        return [label for _, label in self.entries()]

    def click(self, number):
        self.menu.Event(number, "clicked", dbus.Int32(0), dbus.UInt32(0))


def windows():
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "landfall"],
                           capture_output=True, text=True, check=False)
    return found.stdout.split()


def start(*arguments):
    return subprocess.Popen([PROGRAM, *arguments])


def close_window():
    subprocess.run(["xdotool", "windowfocus", "--sync", windows()[0]], check=True)
    subprocess.run(["xdotool", "key", "ctrl+w"], check=True)


def end(program):
    if subprocess.run([PROGRAM, "--quit"], check=False).returncode != 0:
        raise SystemExit("--quit failed")
    if program.wait(PATIENCE) != 0:
        raise SystemExit(f"ended with {program.returncode}")


class Service:
    """A simulated service behind a door that notes how it is asked."""

    def __init__(self, deployments):
        scenario = os.path.join(os.environ["LANDFALL_SESSION_DIR"], "scenario.json")
        with open(scenario, "w", encoding="utf-8") as file:
            json.dump({"speed": 1, "deployments": deployments}, file)
        self.process = subprocess.Popen([CLI, "simulate", "--scenario", scenario],
                                        stdout=subprocess.PIPE, text=True)
        told = json.loads(self.process.stdout.readline())["providers"][0]
        self.methods = []
        methods, real = self.methods, told["base_url"]

        class Door(http.server.BaseHTTPRequestHandler):
            def forward(self):
                methods.append(self.command)
                request = urllib.request.Request(
                    real.split("/client")[0] + self.path,
                    headers={"Authorization": self.headers.get("Authorization", "")})
                with urllib.request.urlopen(request) as answer:
                    body = answer.read()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = forward

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{self.server.server_port}/client" + real.split("/client")[1]
        fields = [f"{key}={value}" for key, value in told["fields"].items() if key != "base_url"]
        arguments = sum([["--set", field] for field in fields + [f"base_url={base}"]], [])
        subprocess.run([CLI, "account", "add", "cloudflare-pages", "--name", "web", *arguments,
                        "--secret-stdin"], input=told["secret"] + "\n", text=True, check=True)


def case_menu():
    service = Service([{"provider": "cloudflare-pages", "target": "shop_web", "flow": "git",
                        "at": -5, "final": {"name": "build", "status": "active"}}])
    panel = Panel()
    monitor = subprocess.Popen(
        ["dbus-monitor", "--session", "type='signal',member='NewIcon'"], stdout=subprocess.PIPE,
        text=True)
    program = start("--minimized")
    item = panel.await_item()
    wait("what runs", lambda: item.tip() == "Landfall: 1 running" and item.tip())
    labels = wait("its entry", lambda: [l for l in item.labels() if "shop__web" in l])
    print(labels)
    for label in ("Running", "Show Landfall", "Refresh now", "Pause notifications", "Quit"):
        wait(label, lambda label=label: label in item.labels())
    if item.get("IconPixmap") == [] and not item.get("IconName"):
        raise SystemExit("no picture")
    if windows():
        raise SystemExit("a window that was to stay hidden")
    before = len(service.methods)
    for number, label in item.entries():
        if label != "Quit":
            item.click(number)
    wait("a refresh", lambda: len(service.methods) > before)
    wait("the window", windows)
    if set(service.methods) != {"GET"}:
        raise SystemExit(f"asked with {set(service.methods)}")
    quits = [number for number, label in item.entries() if label == "Quit"]
    item.click(quits[0])
    wait("the end", lambda: program.poll() == 0 or program.poll() is not None)
    monitor.terminate()
    icons = monitor.stdout.read().count("member=NewIcon")
    print(f"{icons} changes of the icon")
    if icons > 4:
        raise SystemExit("the icon changed without need")
    service.process.terminate()


def case_close():
    panel = Panel()
    program = start()
    wait("the window", windows)
    panel.await_item()
    close_window()
    wait("no window", lambda: not windows())
    stays("the program", lambda: program.poll() is None)
    if start().wait(PATIENCE) != 0:
        raise SystemExit("the second start failed")
    wait("the window again", windows)
    close_window()
    wait("no window again", lambda: not windows())
    # The panel crashes and comes back at once, then goes for good.
    panel.end()
    panel = Panel()
    item = panel.await_item()
    wait("its tip", item.tip)
    stays("hidden", lambda: not windows(), 6)
    panel.end()
    wait("a window to reach it by", windows)
    close_window()
    wait("the end", lambda: program.poll() is not None)


def case_none():
    program = start("--minimized")
    wait("the window", windows)
    close_window()
    wait("the end", lambda: program.poll() is not None)
    if program.returncode != 0:
        raise SystemExit(f"ended with {program.returncode}")


def case_hanging():
    panel = Panel(is_silent=True)
    began = time.monotonic()
    program = start()
    # Whoever waits for the panel does so for 25 s.
    wait("the window", windows, 15)
    print(f"after {time.monotonic() - began:.2f} s")
    if panel.item():
        raise SystemExit("an icon for a panel that hangs")
    panel.process.send_signal(signal.SIGCONT)
    panel.await_item()
    end(program)


def case_bus():
    panel = Panel()
    program = start("--minimized")
    panel.await_item()
    stays("hidden", lambda: not windows())
    daemon = dbus.SessionBus().get_object("org.freedesktop.DBus", "/").GetConnectionUnixProcessID(
        "org.freedesktop.DBus", dbus_interface="org.freedesktop.DBus")
    dbus.SessionBus().set_exit_on_disconnect(False)
    os.kill(int(daemon), signal.SIGKILL)
    wait("a window to reach it by", windows)
    end(program)


def case_late():
    program = start()
    wait("the window", windows)
    time.sleep(3)
    panel = Panel()
    item = panel.await_item()
    if item.tip() != "Landfall: nothing running":
        raise SystemExit(item.tip())
    end(program)


def case_service():
    panel = Panel()
    program = start("--minimized")
    panel.await_item()
    wait("the name", lambda: is_owned(APPLICATION))
    stays("hidden", lambda: not windows())
    application = dbus.Interface(
        dbus.SessionBus().get_object(APPLICATION, "/io/github/landfall/Landfall"),
        "org.freedesktop.Application")
    nothing = dbus.Dictionary({}, signature="sv")
    application.Activate(dbus.Dictionary({"activation-token": "token"}, signature="sv"))
    wait("the window", windows)
    close_window()
    wait("no window", lambda: not windows())
    application.ActivateAction("nonsense", dbus.Array([], signature="v"), nothing)
    application.ActivateAction("refresh", dbus.Array([], signature="v"), nothing)
    stays("hidden", lambda: not windows())
    application.Open(["nonsense"], nothing)
    wait("the window again", windows)
    application.ActivateAction("quit", dbus.Array([], signature="v"), nothing)
    if program.wait(PATIENCE) != 0:
        raise SystemExit(f"ended with {program.returncode}")
    demo = start("--demo")
    wait("the demo", windows)
    stays("no name for the demo", lambda: not is_owned(APPLICATION))
    demo.terminate()


globals()["case_" + sys.argv[1]]()
