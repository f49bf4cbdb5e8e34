# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Projects with names and contents that a careless writer trips over, for the tests that run what was exported."""

import json
import os
import random

NAMES = [
    "-rf", "--help", "-", "$(x)", "`x`", "a'b\"c", "'", "''", "~", "~root", "%PATH%", "%%a", "!x!", "!", "a b", " a", "#a", "a#b", "a;b", "a&b", "a|b",
    "a>b", "*", "?", "[a]", "{a,b}", "{{ x }}", "{{", "}}", "{%raw%}", "{#", "{", "a\\b", "\\", "\\n", "^a", "=a", "+a", "@a", "\u2018a\u2019", "\u201a\u201b'",
    "é", "e\u0301", "Á", "\u00c0\u0081".replace("\u0081", "Á"), "名前", "👩‍👩‍👧", "a\u202eb", "a\u200bb", "a\u2028b", "END", "EOF", "<b>", "a&amp;b", "]]>", "-->",
    "1. x", "__init__.py", "a.jinja", "test_*.py", "(x)", "a:b", "a,b", "::icon(x)", "%%{init}%%", "style:#x;", "/'".replace("/", "!"), "con", "x.", "b ",
    "\"", "a\tb", "a\nb", "\u001b[31m",
]
CONTENTS = [
    "", "a", "a\n", "\n", "a\n\nb\n", "no end", "END\nEND_1\n", "'@\nx\n", "x\n\u2019@\n", "a'b\"c$(x)`x`%PATH%!x!\\n\n", "-x", "%s %d%%\n", "#!/bin/sh\necho\n",
    "#!x", "a\r\nb\r\n", "a\rb", "\u001b[31m\u0007\n", "ÁÀÉ 名前 👩\n", "\ufeffx\n", "{{ x }} {% y %} {# z\n", "{{ project_name }}{{project_name}}\n", "{{{ project_name }}\n",
    "\tx\n  y\n", "trailing  \n", "\\\n", "\\", "$x\n", "<<END\nx\nEND\n",
]


def id_of(number):
    digits = "0123456789abcdefghjkmnpqrstvwxyz"
    text = ""
    for _ in range(12):
        text = digits[number % 32] + text
        number //= 32
    return text


class Project:
    def __init__(self, name):
        self.name = name
        self.nodes = []

    def add(self, parent, name, kind, **more):
        node = {"id": id_of(len(self.nodes) + 1), **({"in": parent["id"]} if parent else {}), "name": name, "kind": kind, **more}
        self.nodes.append(node)
        return node

    def write(self, path, **document):
        head = {"espalier": 1, "name": self.name, **document, "nodes": self.nodes}
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            json.dump(head, file, ensure_ascii=False)


def every_name(names=NAMES, contents=CONTENTS):
    """Each name as a folder, as a file, and below a folder of that name; each content once."""
    project = Project("a'b \"c\" $(x)")
    for number, name in enumerate(names):
        folder = project.add(None, name, "folder", summary=name, notes=name)
        project.add(folder, name, "folder")
        project.add(folder, names[number - 1] + ".x", "file", content=name)
    files = project.add(None, "contents", "folder")
    for number, content in enumerate(contents):
        project.add(files, "%d.txt" % number, "file", content=content)
    return project


def random_project(seed, names=NAMES, contents=CONTENTS, size=40):
    choose = random.Random(seed)
    project = Project(choose.choice(names))
    taken = {None: set()}
    folders = [None]
    for _ in range(choose.randint(0, size)):
        parent = choose.choice(folders)
        name = choose.choice(names) + (choose.choice(names) if choose.random() < 0.3 else "")
        key = parent and parent["id"]
        if name in taken[key]:
            continue
        taken[key].add(name)
        if choose.random() < 0.5:
            node = project.add(parent, name, "folder", summary=choose.choice(names), phase=choose.randint(1, 4))
            taken[node["id"]] = set()
            folders.append(node)
        else:
            project.add(parent, name, "file", content=choose.choice(contents), summary=choose.choice(names))
    return project


def state_of(folder):
    """Everything below: path → (content, whether it can be run); None for a folder."""
    state = {}
    root = os.fsencode(folder)
    for above, folders, files in os.walk(root):
        for name in folders:
            state[os.path.relpath(os.path.join(above, name), root)] = None
        for name in files:
            path = os.path.join(above, name)
            with open(path, "rb") as file:
                state[os.path.relpath(path, root)] = (file.read(), bool(os.stat(path).st_mode & 0o100))
    return state


def differences(wanted, found):
    return [f"missing {path!r}" for path in wanted.keys() - found.keys()] + [f"unexpected {path!r}" for path in found.keys() - wanted.keys()] + \
        [f"{path!r}: {found[path]!r}, not {wanted[path]!r}" for path in wanted.keys() & found.keys() if wanted[path] != found[path]]
