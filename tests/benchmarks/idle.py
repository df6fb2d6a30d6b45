#!/usr/bin/python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What watching costs while nothing happens: 200 accounts whose deployments ended long ago.

    LANDFALL_SESSION_DISPLAY=1 tests/session.sh tests/benchmarks/idle.py \\
        LANDFALL LANDFALL_CLI [--accounts 200] [--minutes 5] [-- ARGUMENT…]

What follows -- goes to the window, such as --minimized. Prints wake-ups a minute (times a thread
went to sleep, which is as often as it woke), CPU seconds an hour, and the requests that were due
anyway.
"""

import argparse
import glob
import json
import os
import subprocess
import sys
import time

ACCOUNT = "0123456789abcdef0123456789abcdef"
SCENARIO = {
    "speed": 1,
    "accounts": [{"provider": "cloudflare-pages", "id": ACCOUNT, "name": "Test"}],
    "deployments": [{"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -9000}],
}
SETTLING = 90


def start_service(cli):
    file = os.path.join(os.environ["LANDFALL_SESSION_DIR"], "scenario.json")
    with open(file, "w", encoding="utf-8") as scenario:
        json.dump(SCENARIO, scenario)
    service = subprocess.Popen([cli, "simulate", "--scenario", file], stdout=subprocess.PIPE)
    told = json.loads(service.stdout.readline())
    return service, next(p for p in told["providers"] if p["provider"] == "cloudflare-pages")


def start_panel():
    """Something that shows tray icons, so that --minimized has where to go."""
    here = os.path.dirname(os.path.abspath(__file__))
    log = os.path.join(os.environ["LANDFALL_SESSION_DIR"], "panel.log")
    panel = subprocess.Popen(
        ["/usr/bin/python3", "-m", "dbusmock", "--session", "--template",
         os.path.join(here, "..", "support", "traypanel.py"), "-l", log])
    time.sleep(3)
    return panel


def add_accounts(cli, known, count):
    base = known["base_url"]
    for number in range(count):
        subprocess.run(
            [cli, "account", "add", "cloudflare-pages", "--name", f"account {number}",
             "--set", f"base_url={base}", "--secret-stdin"],
            input=known["secret"] + "\n", text=True, check=True, stdout=subprocess.DEVNULL)


def requests_in_log():
    log = os.path.join(os.environ["XDG_CACHE_HOME"], "landfall", "log")
    names = [name for name in glob.glob(log + "*") if os.path.isfile(name)]
    names += [name for name in glob.glob(os.path.join(log, "*")) if os.path.isfile(name)]
    return sum(open(name, encoding="utf-8").read().count(" GET ") for name in names)


def switches(pid):
    """By thread: name and how often it went to sleep."""
    result = {}
    for task in glob.glob(f"/proc/{pid}/task/*"):
        try:
            with open(os.path.join(task, "status"), encoding="utf-8") as file:
                fields = dict(line.split(":", 1) for line in file if ":" in line)
        except FileNotFoundError:
            continue
        result[task] = (fields["Name"].strip(), int(fields["voluntary_ctxt_switches"]))
    return result


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(pid, minutes):
    before, cpu, asked = switches(pid), cpu_seconds(pid), requests_in_log()
    begin = time.monotonic()
    time.sleep(minutes * 60)
    passed = (time.monotonic() - begin) / 60
    after = switches(pid)
    by_name = {}
    for task, (name, count) in after.items():
        by_name[name] = by_name.get(name, 0) + count - before.get(task, (name, 0))[1]
    requests = (requests_in_log() - asked) / passed
    wakeups = sum(by_name.values()) / passed
    print(f"wake-ups a minute: {wakeups:.0f}")
    for name, count in sorted(by_name.items(), key=lambda pair: -pair[1]):
        if count:
            print(f"    {name}: {count / passed:.1f}")
    print(f"requests a minute: {requests:.1f}")
    if requests:
        print(f"wake-ups a request: {wakeups / requests:.1f}")
    print(f"CPU seconds an hour: {(cpu_seconds(pid) - cpu) / passed * 60:.1f}")


def main():
    arguments = sys.argv[1:]
    rest = []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, rest = arguments[:at], arguments[at + 1:]
    parser = argparse.ArgumentParser()
    parser.add_argument("landfall")
    parser.add_argument("cli")
    parser.add_argument("--accounts", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=5)
    options = parser.parse_args(arguments)
    if "LANDFALL_SESSION_DIR" not in os.environ:
        sys.exit("run this inside tests/session.sh")
    service, known = start_service(options.cli)
    window = None
    panel = start_panel()
    try:
        add_accounts(options.cli, known, options.accounts)
        window = subprocess.Popen([options.landfall, *rest],
                                  env={**os.environ, "QT_LOGGING_RULES": "landfall.http=true"})
        time.sleep(SETTLING)
        if window.poll() is not None:
            sys.exit("the window has ended")
        measure(window.pid, options.minutes)
    finally:
        for process in (window, panel, service):
            if process:
                process.kill()
                process.wait()


if __name__ == "__main__":
    main()
