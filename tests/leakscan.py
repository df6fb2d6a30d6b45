#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for the secrets of the tests in what a test run leaves behind.

    leakscan.py --build DIR     the homes, logs and core files of a build folder's tests
    leakscan.py FOLDER...       everything below the folders
    leakscan.py --self-test     whether it finds what it must

What it looks for stands in support/canaries.txt, one a line: as it is, in base64 at any offset and in
both alphabets, URL-encoded, in hexadecimal digits and in UTF-16. Names of files count too. Ends
with 1 when something was found; the secret itself is not printed.
"""

import base64
import os
import pathlib
import re
import stat
import sys
import tempfile
import urllib.parse

CANARIES = pathlib.Path(__file__).parent / "support" / "canaries.txt"
CHUNK = 1 << 20
LONGEST = 4096


def canaries():
    lines = CANARIES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def base64_cores(data):
    """The characters that the secret alone decides, 0, 1 or 2 bytes after a multiple of three."""
    for offset in range(3):
        encoded = base64.b64encode(bytes(offset) + data)
        first = (offset * 8 + 5) // 6
        core = encoded[first:(offset + len(data)) * 8 // 6]
        yield core
        yield core.translate(bytes.maketrans(b"+/", b"-_"))


def percent(data, lower):
    text = urllib.parse.quote_from_bytes(data, safe="")
    if lower:
        text = re.sub("%[0-9A-F]{2}", lambda match: match.group().lower(), text)
    return text.encode()


def everything_percent(data):
    return "".join(f"%{byte:02X}" for byte in data).encode()


def forms(canary):
    data = canary.encode()
    result = {data, percent(data, False), percent(data, True), everything_percent(data),
              data.hex().encode(), data.hex().upper().encode(),
              canary.encode("utf-16-le"), canary.encode("utf-16-be")}
    for form in (data, canary.encode("utf-16-le")):
        result.update(base64_cores(form))
    return result


def pattern():
    words = sorted({form for canary in canaries() for form in forms(canary)})
    return re.compile(b"|".join(re.escape(word) for word in words))


def holds(path, wanted):
    with open(path, "rb", buffering=0) as file:
        tail = b""
        while chunk := file.read(CHUNK):
            if wanted.search(tail + chunk):
                return True
            tail = chunk[-LONGEST:]
    return False


def leaks(root, wanted):
    """The paths below a folder, or the file itself, that hold or are named after a secret."""
    paths = [root]
    if not root.is_symlink() and root.is_dir():
        paths = [pathlib.Path(folder) / name
                 for folder, folders, files in os.walk(root) for name in folders + files]
    for path in paths:
        if wanted.search(os.fsencode(path.name)):
            yield path
            continue
        try:
            mode = path.lstat().st_mode
            if stat.S_ISLNK(mode) and wanted.search(os.fsencode(os.readlink(path))):
                yield path
            elif stat.S_ISREG(mode) and holds(path, wanted):
                yield path
        except FileNotFoundError:  # a program that still runs removed it
            continue


def left_behind(build):
    tests = build / "tests"
    yield from (folder for folder in (tests / "home", build / "Testing") if folder.exists())
    for place in (build, tests, build / "bin"):
        yield from (file for file in place.glob("core*")
                    if re.fullmatch(r"core(\.\d+)?", file.name) and file.is_file())


def scan(roots):
    wanted = pattern()
    found = sorted({path for root in roots for path in leaks(root, wanted)})
    for path in found:
        print(f"a secret of the tests is in {os.fsencode(path)!r}", file=sys.stderr)
    return 1 if found else 0


def self_test():
    wanted = pattern()
    planted = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "clean").write_bytes(b"nothing here, not even a canar" + bytes(100))
        assert not list(leaks(folder, wanted)), "a clean folder"
        for canary in canaries():
            data = canary.encode()
            spellings = [data, canary.encode("utf-16-le"), canary.encode("utf-16-be"),
                         data.hex().encode(), everything_percent(data), percent(data, True)]
            for before in (b"", b"x", b"xy", b"user:"):
                spellings.append(base64.b64encode(before + data + b"after"))
                spellings.append(base64.urlsafe_b64encode(before + data + b"after"))
            file = folder / ".deep" / "er" / ".hidden.db"
            file.parent.mkdir(parents=True, exist_ok=True)
            for spelling in spellings:
                file.write_bytes(bytes(3) + spelling + b"\n")
                assert list(leaks(folder, wanted)) == [file], spelling
                planted += 1
            # Across the border of two chunks.
            file.write_bytes(bytes(CHUNK - len(data) // 2) + data + bytes(CHUNK))
            assert list(leaks(folder, wanted)) == [file], "between two chunks"
            file.unlink()
            named = folder / f"log-{urllib.parse.quote(canary, safe='')}.txt"
            named.touch()
            assert list(leaks(folder, wanted)) == [named], named
            named.unlink()
        build = folder / "build"
        for place in ("tests/home/tst_x/config/a.json", "Testing/Temporary/LastTest.log",
                      "core", "tests/core.123"):
            file = build / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(canaries()[0].encode())
            found = [path for root in left_behind(build) for path in leaks(root, wanted)]
            assert found == [file], (found, file)
            file.unlink()
    print(f"found all of {planted} planted secrets")
    return 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) == 2 and arguments[0] == "--build":
        return scan(left_behind(pathlib.Path(arguments[1])))
    if not arguments or arguments[0].startswith("-"):
        sys.exit(__doc__)
    return scan([pathlib.Path(argument) for argument in arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
