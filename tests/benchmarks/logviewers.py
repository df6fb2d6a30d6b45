#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A log of 100 MB and 2,000,000 lines in Landfall's view, in less and in a QPlainTextEdit.

Run by hand: tests/benchmarks/logviewers.py build-release/tests/benchmarks/bench_logview
Times in ms, memory in MiB, all from one run on one machine.
"""

import json
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
import fcntl

LINES = 2_000_000


def write_log(path):
    kinds = ("INFO  waiting for an answer", "DEBUG asked the cache again",
             "INFO  GET /healthz 200 in 12 ms", "WARN  not ready, attempt 7 of 9")
    with open(path, "w", encoding="ascii") as file:
        for number in range(LINES):
            kind = "ERROR refused by the host " if number % 5000 == 4999 else kinds[number % 4]
            file.write(f"11-19T13:{number // 60 % 60:02}:{number % 60:02} {kind} {number}\n")


def resident(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        line = next(line for line in file if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def read_until(terminal, text, deadline=120):
    """Time until `text` came, in ms."""
    start = time.perf_counter()
    seen = b""
    while text not in seen:
        if time.perf_counter() - start > deadline:
            raise TimeoutError(text)
        if select.select([terminal], [], [], 1)[0]:
            seen = (seen + os.read(terminal, 65536))[-65536:]
    return (time.perf_counter() - start) * 1000


def measure_less(path):
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp("env", ["env", "TERM=xterm", "LESS=", "LESSHISTFILE=-", "less", "-N", path])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 33, 150, 0, 0))
    read_until(terminal, b"healthz")
    first = (time.perf_counter() - start) * 1000
    os.write(terminal, b"G")
    end = read_until(terminal, str(LINES - 1).encode())
    memory = resident(pid)
    os.write(terminal, b"q")
    os.waitpid(pid, 0)
    os.close(terminal)
    return {"first": first, "end": end, "memory": memory}


def measure(program, kind, path):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    try:
        run = subprocess.run([program, kind, path], env=environment, stdout=subprocess.PIPE,
                             timeout=300, check=True)
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        return {"failed": str(error)}
    return json.loads(run.stdout)


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "large.log")
        write_log(path)
        print(f"{os.path.getsize(path) / 1e6:.0f} MB, {LINES} lines")
        results = {"less": measure_less(path)}
        for kind in ("view", "plain", "text"):
            results[kind] = measure(program, kind, path)
    for name, result in results.items():
        print(name, json.dumps(result))
    view = results["view"]
    for name in ("less", "plain", "text"):
        for key in ("first", "end", "memory", "loadStall"):
            if view.get(key) and results[name].get(key) is not None:
                print(f"{name} / view, {key}: {results[name][key] / view[key]:.2f}")


main()
