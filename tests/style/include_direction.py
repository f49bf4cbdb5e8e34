#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads every #include of src/ against the direction of the house.

Linking alone does not catch <QtWidgets/QWidget> in the core, nor a header of a room that the library does not link.
`include_direction.py --table ROOT` prints who includes whom, and how often.
"""

import re
import sys
from collections import Counter
from pathlib import Path

# What each room may include of the others. Nothing upward, nothing sideways.
ROOMS = {
    "core": set(),
    "guide": {"core"},
    "edit": {"core", "guide"},
    "plan": {"core", "guide"},
    "learn": {"core", "guide"},
    "formats": {"core", "guide", "plan", "learn"},
    "archive": {"core", "guide", "plan", "learn", "formats"},
    "picture": {"core", "guide", "plan", "learn", "formats"},
    "compare": {"core", "guide", "plan", "learn", "formats"},
    "desktop": {"core", "guide", "edit", "plan", "learn", "formats", "archive", "picture", "compare"},
    "cli": {"core", "guide", "plan", "learn", "formats", "archive", "picture", "compare"},
}

# The desktop's folders, each with all that it may include of the others: those of an earlier row, and its own. Each
# folder of the longest row shows one thing and knows nothing of its neighbours; the cards, which edit beside the nodes of
# a view, use parts of theirs, and the window puts all together.
DESKTOP_ROWS = [
    {"settings"},
    {"theming"},
    {"actions"},
    {"session"},
    {"document"},
    {"classmode", "views", "export"},
    {"dialogs", "exercise", "explanation", "grow", "guidedock", "history", "map", "palette", "present", "print", "problems", "quiz",
     "repair", "report", "start", "text", "tour", "tree"},
    {"card", "teach"},
    {"window"},
]
DESKTOP_ORDER = {folder: row for row, folders in enumerate(DESKTOP_ROWS) for folder in folders}

# Which rooms may see which libraries.
GUI_ROOMS = {"edit", "picture", "desktop"}
WIDGET_ROOMS = {"desktop"}
ARCHIVE_ROOMS = {"archive"}
GUI_HEADERS = {
    "QColor", "QFont", "QFontMetrics", "QGuiApplication", "QIcon", "QImage", "QKeyEvent", "QKeySequence", "QPainter",
    "QPainterPath", "QPalette", "QPixmap", "QTextDocument", "QUndoCommand", "QUndoStack", "QAction", "QClipboard",
    "QPdfWriter", "QSvgRenderer", "QSvgGenerator", "QStandardItemModel", "QWindow", "QCursor",
}
WIDGET_HEADERS = {
    "QApplication", "QWidget", "QMainWindow", "QDialog", "QTreeView", "QAbstractItemView", "QAbstractScrollArea", "QStyle",
    "QStyledItemDelegate", "QLabel", "QPushButton", "QMenu", "QToolBar", "QUndoView", "QFileDialog", "QMessageBox",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)


def desktop_problem(folder: str, other: str):
    """What is wrong with an include from one folder of the desktop to another, if anything is."""
    for name in (folder, other):
        if name not in DESKTOP_ORDER:
            return f"src/desktop/{name} has no row in DESKTOP_ROWS"
    if folder != other and DESKTOP_ORDER[other] >= DESKTOP_ORDER[folder]:
        return f"desktop/{folder} may not include of desktop/{other}"
    return None


def problems(room: str, name: str, text: str):
    """All wrong includes of one file (its path below src/), as (line, sentence)."""
    parts = name.split("/")
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        quote, header = match.groups()
        other = header.split("/")[0]
        if room == other == "desktop" and quote == '"' and len(parts) > 2:
            wrong = desktop_problem(parts[1], header.split("/")[1])
            if wrong:
                yield line, wrong
        if quote == '"' and "/" in header:
            if other in ROOMS and other != room and other not in ROOMS[room]:
                yield line, f"{room} may not include {header}"
            elif other not in ROOMS:
                yield line, f'{header}: includes of ours name their room, as in "core/layout.h"'
        elif quote == '"' and not header.startswith("ui_") and not header.endswith(".moc"):
            yield line, f'{header}: includes of ours name their room, as in "core/layout.h"'
        base = header.split("/")[-1]
        module = header.split("/")[0]
        if (module in ("QtGui", "QtSvg") or base in GUI_HEADERS) and room not in GUI_ROOMS:
            yield line, f"{room} may not see QtGui ({header})"
        if (module == "QtWidgets" or base in WIDGET_HEADERS) and room not in WIDGET_ROOMS:
            yield line, f"{room} may not see QtWidgets ({header})"
        if (header.startswith("archive") and quote == "<" or base in ("KZip", "KTar", "K7Zip", "KArchive")) and room not in ARCHIVE_ROOMS:
            yield line, f"only archive sees KArchive and libarchive ({header})"
        if "private/" in header:
            yield line, f"private headers of Qt are not ours to use ({header})"


def table(root: Path):
    """How many includes each room (and each folder of the desktop) has of each other, as lines of text."""
    counts = Counter()
    for path in sorted((root / "src").rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        place = folder_of(path.relative_to(root / "src").parts)
        for quote, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if quote == '"' and "/" in header:
                other = folder_of(tuple(header.split("/")))
                if other != place:
                    counts[place, other] += 1
    for place in sorted({place for place, _ in counts}):
        yield f"{place}: " + ", ".join(f"{other} {count}" for (one, other), count in sorted(counts.items()) if one == place)


def folder_of(parts) -> str:
    """The room of a path below src/; in the desktop, whose folders are rooms of their own, "desktop/folder"."""
    return "/".join(parts[:2]) if parts[0] == "desktop" and len(parts) > 2 else parts[0]


def main(root: Path) -> int:
    found = 0
    files = 0
    for path in sorted((root / "src").rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        files += 1
        room = path.relative_to(root / "src").parts[0]
        if room not in ROOMS:
            print(f"{path}: src/{room} is no room of the house")
            found += 1
            continue
        for line, sentence in problems(room, path.relative_to(root / "src").as_posix(), path.read_text(encoding="utf-8")):
            print(f"{path.relative_to(root)}:{line}: {sentence}")
            found += 1
    print(f"{files} files read, {found} wrong includes")
    return 1 if found or not files else 0


if __name__ == "__main__":
    if sys.argv[1] == "--table":
        print("\n".join(table(Path(sys.argv[2]))))
    else:
        sys.exit(main(Path(sys.argv[1])))
