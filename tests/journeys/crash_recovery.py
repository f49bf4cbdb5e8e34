#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The program is killed (SIGKILL) at random moments while somebody types names and drags in the real window, in a file
of theirs or in a project that was never saved. What the next start offers is a state that was there, not more than ten
seconds nor twenty edits old; their own file is as it was; the work opens from the start page, and nothing is left over.

A few rounds; fifty with ESPALIER_LONG_TESTS set. The seed is printed, and taken from ESPALIER_SEED if that is set."""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from desktop import Desktop

ROUNDS = 50 if os.environ.get("ESPALIER_LONG_TESTS") else 3
MOST_SECONDS = 10.0
MOST_EDITS = 20
QUEUED = 1.0  # from a key being sent until the program has it, on a machine under load

OWN_FILE = """{"espalier": 1, "name": "mine", "nodes": [
{"id": "0000000000a1", "name": "docs", "kind": "folder"},
{"id": "0000000000a2", "name": "src", "kind": "folder"},
{"id": "0000000000a3", "in": "0000000000a2", "name": "lib", "kind": "folder"},
{"id": "0000000000a4", "in": "0000000000a2", "name": "main.py", "kind": "file"},
{"id": "0000000000a5", "name": "tests", "kind": "folder"}
]}
"""


class Person:
    """Types names and drags, and remembers which names the layout held after each edit, and when."""

    def __init__(self, desktop, chance, pace):
        self.desktop = desktop
        self.chance = chance
        self.pace = pace  # the longest pause between two edits
        self.names = set()
        self.states = [(None, frozenset())]  # when the edit was sent, what was typed so far
        tree = desktop.find(role="tree", name="Layout")
        box = desktop.box(tree)
        self.column = box.x + 120
        self.rows = [box.y + 40 + 32 * row for row in range(1, 9)]

    def sent(self):
        self.states.append((time.monotonic(), frozenset(self.names)))

    def add(self, number):
        name = f"n{number}"
        self.desktop.key("Home", "Insert")
        self.desktop.type(name)
        self.names.add(name)
        self.desktop.key("Return")
        self.sent()
        return name

    def rename(self, name, number):
        new = f"r{number}"
        self.desktop.key("F2", "ctrl+a")
        self.desktop.type(new)
        self.names = (self.names - {name}) | {new}
        self.desktop.key("Return")
        self.sent()

    def drag(self):
        start, end = self.chance.sample(self.rows, 2)
        words = ["mousemove", self.column, start, "mousedown", 1]
        for i in range(1, 7):
            words += ["mousemove", "--sync", self.column + i, start + (end - start) * i // 6]
        self.desktop._xdotool(*words, "mouseup", 1)

    def work(self, ended):
        number = 0
        while not ended.is_set():
            number += 1
            try:
                name = self.add(number)
                if number % 3 == 0:
                    self.rename(name, number)
                if number % 4 == 0:
                    self.drag()
            except subprocess.CalledProcessError:
                if not ended.is_set():
                    raise
            ended.wait(self.chance.uniform(0, self.pace))


def recovery_folder(desktop):
    found = list((desktop.home / ".local/state").rglob("recovery"))
    return found[0] if found else None


def files_left(desktop):
    folder = recovery_folder(desktop)
    return sorted(p.name for p in folder.iterdir() if p.is_file()) if folder else []


def kept_names(desktop):
    """The names that were typed, in what was kept; None: nothing was. Whole, or the test fails."""
    works = [name for name in files_left(desktop) if name.endswith(".work")]
    if not works:
        return None
    assert len(works) == 1, works
    head, project = (recovery_folder(desktop) / works[0]).read_bytes().split(b"\n", 1)
    digest = json.loads(head)["digest"]
    assert hashlib.blake2b(project, digest_size=32).hexdigest() == digest, "the work that was kept is damaged"
    nodes = json.loads(project)["nodes"]
    return frozenset(node["name"] for node in nodes if node["name"][0] in "nr" and node["name"][1:].isdigit())


def check_kept(person, killed):
    """What was kept is one of the states, and a recent one."""
    kept = kept_names(person.desktop)
    state = next((i for i in reversed(range(len(person.states))) if person.states[i][1] == (kept or frozenset())), None)
    assert state is not None, f"never was there: {sorted(kept)}, but {[sorted(s) for _, s in person.states[-25:]]}"
    lost = person.states[state + 1:]
    assert len(lost) <= MOST_EDITS + 1, f"{len(lost)} edits are lost"  # one was perhaps on its way
    if lost:
        age = killed - lost[0][0]
        assert age <= MOST_SECONDS + QUEUED, f"{age:.1f} seconds are lost"
    return kept, len(lost)


def begin(desktop, program, own):
    if own:
        desktop.start(program, own)
    else:
        desktop.start(program)
        desktop.activate("Espalier")
        desktop.focused(name="Project name")
        desktop.key("Return")  # starts the card that is outlined
    desktop.find(role="tree", name="Layout")
    desktop.activate("Espalier")
    desktop.click(desktop.find(role="tree", name="Layout"))


def recover(desktop, program, kept):
    """From the start page, by its button; then the program is left without saving."""
    desktop.start(program)
    desktop.activate("Espalier")
    desktop.focused(name="Project name")  # never Recover: a blind Enter decides nothing
    desktop.click(desktop.starting("Recover ", role="button"))
    desktop.until(lambda: desktop.tells("Recovered, not saved"), "the work is recovered")
    if kept:
        last = sorted(kept, key=lambda name: int(name[1:]))[-1]
        desktop.activate("Espalier")
        desktop.click(desktop.find(role="tree", name="Layout"))
        desktop.key("ctrl+f")
        desktop.type(last)
        desktop.until(lambda: last in desktop.texts(), f"{last} is in the tree")
        desktop.key("Escape")
    left = files_left(desktop)
    assert len(left) == 1, f"left beside the work: {left}"
    desktop.key("ctrl+q")
    desktop.find(name="Save your changes?")
    desktop.click(desktop.find(role="button", name="Discard"))
    desktop.ends()
    assert files_left(desktop) == [], files_left(desktop)


def one_round(program, chance, motion):
    own = chance.random() < 0.5
    with Desktop(motion=motion) as desktop:
        path = desktop.home / "mine.espalier"
        path.write_text(OWN_FILE, encoding="utf-8")
        begin(desktop, program, path if own else None)
        person = Person(desktop, chance, chance.choice((0.05, 1.5)))
        ended = threading.Event()
        worker = threading.Thread(target=person.work, args=(ended,))
        worker.start()
        moment = chance.uniform(0.1, 15)
        ended.wait(moment)  # the moment itself is what is tried
        ended.set()
        desktop.program.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        desktop.program.wait()
        worker.join()
        desktop._xdotool("mouseup", 1)
        kept, lost = check_kept(person, killed)
        assert path.read_text(encoding="utf-8") == OWN_FILE, "the person's own file was touched"
        print(f"killed after {moment:.1f} s of {'a file' if own else 'a new project'}: {len(person.states) - 1} edits, {lost} of them lost")
        if kept is not None:
            recover(desktop, program, kept)
            assert path.read_text(encoding="utf-8") == OWN_FILE, "the person's own file was touched"


def main(program, motion):
    seed = int(os.environ.get("ESPALIER_SEED") or random.randrange(1 << 30))
    print(f"seed {seed}", flush=True)
    chance = random.Random(seed)
    for _ in range(ROUNDS):
        # A process for each: assistive technology is connected to one desktop for good.
        subprocess.run([sys.executable, __file__, program, *(["--motion"] if motion else []), "--round", str(chance.randrange(1 << 30))], check=True)


if __name__ == "__main__":
    if "--round" in sys.argv:
        one_round(sys.argv[1], random.Random(int(sys.argv[-1])), "--motion" in sys.argv)
    else:
        main(Path(sys.argv[1]).resolve(), "--motion" in sys.argv)
