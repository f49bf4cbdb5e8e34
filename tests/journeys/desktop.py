# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A desktop of its own for one program: an X server, a window manager, a session bus with accessibility, and an empty
home. The program is found and driven from outside, through AT-SPI and real key and mouse events, as a person (or a
screen reader) would; nothing in it knows that it is tested."""

import itertools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STEP = 0.05
PATIENCE = 60.0  # until a machine under load has done a thing; never waited for when it is done
STILL = 4  # looks that find a thing in the same place: longer than a frame of any motion, on a slow machine too


class Desktop:
    """\a motion: things move on the map, as for most people; else they stand still at once."""

    def __init__(self, size="1440x900", scale=None, extra=None, motion=False):
        self.home = Path(tempfile.mkdtemp(prefix="espalier-journey-"))
        self.processes = []
        self.size = size
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "NO_AT_BRIDGE": "0",
            "ESPALIER_REDUCED_MOTION": "0" if motion else "1",
        }
        if scale:
            self.environment["QT_SCALE_FACTOR"] = str(scale)
        self.environment.update(extra or {})
        (self.home / "run").mkdir(mode=0o700)
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self):
        # The X server chooses a free number itself and tells it. Without -noreset it starts anew whenever its last client
        # leaves, and takes whoever is just arriving with it: openbox, for one.
        read, write = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp", "-noreset"],
                                  pass_fds=[write], stderr=subprocess.DEVNULL)
        self.processes.append(server)
        os.close(write)
        number = b""
        while not number.endswith(b"\n"):
            piece = os.read(read, 16)
            if not piece:
                raise RuntimeError("Xvfb did not start")
            number += piece
        os.close(read)
        self.environment["DISPLAY"] = ":" + number.decode().strip()

        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, env=self.environment, text=True)
        self.processes.append(bus)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self._background([self._at_spi_launcher(), "--launch-immediately"])
        self.window_manager = self._background(["openbox"])
        self.until(self._has_window_manager, "a window manager")
        # This process talks to the same bus and display.
        os.environ.update({key: self.environment[key] for key in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})
        import pyatspi
        self.atspi = pyatspi

    def _has_window_manager(self):
        """Until it says what it supports, windows cannot be asked to come to the front."""
        if self.window_manager.poll() is not None:
            raise SystemExit(f"openbox ended with {self.window_manager.returncode}")
        return subprocess.run(["xdotool", "get_num_desktops"], env=self.environment, capture_output=True, check=False).returncode == 0

    @staticmethod
    def _at_spi_launcher():
        for place in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"):
            if os.path.exists(place):
                return place
        return shutil.which("at-spi-bus-launcher") or "at-spi-bus-launcher"

    def _background(self, command):
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        self.processes.append(process)
        return process

    def start(self, program, *arguments):
        self.log = open(self.home / "program.log", "wb")
        self.program = subprocess.Popen([str(program), *map(str, arguments)], env=self.environment, stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=subprocess.STDOUT, cwd=self.home)
        self.processes.append(self.program)
        return self.program

    def ends(self):
        """Waits for the program to end well."""
        status = self.program.wait(PATIENCE)
        assert status == 0, f"the program ended with {status}"

    def close(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None:
            self.screenshot(os.environ.get("ESPALIER_JOURNEY_SHOT", "/tmp/espalier-journey-failed.png"))
            print((self.home / "program.log").read_text(errors="replace")[-4000:], file=sys.stderr)
        self.close()

    # -- waiting

    def until(self, question, what):
        """The first answer that is true. Fails with `what` after a generous while."""
        end = time.monotonic() + PATIENCE
        while True:
            if getattr(self, "program", None) and self.program.poll() is not None:
                raise AssertionError(f"the program ended with {self.program.returncode} while waiting for: {what}")
            try:
                answer = question()
            except Exception:  # an object of the other side may vanish while it is asked
                answer = None
            if answer:
                return answer
            if time.monotonic() > end:
                raise AssertionError(f"did not happen: {what}")
            time.sleep(STEP)

    # -- looking

    def application(self):
        def look():
            for child in self.atspi.Registry.getDesktop(0):
                if child is not None and child.get_process_id() == self.program.pid:
                    return child
        return self.until(look, "the program shows itself to assistive technology")

    def _walk(self, root, limit=20000):
        stack = [root]
        while stack and limit:
            limit -= 1
            node = stack.pop()
            if node is None:
                continue
            yield node
            try:
                stack.extend(reversed([node.getChildAtIndex(i) for i in range(min(node.childCount, 500))]))
            except Exception:
                continue

    def all(self, role=None, name=None, root=None, showing=True):
        found = []
        for node in self._walk(root or self.application()):
            try:
                if role and node.getRoleName() != role:
                    continue
                if name is not None and node.name != name:
                    continue
                if showing and not node.getState().contains(self.atspi.STATE_SHOWING):
                    continue
            except Exception:
                continue
            found.append(node)
        return found

    def find(self, role=None, name=None, root=None):
        def look():
            found = self.all(role, name, root)
            return found[0] if found else None
        return self.until(look, f"{role or 'something'} called {name!r} is there")

    def starting(self, words, role=None):
        """The first whose name starts so: cards tell more than their title."""
        def look():
            return next((node for node in self.all(role) if node.name.startswith(words)), None)
        return self.until(look, f"something called {words!r}… is there")

    def texts(self):
        return [node.name for node in self.all() if node.name]

    def tells(self, *words):
        """Does some text of the window hold all of these?"""
        return any(all(word in text for word in words) for text in self.texts())

    def focused(self, role="text", name=None):
        """What takes the keys: typed before it is there, they would go elsewhere."""
        def look():
            return next((node for node in self.all(role, name) if node.getState().contains(self.atspi.STATE_FOCUSED)), None)
        return self.until(look, f"{role} {name or ''} has the focus")

    def box(self, node):
        """Where it stands, once it has come to rest."""
        seen = []

        def look():
            box = node.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
            seen.append((box.x, box.y, box.width, box.height))
            return box if len(seen) >= STILL and len(set(seen[-STILL:])) == 1 and box.width > 0 else None
        return self.until(look, f"{node.name!r} comes to rest")

    def centre(self, node):
        box = self.box(node)
        return box.x + box.width // 2, box.y + box.height // 2

    def screenshot(self, path):
        subprocess.run(["import", "-silent", "-window", "root", str(path)], env=self.environment, check=False)

    def announced(self, action, name):
        """Waits until assistive technology was told that `name` has the focus, because of `action`."""
        from gi.repository import GLib
        heard = []
        listener = lambda event: heard.append(event.source.name)
        self.atspi.Registry.registerEventListener(listener, "object:state-changed:focused")
        try:
            action()

            def look():
                while GLib.MainContext.default().iteration(False):
                    pass
                return name in heard
            self.until(look, f"{name!r} is announced as focused")
        finally:
            self.atspi.Registry.deregisterEventListener(listener, "object:state-changed:focused")

    # -- doing

    def _xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True)

    def key(self, *keys):
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        self._xdotool("type", "--clearmodifiers", "--delay", "12", text)

    def click(self, node, button=1, count=1):
        x, y = self.centre(node)
        self._xdotool("mousemove", "--sync", x, y, "click", "--repeat", count, button)

    def drag(self, start, end, over, what):
        """From point to point with real events, in steps as a hand makes them; let go when the window shows, by `over`,
        that it knows where the pointer is."""
        self._xdotool("mousemove", "--sync", *start, "mousedown", 1)
        try:
            steps = 12
            for i in range(1, steps + 1):
                x = start[0] + (end[0] - start[0]) * i // steps
                y = start[1] + (end[1] - start[1]) * i // steps
                self._xdotool("mousemove", "--sync", x, y)
            tremble = itertools.cycle((0, 1))  # a hand never holds quite still

            def look():
                self._xdotool("mousemove", end[0] + next(tremble), end[1])
                return over()
            self.until(look, what)
        finally:
            self._xdotool("mouseup", 1)

    def activate(self, title):
        def look():
            result = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], env=self.environment,
                                    capture_output=True, text=True, check=False)
            return result.stdout.split()
        window = self.until(look, f"a window called {title!r}")[-1]
        self._xdotool("windowactivate", "--sync", window)
        return window
