#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A tree out of a README, from outside: its text is copied, pasted as a new layout, two lines of it that could be read
in two ways are answered by keys, one of them taken back and answered anew, and what was meant becomes the layout."""

import os
import sys
from pathlib import Path

from desktop import Desktop

README = """# Shop

How the code is laid out:

```
shop/
├── api/
│   ├── orders.py  customers.py
│   └── models
├── docs
│   └── index.md
└── README.md
```

Everything else is in the wiki.
"""


def shot(desktop, name):
    """For a look at it: into the folder ESPALIER_SHOTS, if there is one."""
    if folder := os.environ.get("ESPALIER_SHOTS"):
        desktop.screenshot(Path(folder) / f"{name}.png")


def copy_the_text(desktop):
    """The file has doubtful lines: what it says is shown, and can be copied, too."""
    desktop.activate("Read a drawn tree")
    desktop.click(desktop.find(name="Text", role="text"))
    desktop.focused(name="Text")
    desktop.key("ctrl+a", "ctrl+c")
    desktop.key("Escape")
    desktop.until(lambda: not desktop.all(name="Doubts"), "the preview has gone")


def repair(desktop):
    desktop.activate("Espalier")
    desktop.key("ctrl+shift+v")
    desktop.activate("Read a drawn tree")
    desktop.until(lambda: desktop.tells("2 doubts"), "two doubts are counted")
    shot(desktop, "repair-before")
    desktop.starting("customers.py")
    desktop.key("2")  # the list has the focus, at its first row: one name
    desktop.until(lambda: desktop.tells("1 doubt"), "one doubt is left")
    desktop.until(lambda: not desktop.tells("customers.py, file") or desktop.tells("orders.py  customers.py, file"),
                  "the names are one")
    desktop.key("ctrl+z")
    desktop.until(lambda: desktop.tells("2 doubts"), "undo takes the answer back")
    desktop.key("1")  # two names after all
    desktop.until(lambda: desktop.tells("1 doubt"), "it is answered")
    desktop.key("F8", "2")
    desktop.until(lambda: desktop.tells("No doubts"), "nothing is open")
    desktop.starting("models, file")
    shot(desktop, "repair-after")
    desktop.key("ctrl+Return")


def main(program, motion):
    with Desktop(motion=motion) as desktop:
        readme = desktop.home / "README.md"
        readme.write_text(README, encoding="utf-8")
        desktop.start(program, readme)
        copy_the_text(desktop)
        repair(desktop)
        desktop.find(name="Layout")
        for name in ("orders.py", "customers.py", "models", "index.md", "README.md"):
            desktop.starting(name)
        desktop.until(lambda: not desktop.all(name="Doubts"), "the preview has gone")
        print("made", *sorted(text for text in desktop.texts() if text.endswith(".py")))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), "--motion" in sys.argv)
