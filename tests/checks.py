# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session makes sure of, told as it goes."""

import time


def check(what, is_true):
    if not is_true:
        raise SystemExit(f"not so: {what}")
    print(what, flush=True)


def stays(what, condition, seconds=2):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not condition():
            raise SystemExit(f"not any more: {what}")
        time.sleep(0.1)
    print(what, flush=True)
