#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds tests/ROBUSTNESS.md and the code together: every id that a comment or a row of test data cites stands in its
tables, every test that the tables name exists, and every page that a comment cites is in the project."""

import re
import sys
from pathlib import Path

import cplusplus
import house_rules

TABLES = "tests/ROBUSTNESS.md"
ID = r"[FNJSDATXP][1-9]\d?"
ENTRY = re.compile(rf"^\| ({ID}) \|.*\| ([^|]*) \|$", re.M)
PROMISE = re.compile(r"^\| [A-Z][^|]*\. \| ([^|]*) \|$", re.M)
CITED = re.compile(rf"\b({ID})(?:[–-]({ID}))?\b")
ROW = re.compile(rf'\b(?:newRow|addRow|row|node|head)\("({ID}) ')
PAGE = re.compile(r"(?<![\w<>.*/-])((?:\w+/)*\w+\.md)\b")
NAMED = re.compile(r"`([^`]+)`")


def ids_of(text: str):
    """(line, id) of everything that a source cites; J1–J3 are three."""
    for line, comment in cplusplus.comments_of(text):
        for match in CITED.finditer(comment):
            first, last = match.group(1), match.group(2) or match.group(1)
            for number in range(int(first[1:]), int(last[1:]) + 1):
                yield line + comment.count("\n", 0, match.start()), f"{first[0]}{number}"
    for match in ROW.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1)


def pages_of(text: str):
    for line, comment in cplusplus.comments_of(text):
        for match in PAGE.finditer(comment):
            yield line + comment.count("\n", 0, match.start()), match.group(1)


def is_test(named: str, tests) -> bool:
    """\\a tests: program or path → source."""
    program, _, function = named.partition("::")
    return program in tests and (not function or re.search(rf"\b{re.escape(function)}\(\)", tests[program]) is not None)


def problems(tables: str, sources, tests, files):
    """(file, line, sentence)

    \\a sources: (path, text) of the C++ of the project; \\a files: the paths of everything in it.
    """
    known = set()
    line_of = lambda match: tables.count("\n", 0, match.start()) + 1
    for match in ENTRY.finditer(tables):
        if match.group(1) in known:
            yield TABLES, line_of(match), f"{match.group(1)} stands there twice"
        known.add(match.group(1))
    for match in [*ENTRY.finditer(tables), *PROMISE.finditer(tables)]:
        cell = match.group(match.lastindex)
        named = NAMED.findall(cell)
        if not named and cell != "—":
            yield TABLES, line_of(match), "no test is named"
        for test in named:
            if not is_test(test, tests):
                yield TABLES, line_of(match), f"there is no test {test}"
    names = {Path(file).name for file in files}
    for path, text in sources:
        for line, cited in ids_of(text):
            if cited not in known:
                yield path, line, f"{cited} does not stand in {TABLES}"
        for line, page in pages_of(text):
            if page not in (files if "/" in page else names):
                yield path, line, f"there is no {page} in the project"


def main(root: Path) -> int:
    files = house_rules.every_file(root)
    read = lambda name: (root / name).read_text(encoding="utf-8")
    sources = [(name, read(name)) for name in sorted(files) if re.match(r"(src|tests)/(?!data/).*\.(cpp|h)$", name)]
    tests = {Path(name).stem: text for name, text in sources if re.match(r"(tst|fuzz|bench)_", Path(name).name)}
    tests |= {name: read(name) for name in files if re.match(r"tests/.*\.py$", name)}
    found = 0
    for path, line, sentence in problems(read(TABLES), sources, tests, set(files)):
        print(f"{path}:{line}: {sentence}")
        found += 1
    print(f"{len(ENTRY.findall(read(TABLES)))} ids, {len(sources)} sources, {found} that do not fit together")
    return 1 if found or not sources else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
