#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The main job in the real window, driven from outside: start from Beginner, drag a folder, undo, redo, rename by F2,
filter, save, open again, export a zip, and compare it with what `unzip -l` lists."""

import json
import subprocess
import sys
from pathlib import Path

from desktop import Desktop


def rows(desktop):
    """The names of the tree's visible rows, from top to bottom."""
    tree = desktop.find(name="Layout")
    found = [tree.getChildAtIndex(i) for i in range(tree.childCount)]
    # Qt's bridge calls a tree's items cells; only the rows tell their level.
    return [row for row in found if row is not None and any(a.startswith("level:") for a in row.getAttributes())]


def names(desktop):
    return [row.name for row in rows(desktop)]


def row(desktop, name):
    def look():
        for node in rows(desktop):
            if node.name == name:
                return node
    return desktop.until(look, f"the tree has a row {name!r}")


def children(path, parent):
    """Names of the children of a folder in a saved project file, in order."""
    nodes = json.loads(path.read_text(encoding="utf-8"))["nodes"]
    ids = {node["id"]: node for node in nodes}
    return [node["name"] for node in nodes if (ids[node["in"]]["name"] if "in" in node else None) == parent]


def main(program, motion):
    with Desktop(motion=motion) as desktop:
        project = desktop.home / "journey.espalier"
        archive = desktop.home / "journey.zip"

        desktop.start(program)
        desktop.activate("Espalier")
        # Start from Beginner, by its card on the start page.
        desktop.click(desktop.starting("Beginner, "))
        desktop.until(lambda: "my_ml_core" in names(desktop), "the tree shows the Beginner layout")
        first = names(desktop)
        assert first[0] == "my-ml-project", first[:3]
        for folder in ("my_ml_core", "tests", "educational_resources", "data", "deployment"):
            assert folder in first, f"{folder} is missing in {first}"

        # Drag "data" into "tests".
        desktop.key("ctrl+shift+c")  # collapse all: every target is near
        desktop.until(lambda: len(names(desktop)) < 15, "everything is folded")
        source = desktop.centre(row(desktop, "data"))
        target = desktop.centre(row(desktop, "tests"))
        box = desktop.box(row(desktop, "tests"))
        desktop.drag((box.x + 120, source[1]), (box.x + 120, target[1]),
                     lambda: "unit" in names(desktop), "the folder under the pointer opens")
        desktop.until(lambda: desktop.tells("Moved", "tests"), "“Moved data to tests” is told")
        desktop.find(name="Undo", role="button")

        # Undo, redo.
        desktop.key("ctrl+z")
        desktop.until(lambda: [n for n in names(desktop) if n in ("data", "tests")] and not under(desktop, "data", "tests"), "undo puts data back")
        desktop.key("ctrl+y")
        desktop.until(lambda: under(desktop, "data", "tests"), "redo moves data again")

        # A screen reader hears where the arrow keys lead.
        shown = names(desktop)
        desktop.click(row(desktop, "deployment"))
        desktop.announced(lambda: desktop.key("Up"), shown[shown.index("deployment") - 1])

        # Rename by F2.
        desktop.click(row(desktop, "deployment"))
        desktop.key("F2")
        desktop.focused(name="Name")
        desktop.key("ctrl+a")
        desktop.type("delivery")
        desktop.key("Return")
        row(desktop, "delivery")

        # Filter.
        desktop.key("ctrl+f")
        desktop.focused(name="Filter")
        desktop.type("glossary")
        desktop.until(lambda: "delivery" not in names(desktop) and any("glossary" in n for n in names(desktop)), "only what matches is shown")
        desktop.key("Escape")
        row(desktop, "delivery")

        # Save.
        desktop.key("ctrl+s")
        desktop.activate("Save the Project As")
        desktop.focused()
        desktop.key("ctrl+a")
        desktop.type(str(project))
        desktop.key("Return")
        desktop.until(lambda: desktop.tells("Saved to", project.name), "“Saved to journey.espalier” is told")
        assert "data" in children(project, "tests"), children(project, "tests")
        assert "delivery" in children(project, None)

        # Open again, in a program of its own.
        desktop.key("ctrl+q")
        desktop.ends()
        before = project.read_bytes()
        desktop.start(program, project)
        row(desktop, "delivery")

        # Export a zip.
        desktop.key("ctrl+e")
        desktop.activate("Export")
        desktop.click(desktop.find(name="Zip archive", role=None))
        target = desktop.find(name="Where to", role="text")
        desktop.click(target, count=3)
        desktop.focused(name="Where to")
        desktop.key("ctrl+a")
        desktop.type(str(archive))
        desktop.until(lambda: target.queryText().getText(0, -1) == str(archive), "the path is typed")
        desktop.key("Tab")
        button = desktop.until(lambda: next((b for b in desktop.all("button", "Export")
                                             if b.getState().contains(desktop.atspi.STATE_ENABLED)), None), "the plan is ready")
        desktop.click(button)
        desktop.until(lambda: archive.exists() and archive.stat().st_size, "the archive is written")
        listed = subprocess.run(["unzip", "-Z1", archive], capture_output=True, text=True, check=True).stdout.splitlines()
        for entry in ("my-ml-project/delivery/", "my-ml-project/tests/data/", "my-ml-project/my_ml_core/"):
            assert entry in listed, f"{entry} is missing in {listed[:20]}"
        assert "my-ml-project/data/" not in listed
        assert project.read_bytes() == before, "looking and exporting changed the project file"
        print(f"{len(listed)} entries in the archive")


def under(desktop, name, parent):
    """Does the tree show `name` as the next deeper row below `parent`?"""
    shown = names(desktop)
    if name not in shown or parent not in shown:
        return False
    return shown.index(name) > shown.index(parent) and level(desktop, name) == level(desktop, parent) + 1


def level(desktop, name):
    """How deep a row stands, as it is told to assistive technology."""
    for node in rows(desktop):
        if node.name == name:
            attributes = dict(a.split(":", 1) for a in node.getAttributes())
            return int(attributes["level"])
    return 0


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), "--motion" in sys.argv)
