#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The text view in the real window: open a layout, write in it as in code, see the map follow, leave a line that
cannot be, save, and look into the file."""

import json
import sys
from pathlib import Path

from desktop import Desktop

LAYOUT = """shop/
├── api/
│   └── orders.py
├── backend/
│   └── main.py
└── README.md
"""


def lines(desktop):
    text = desktop.find(role="list", name="Text")
    found = [text.getChildAtIndex(i) for i in range(text.childCount)]
    return [line.name for line in found if line is not None]


def place(desktop, start):
    """Of the first line that begins so."""
    return next(i for i, line in enumerate(lines(desktop)) if line.startswith(start))


def on_map(desktop):
    tree = desktop.find(role="tree", name="Map")
    found = [tree.getChildAtIndex(i) for i in range(tree.childCount)]
    return {item.name for item in found if item is not None}


def shows(desktop, start, what):
    desktop.until(lambda: any(line.startswith(start) for line in lines(desktop)), what)


def main(program, motion):
    with Desktop(motion=motion) as desktop:
        drawn = desktop.home / "shop.txt"
        drawn.write_text(LAYOUT, encoding="utf-8")
        project = desktop.home / "text.espalier"

        desktop.start(program, drawn)
        desktop.find(name="Layout")  # the tree is there: the document is open
        desktop.activate("Espalier")
        desktop.key("ctrl+3")
        desktop.until(lambda: lines(desktop)[:3] == ["shop, folder, level 0", "api, folder, level 1", "orders.py, file, level 2"],
                      "the text shows the layout")

        # A new folder behind the last line, with a comment and a file in it.
        desktop.key("ctrl+End", "Return")
        desktop.type("docs/")
        shows(desktop, "docs, folder, level 1", "docs is a folder")
        desktop.key("Right")
        desktop.type("For people")
        desktop.key("Return", "Tab")
        desktop.type("index.md")
        desktop.key("Up")
        shows(desktop, "index.md, file, level 2", "index.md stands in it")

        # The first folder gets another name and goes into the second.
        desktop.key("ctrl+Home", "Down", "Home")
        desktop.type("my_")
        desktop.key("alt+Down")
        shows(desktop, "my_api, folder, level 1, renamed from api", "its former name is told")
        desktop.until(lambda: place(desktop, "my_api, folder, level 1") > place(desktop, "backend, folder, level 1"),
                      "my_api stands below backend")
        desktop.key("Tab")
        shows(desktop, "my_api, folder, level 2", "my_api stands in backend")

        # The map has followed.
        desktop.key("ctrl+2")
        desktop.until(lambda: {"my_api", "docs"} <= on_map(desktop), "the map shows both")
        desktop.key("ctrl+3")

        # A line that cannot be stays, and is saved with the rest.
        desktop.key("ctrl+End", "Return", "shift+Tab")
        desktop.type("docs")
        desktop.key("ctrl+Home")
        desktop.until(lambda: any("docs" in line and "has error" in line for line in lines(desktop)), "the twin is marked")
        desktop.tells("1 line", "not in the layout")

        desktop.key("ctrl+s")
        desktop.activate("Save the Project As")
        desktop.focused()
        desktop.key("ctrl+a")
        desktop.type(str(project))
        desktop.key("Return")
        desktop.until(lambda: desktop.tells("Saved to", project.name), "“Saved to text.espalier” is told")
        saved = json.loads(project.read_text(encoding="utf-8"))
        names = {node["id"]: node["name"] for node in saved["nodes"]}
        parents = {node["name"]: names.get(node.get("in")) for node in saved["nodes"]}
        assert parents["my_api"] == "backend", parents
        assert parents["orders.py"] == "my_api", parents
        assert parents["index.md"] == "docs", parents
        summaries = {node["name"]: node.get("summary") for node in saved["nodes"]}
        assert summaries["docs"] == "For people", summaries
        assert [line["text"].strip() for line in saved["view"]["loose"]] == ["docs"], saved["view"]
        print(f"{len(names)} nodes and a loose line in the project file")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), "--motion" in sys.argv)
