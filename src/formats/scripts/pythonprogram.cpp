// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/scripts/pythonprogram.h"

namespace Espalier {

const QByteArrayView pythonProgram = R"PY(#!/usr/bin/env python3
"""Makes the folders and files of a project in a folder of its own, where this is run.

    python3 create_structure.py --project-name my-project --level beginner

Needs Python 3 and nothing else. What is there already is never replaced: run again, with a higher level perhaps, it adds
what is missing. With --dry-run it only says what it would do.
"""

import argparse
import os
import re
import stat
import sys

LEVELS = ("beginner", "intermediate", "advanced", "expert")
MARKDOWN = frozenset("\\`*<>[]|~")


def project_name(text):
    """A name that is one folder's, or the reason why not."""
    if not text.strip() or text in (".", "..") or "/" in text or os.sep in text or "\0" in text:
        raise argparse.ArgumentTypeError("not the name of a folder: %r" % text)
    return text


def level_number(text):
    words = LEVELS + tuple(str(number) for number in range(1, len(LEVELS) + 1))
    if text.lower() not in words:
        raise argparse.ArgumentTypeError("%r is no level; there are %s" % (text, ", ".join(LEVELS)))
    return words.index(text.lower()) % len(LEVELS)


def markdown(name):
    """The name as Markdown shows it, on one line."""
    line = " ".join(name.split())
    result = []
    for i, c in enumerate(line):
        follows = line[i + 1 : i + 2]
        special = c in MARKDOWN
        if c == "_":
            special = not (line[max(i - 1, 0) : i].isalnum() and follows.isalnum())
        elif c == "&":
            special = follows == "#" or follows.isalnum()
        elif i == 0:
            special = special or c in "#-+="
        elif c in ".)" and i <= 9:
            special = line[:i].isdecimal()
        result.append("\\" + c if special else c)
    return "".join(result)


def entries(level):
    """Of each folder (with a slash at the end) and file of a level: path, whether it can be run, text."""
    for path, executable, numbers in ENTRIES:
        if numbers[level] is not None:
            yield path, executable, TEXTS[numbers[level]]


def state_of(path):
    """"missing", "folder", "file" or "other", links not followed."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return "missing"
    return "folder" if stat.S_ISDIR(mode) else "file" if stat.S_ISREG(mode) else "other"


def write(path, executable, content):
    def opener(file, flags):
        return os.open(file, flags, 0o777 if executable else 0o666)

    with open(path, "xb", opener=opener) as file:
        file.write(content)


def create(name, level, dry_run):
    """0; 4: something else stands in the way of a part, which was left out."""
    fills = {NAME: name, ESCAPED_NAME: markdown(name)}
    mark = re.compile("|".join(re.escape(key) for key in fills))
    root = os.fsencode(name)
    made = kept = refused = 0
    in_the_way = []
    for path, executable, text in [("", False, "")] + list(entries(level)):
        is_folder = not path or path.endswith("/")
        if any(path.startswith(above) for above in in_the_way):
            refused += 1
            continue
        target = os.path.join(root, path.rstrip("/").encode("utf-8")) if path else root
        # The project's own folder may be a link, because it is what was asked for.
        state = "folder" if not path and os.path.isdir(target) else state_of(target)
        if state == ("folder" if is_folder else "file"):
            kept += bool(path)
            continue
        if state != "missing":
            print("in the way: %s" % ascii_if_needed(os.fsdecode(target)), file=sys.stderr)
            if not path:
                return 4
            refused += 1
            in_the_way += [path] if is_folder else []
            continue
        if dry_run and path:
            print(ascii_if_needed(path))
        elif not dry_run and is_folder:
            os.mkdir(target)
        elif not dry_run:
            if isinstance(text, str):
                text = mark.sub(lambda found: fills[found.group()], text).encode("utf-8", "surrogateescape")
            write(target, executable, text)
        made += bool(path)
    print(
        "%s: %d %s, %d there already%s"
        % (ascii_if_needed(name), made, "to make" if dry_run else "made", kept, ", %d left out" % refused if refused else ""),
        file=sys.stderr,
    )
    return 4 if refused else 0


def ascii_if_needed(text):
    """For a terminal, whatever it takes; control characters would not be shown but obeyed."""
    text = "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in text)
    encoding = sys.stdout.encoding or "ascii"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def main():
    parser = argparse.ArgumentParser(description="Makes the folders and files of a project.")
    parser.add_argument("--project-name", type=project_name, default=PROJECT, metavar="NAME", help="the folder to make (default: %(default)s)")
    parser.add_argument(
        "--level", type=level_number, default=len(LEVELS) - 1, metavar="LEVEL", help=", ".join(LEVELS) + "; each holds those before it (default: expert)"
    )
    parser.add_argument("-n", "--dry-run", action="store_true", help="only say what would be made")
    arguments = parser.parse_args()
    try:
        return create(arguments.project_name, arguments.level, arguments.dry_run)
    except OSError as error:
        print("%s: %s" % (parser.prog, error), file=sys.stderr)
        return 2


)PY";

} // namespace Espalier
