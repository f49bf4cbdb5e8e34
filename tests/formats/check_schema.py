#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_schema.py SCHEMA FOLDER…: every *.espalier below the folders must be valid, and what is wrong must not be."""

import copy
import json
import pathlib
import sys

import jsonschema


def main() -> int:
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    files = [file for folder in sys.argv[2:] for file in sorted(pathlib.Path(folder).rglob("*.espalier"))]
    if not files:
        print("no project file to check", file=sys.stderr)
        return 1
    wrong = 0
    for file in files:
        for error in validator.iter_errors(json.loads(file.read_text(encoding="utf-8"))):
            print(f"{file}: {error.json_path}: {error.message}", file=sys.stderr)
            wrong += 1

    # A schema that accepts everything would pass too.
    good = {"espalier": 1, "name": "x", "nodes": [{"id": "3f9k2m7q0xab", "name": "a", "kind": "folder"}], "later": 1}
    if not validator.is_valid(good):
        print("the schema refuses a plain project", file=sys.stderr)
        wrong += 1
    for key, value in [("id", "000000000000"), ("id", "short"), ("name", ".."), ("name", "a/b"), ("name", " \u00a0"),
                       ("kind", "link"), ("phase", 5), ("phase", "1"), ("tags", "ci"), ("rule", "must"),
                       ("summary", 1), ("in", "nowhere"), ("children", [])]:
        bad = copy.deepcopy(good)
        bad["nodes"][0][key] = value
        if validator.is_valid(bad):
            print(f"the schema accepts a node with {key} = {value!r}", file=sys.stderr)
            wrong += 1
    for key, value in [("espalier", 2), ("name", ""), ("nodes", {}), ("variables", {"a": 1}), ("view", {"phase": 0}),
                       ("view", {"frame": "cards"}), ("view", {"frame": ""}), ("view", {"ground": "tag"})]:
        if validator.is_valid({**good, key: value}):
            print(f"the schema accepts {key} = {value!r}", file=sys.stderr)
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
