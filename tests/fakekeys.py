# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presses keys of the X server's keyboard, as hardware would."""

import ctypes
import time

PAUSE = 0.02


class Keyboard:
    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.xtest = ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XStringToKeysym.restype = ctypes.c_ulong
        self.x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self.x11.XKeysymToKeycode.restype = ctypes.c_ubyte
        self.x11.XkbKeycodeToKeysym.argtypes = [
            ctypes.c_void_p, ctypes.c_ubyte, ctypes.c_int, ctypes.c_int]
        self.x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        self.x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self.xtest.XTestFakeKeyEvent.argtypes = [
            ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.display = self.x11.XOpenDisplay(None)
        if not self.display:
            raise SystemExit("no display to press keys of")

    def _send(self, keysym, down):
        code = self.x11.XKeysymToKeycode(self.display, keysym)
        self.xtest.XTestFakeKeyEvent(self.display, code, down, 0)
        self.x11.XSync(self.display, 0)
        time.sleep(PAUSE)

    def press(self, *names):
        """Keys by their X names, held together: press("Control_L", "n")."""
        keysyms = [self.x11.XStringToKeysym(name.encode()) for name in names]
        for keysym in keysyms:
            self._send(keysym, 1)
        for keysym in reversed(keysyms):
            self._send(keysym, 0)

    def type(self, text):
        shift = self.x11.XStringToKeysym(b"Shift_L")
        for character in text:
            keysym = ord(character)
            code = self.x11.XKeysymToKeycode(self.display, keysym)
            is_shifted = self.x11.XkbKeycodeToKeysym(self.display, code, 0, 0) != keysym
            if is_shifted:
                self._send(shift, 1)
            self._send(keysym, 1)
            self._send(keysym, 0)
            if is_shifted:
                self._send(shift, 0)
