#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The Intermediate structure becomes somebody's own, in the map alone: five moves with the mouse, two renames, a tag. No
drop lands elsewhere than was said while the button was down."""

import json
import sys
from pathlib import Path

from desktop import Desktop
from map_edit import items, names

# What is taken, where it is let go, and what the label says then: (node, target, part of the target's height or width,
# words).
MOVES = [
    ("api_contracts", "deployment", (0.5, 0.5), ("into deployment",)),
    ("mlops", "infrastructure", (0.5, 0.12), ("into my-ml-project",)),
    ("README.md", "educational_resources", (0.5, 0.5), ("into educational_resources",)),
    ("environments", "tests", (0.5, 0.12), ("into my-ml-project",)),
    ("data", "frontend", (0.5, 0.5), ("into frontend",)),
]


def point(box, share):
    return box.x + int(box.width * share[0]), box.y + int(box.height * share[1])


def top(desktop, name):
    """The folder or file of that name right below the project."""
    def look():
        for node in items(desktop):
            attributes = dict(a.split(":", 1) for a in node.getAttributes())
            if node.name == name and attributes.get("level") == "2":
                return node
    return desktop.until(look, f"the map shows {name!r} below the project")


def top_names(desktop):
    """The folders right below the project, in the order in which the map shows them."""
    tops = []
    for node in items(desktop):
        attributes = dict(a.split(":", 1) for a in node.getAttributes())
        if attributes.get("level") == "2":
            tops.append(node.name)
    return tops


def move(desktop, what, target, share, words):
    desktop.key("ctrl+9")  # all of it in sight
    start = desktop.box(top(desktop, what))
    end = desktop.box(top(desktop, target))
    desktop.drag((start.x + min(60, start.width // 2), start.y + min(14, start.height // 2)), point(end, share),
                 lambda: desktop.tells(what, *words), f"it says that {what} goes {words}")
    desktop.until(lambda: desktop.tells("Moved", what), f"{what} was moved")


def rename(desktop, what, to):
    desktop.click(top(desktop, what))
    desktop.key("F2")
    desktop.focused(name="Name")
    desktop.key("ctrl+a")
    desktop.type(to)
    desktop.key("Return")
    top(desktop, to)


def main(program, motion):
    with Desktop(size="1600x1000", motion=motion) as desktop:
        project = desktop.home / "own.espalier"
        desktop.start(program, "--level", "intermediate", "--view", "map", "--size", "1600x960")
        desktop.activate("Espalier")
        desktop.until(lambda: {"frontend", "mlops", "deployment", "tests"} <= set(names(desktop)), "the map shows the folders")

        for what, target, share, words in MOVES:
            move(desktop, what, target, share, words)

        rename(desktop, "infrastructure", "platform")
        rename(desktop, "educational_resources", "learning")

        # A tag, by the keyboard: the menu's command leads to the field.
        desktop.click(top(desktop, "platform"))
        desktop.key("ctrl+k")
        desktop.focused()
        desktop.type(">edit tags")
        desktop.key("Return")
        desktop.focused(name="New tag")
        desktop.type("shared")
        desktop.key("Return")
        desktop.until(lambda: desktop.tells("shared"), "the tag is shown")
        desktop.click(top(desktop, "platform"))

        tops = top_names(desktop)
        assert tops.index("mlops") == tops.index("platform") - 1, tops
        assert tops.index("environments") == tops.index("tests") - 1, tops

        desktop.key("ctrl+s")
        desktop.activate("Save the Project As")
        desktop.focused()
        desktop.key("ctrl+a")
        desktop.type(str(project))
        desktop.key("Return")
        desktop.until(lambda: desktop.tells("Saved to", project.name), "it is saved")
        nodes = json.loads(project.read_text(encoding="utf-8"))["nodes"]
        ids = {node["id"]: node for node in nodes}
        parents = {}
        for node in nodes:
            parents.setdefault(node["name"], set()).add(ids[node["in"]]["name"] if "in" in node else None)
        assert "deployment" in parents["api_contracts"], parents["api_contracts"]
        assert "learning" in parents["README.md"], parents["README.md"]
        assert "frontend" in parents["data"], parents["data"]
        assert next(node for node in nodes if node["name"] == "platform")["tags"] == ["shared"]
        assert "infrastructure" not in [node["name"] for node in nodes if "in" not in node]
        print(f"{len(nodes)} nodes, as they were wished for")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), "--motion" in sys.argv)
