# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated services as a process of their own, and what programs say to them."""

import json
import os
import re
import socket
import subprocess
import threading
import time

FOLDER = os.environ["LANDFALL_SESSION_DIR"]


class Relay:
    """Stands between programs and a service, and keeps what they ask."""

    def __init__(self, port):
        self.behind = port
        self.asked = []
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            client, _ = self.listener.accept()
            service = socket.create_connection(("127.0.0.1", self.behind))
            sent = bytearray()
            with self.lock:
                self.asked.append(sent)
            for source, sink, kept in ((client, service, sent), (service, client, None)):
                threading.Thread(target=self._pass_on, args=(source, sink, kept),
                                 daemon=True).start()

    def _pass_on(self, source, sink, kept):
        try:
            while data := source.recv(65536):
                if kept is not None:
                    with self.lock:
                        kept += data
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            sink.close()

    def count(self, verb, end):
        """Requests with that verb whose path ends so."""
        line = re.compile(rb"^%b [^ ?]*%b[ ?]" % (verb.encode(), re.escape(end.encode())), re.M)
        with self.lock:
            return sum(len(line.findall(sent)) for sent in self.asked)


class Service:
    """The simulated services, with an account of each provider that is played. With `is_watched`
    the accounts' requests go through a relay."""

    def __init__(self, cli, scenario, is_watched=False):
        self.cli = cli
        file = os.path.join(FOLDER, "scenario.json")
        with open(file, "w", encoding="utf-8") as written:
            json.dump({"speed": 1, **scenario}, written)
        self.process = subprocess.Popen([cli, "simulate", "--scenario", file],
                                        stdout=subprocess.PIPE, text=True)
        told = json.loads(self.process.stdout.readline())
        self.began = time.monotonic()
        self.relay = Relay(told["port"]) if is_watched else None
        played = {deployment["provider"] for deployment in scenario["deployments"]}
        for own in told["providers"]:
            if own["provider"] in played:
                self.add(own, told["port"])

    def add(self, own, port):
        fields = []
        for key, value in own["fields"].items():
            if self.relay:
                value = value.replace(f":{port}", f":{self.relay.port}")
            fields += ["--set", f"{key}={value}"]
        subprocess.run([self.cli, "account", "add", own["provider"], "--name", own["provider"],
                        *fields, "--secret-stdin"], input=own["secret"] + "\n", text=True,
                       check=True)

    def seconds(self):
        return time.monotonic() - self.began
