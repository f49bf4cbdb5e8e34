#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Rules of the house that a compiler does not know, each with its reason."""

import re
import subprocess
import sys
from pathlib import Path

import cplusplus

# (pattern, files it is allowed in, reason)
FORBIDDEN = [
    (re.compile(r"\bQSaveFile\b|\bPendingFile\b"),
     {"src/core/safefile.cpp", "src/core/safefile.h", "src/core/pendingfile.cpp", "src/core/pendingfile.h"},
     "files are written by SafeFile alone (it says why)"),
    (re.compile(r"QIODevice::(WriteOnly|ReadWrite|Append)|QIODeviceBase::(WriteOnly|ReadWrite|Append)|\bof?stream\b|\bfopen\("),
     # KArchive opens itself in this mode, here over a buffer in memory.
     {"src/core/safefile.cpp", "src/archive/karchivesink.cpp"}, "files are written by SafeFile alone; a QBuffer is opened on the same line as it is named"),
    (re.compile(r"\bQDirIterator\b|\bQDirListing\b|\bentryList\(|\bentryInfoList\("), set(),
     "Qt's directory listing stops silently at odd names; use the directory reader"),
    (re.compile(r"\bQSortFilterProxyModel\b"), set(), "its cost grows with the square under an expanded view"),
    (re.compile(r"\bqDebug\(|\bstd::cout\b|\bstd::cerr\b"), set(), "messages go through Report, Error or the command line's context"),
    (re.compile(r"0x(?!10ffff)[0-9a-fA-F]{6}\b|\"#[0-9a-fA-F]{6}\"|\bQt::(red|green|blue|white|black|gray|darkGray|lightGray)\b|QColor( \w+)?\(\s*\d"),
     {"src/core/theme.cpp", "src/core/theme.h"}, "colours have one place: core/theme.h"),
    (re.compile(r"(?<![\"\w])(TODO|FIXME|XXX|HACK)\b"), set(), "what is not done is left out, not promised"),
    (re.compile(r"\bSIGNAL\(|\bSLOT\("), set(), "connections are checked by the compiler"),
]
# Rooms whose sources are not compiled together.
ONE_BY_ONE = {("tests", "bench"), ("tests", "fuzz"), ("tests", "support")}
SPDX = ("SPDX-FileCopyrightText:", "SPDX-License-Identifier:")
SOURCE_SUFFIXES = {".h", ".cpp", ".py", ".cmake", ".sh"}


def without_comments(text: str) -> str:
    """The same text with comments blanked, so that a rule may be named where it is explained."""
    blank = lambda match: re.sub(r"[^\n]", " ", match.group(0))
    return re.sub(r"//[^\n]*|/\*.*?\*/", blank, text, flags=re.S)


def shared_names(sources):
    """Names that unnamed namespaces of one room have twice: a dozen of its sources are compiled as one.

    \a sources: (relative path, text) of each. Yields (path, line, sentence).
    """
    first = {}
    for name, text in sorted(sources):
        room = name.split("/")[:2]
        if not name.endswith(".cpp") or tuple(room) in ONE_BY_ONE:
            continue
        for line, declared in cplusplus.unnamed_declarations(text):
            owner = first.setdefault((*room, declared), name)
            if owner != name:
                yield name, line, f"{declared} stands in an unnamed namespace of {owner} too, and both may be compiled as one source"


def problems(relative: str, text: str):
    if Path(relative).suffix in SOURCE_SUFFIXES and not all(mark in text[:400] for mark in SPDX):
        yield 1, "no SPDX lines"
    if relative.endswith(".h") and "#pragma once" not in text:
        yield 1, "no #pragma once"
    if "\t" in text and Path(relative).suffix in SOURCE_SUFFIXES:
        yield text[: text.index("\t")].count("\n") + 1, "a tab"
    if not relative.startswith("src/") or Path(relative).suffix not in (".h", ".cpp"):
        return
    code = without_comments(text)
    for pattern, allowed, reason in FORBIDDEN:
        if relative in allowed:
            continue
        for match in pattern.finditer(code):
            line = code.count("\n", 0, match.start()) + 1
            source = code.splitlines()[line - 1]
            if "WriteOnly" in match.group(0) and re.search(r"buffer\.open|device\.open|open\(WriteOnly", source, re.I):
                continue
            yield line, f"{match.group(0).strip()[:40]}: {reason}"


def every_file(root: Path):
    """What git knows, or everything outside build folders where there is no git."""
    try:
        listed = subprocess.run(["git", "-C", str(root), "-c", f"safe.directory={root}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                capture_output=True, check=True).stdout
        names = [name for name in listed.decode().split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = [str(path.relative_to(root)) for path in root.rglob("*") if path.is_file() and not {"build", ".git"} & set(path.relative_to(root).parts)]
    return [name for name in names if (root / name).is_file()]


def tracked(root: Path):
    """The project's own sources: starter files and test data are content."""
    return [name for name in every_file(root) if not name.startswith(("resources/guides/", "tests/data/"))]


def main(root: Path) -> int:
    found = 0
    names = tracked(root)
    for name in sorted(names):
        if Path(name).suffix not in SOURCE_SUFFIXES:
            continue
        for line, sentence in problems(name, (root / name).read_text(encoding="utf-8")):
            print(f"{name}:{line}: {sentence}")
            found += 1
    sources = [(name, (root / name).read_text(encoding="utf-8")) for name in names if re.match(r"(src|tests)/.*\.cpp$", name)]
    for name, line, sentence in shared_names(sources):
        print(f"{name}:{line}: {sentence}")
        found += 1
    sizes = [(len((root / name).read_text(encoding='utf-8').splitlines()), name) for name in names if re.match(r"src/.*\.(cpp|h)$", name)]
    for lines, name in sorted(sizes, reverse=True):
        if lines > (200 if name.endswith(".h") else 500):
            print(f"note: {name} has {lines} lines: is it still one thing?")
    print(f"{len(names)} files, {found} broken rules")
    return 1 if found or not names else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
