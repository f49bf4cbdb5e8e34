#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Editing in the map, in place, by mouse and keys: everything of a folder on its card, folders and a file by one typed
path, several at once by the bar beside them, and each of them taken back in one step."""

import os
import sys
from pathlib import Path

from desktop import Desktop
from map_edit import item, level, names

LAYOUT = """shop/
├── api/
│   └── orders.py
├── backend/
├── docs/
└── README.md
"""


def shot(desktop, name):
    """For a look at it: into the folder ESPALIER_SHOTS, if there is one."""
    if folder := os.environ.get("ESPALIER_SHOTS"):
        desktop.screenshot(Path(folder) / f"{name}.png")


def edit_on_a_card(desktop):
    desktop.click(item(desktop, "backend"))
    desktop.key("alt+Return")
    desktop.focused(name="Name")
    desktop.key("ctrl+a")
    desktop.type("services")
    desktop.key("Tab")
    desktop.focused(name="Summary")
    desktop.type("What runs behind the shop")
    # The window's own phases have the same names.
    desktop.click(desktop.find(name="Advanced", root=desktop.find(name="Properties of backend")))
    shot(desktop, "card")
    desktop.key("Escape")
    item(desktop, "services")
    desktop.until(lambda: desktop.tells("Edited backend"), "“Edited backend” is told")
    desktop.key("ctrl+z")
    item(desktop, "backend")
    desktop.key("ctrl+y")
    item(desktop, "services")


def add_by_path(desktop):
    desktop.click(item(desktop, "services"))
    desktop.key("slash")
    desktop.focused(name="Paths")
    desktop.type("payments/{api,core}/main.py, payments/README.md")
    shot(desktop, "paths")
    desktop.key("Return")
    desktop.until(lambda: desktop.tells("Added 3 folders and 3 files"), "“Added 3 folders and 3 files” is told")
    assert level(desktop, "payments") == 3, level(desktop, "payments")
    desktop.key("ctrl+z")
    desktop.until(lambda: "payments" not in names(desktop), "one undo takes it all back")


def group_by_the_bar(desktop):
    desktop.click(item(desktop, "docs"))
    desktop.key("shift+Down")
    desktop.find(name="Group into Folder")
    shot(desktop, "bar")
    desktop.click(desktop.find(name="Group into Folder"))
    desktop.focused(name="Name")
    desktop.key("ctrl+a")
    desktop.type("words")
    desktop.key("Return")
    item(desktop, "words")
    desktop.key("Right")  # opens it
    desktop.until(lambda: level(desktop, "docs") == 3, "docs stands in the new folder")
    assert level(desktop, "README.md") == 3, names(desktop)


def main(program, motion):
    with Desktop(motion=motion) as desktop:
        drawn = desktop.home / "shop.txt"
        drawn.write_text(LAYOUT, encoding="utf-8")
        desktop.start(program, drawn)
        desktop.find(name="Layout")  # the tree is there: the document is open
        desktop.activate("Espalier")
        desktop.key("ctrl+2")
        desktop.until(lambda: {"api", "backend", "docs"} <= set(names(desktop)), "the map shows the folders")
        edit_on_a_card(desktop)
        add_by_path(desktop)
        group_by_the_bar(desktop)
        print(" ".join(names(desktop)))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), "--motion" in sys.argv)
