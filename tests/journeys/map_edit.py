#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The map in the real window, as somebody who sees it for the first time: open a layout, switch to the map, drag “api”
onto “backend”, see what was said and offered, undo, redo, save, and look into the file."""

import json
import sys
from pathlib import Path

from desktop import Desktop

LAYOUT = """shop/
├── api/
│   ├── orders.py
│   └── customers.py
├── backend/
│   └── main.py
├── docs/
└── README.md
"""


def items(desktop):
    """The map's items, in the order of the document."""
    tree = desktop.find(role="tree", name="Map")
    found = [tree.getChildAtIndex(i) for i in range(tree.childCount)]
    return [item for item in found if item is not None and any(a.startswith("level:") for a in item.getAttributes())]


def names(desktop):
    return [item.name for item in items(desktop)]


def item(desktop, name):
    def look():
        for node in items(desktop):
            if node.name == name:
                return node
    return desktop.until(look, f"the map shows {name!r}")


def level(desktop, name):
    attributes = dict(a.split(":", 1) for a in item(desktop, name).getAttributes())
    return int(attributes["level"])


def parents(path):
    """Each node's name with that of the folder it is in, of a saved project file."""
    nodes = json.loads(path.read_text(encoding="utf-8"))["nodes"]
    ids = {node["id"]: node for node in nodes}
    return {node["name"]: ids[node["in"]]["name"] if "in" in node else None for node in nodes}


def main(program, motion):
    with Desktop(motion=motion) as desktop:
        drawn = desktop.home / "shop.txt"
        drawn.write_text(LAYOUT, encoding="utf-8")
        project = desktop.home / "map.espalier"

        desktop.start(program, drawn)
        desktop.find(name="Layout")  # the tree is there: the document is open
        desktop.activate("Espalier")
        desktop.key("ctrl+2")
        desktop.until(lambda: {"api", "backend", "docs"} <= set(names(desktop)), "the map shows the folders")
        assert names(desktop)[0] == "shop", names(desktop)
        assert level(desktop, "api") == 2

        # Drag one card onto the other. Before it is let go, it says where it will land.
        start = desktop.box(item(desktop, "api"))
        end = desktop.box(item(desktop, "backend"))
        desktop.drag((start.x + 40, start.y + start.height // 2), (end.x + end.width // 2, end.y + end.height // 2),
                     lambda: desktop.tells("api", "into backend"), "it says where it will land")
        desktop.until(lambda: desktop.tells("Moved", "backend"), "“Moved api to backend” is told")
        desktop.find(name="Undo", role="button")
        desktop.until(lambda: level(desktop, "api") == 3, "api stands below backend")

        # Undo by the button that is offered, redo by key.
        desktop.click(desktop.find(name="Undo", role="button"))
        desktop.until(lambda: level(desktop, "api") == 2, "undo puts api back")
        desktop.key("ctrl+y")
        desktop.until(lambda: level(desktop, "api") == 3, "redo moves api again")

        # A screen reader hears where the arrow keys lead.
        desktop.click(item(desktop, "backend"))
        desktop.announced(lambda: desktop.key("Left", "Left"), "shop")  # closes first, as trees do

        # Rename where it stands, and add a folder.
        desktop.click(item(desktop, "docs"))
        desktop.key("F2")
        desktop.focused(name="Name")
        desktop.key("ctrl+a")
        desktop.type("guide")
        desktop.key("Return")
        item(desktop, "guide")
        desktop.key("Insert")
        desktop.focused(name="Name")
        desktop.type("pictures")
        desktop.key("Return")
        desktop.until(lambda: level(desktop, "pictures") == 3, "the new folder stands on the map")

        # The tree knows it all.
        desktop.key("ctrl+1")
        desktop.find(name="Layout")
        desktop.key("ctrl+2")
        item(desktop, "pictures")

        desktop.key("ctrl+s")
        desktop.activate("Save the Project As")
        desktop.focused()
        desktop.key("ctrl+a")
        desktop.type(str(project))
        desktop.key("Return")
        desktop.until(lambda: desktop.tells("Saved to", project.name), "“Saved to map.espalier” is told")
        saved = parents(project)
        assert saved["api"] == "backend", saved
        assert saved["orders.py"] == "api", saved
        assert saved["pictures"] == "guide", saved
        assert "docs" not in saved, saved
        print(f"{len(saved)} nodes in the project file")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), "--motion" in sys.argv)
