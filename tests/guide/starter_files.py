#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Exports every level of the built-in guide and lets each file's own tool judge it: Python compiles, JSON, YAML and TOML
parse, shell scripts pass bash and shellcheck, JavaScript passes node; then the projects' own tests run."""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import yaml


def run(*command, **keywords):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **keywords)


def first_line(text):
    return text.split("\n", 1)[0]


class AnyTag(yaml.SafeLoader):
    """Tags such as !reference belong to the tools that read the file."""


AnyTag.add_multi_constructor("!", lambda loader, suffix, node: None)


def complaint(path):
    """What the file's tool says against it; None: nothing."""
    name = path.name
    text = path.read_text(encoding="utf-8")
    try:
        if name.endswith(".py"):
            compile(text, str(path), "exec")
        elif name.endswith((".json", ".ipynb")):
            json.loads(text)
        elif name.endswith((".yml", ".yaml")) and "templates" not in path.parts:  # Helm's templates are no YAML yet
            list(yaml.load_all(text, Loader=AnyTag))
        elif name.endswith(".toml"):
            tomllib.loads(text)
        elif name.endswith((".js", ".mjs", ".cjs")) and "import React" not in text:
            result = run("node", "--check", path)
            return result.stderr if result.returncode else None
        elif name.endswith((".sh", ".bash")) or re.match(r"#!.*\b(ba)?sh\b", first_line(text)):
            result = run("shellcheck", "-x", "-P", "SCRIPTDIR", path)
            return result.stdout if result.returncode else None
    except (SyntaxError, ValueError, yaml.YAMLError) as error:
        return str(error)
    return None


def main(cli):
    failures = []
    with tempfile.TemporaryDirectory(prefix="espalier-starters-") as folder:
        for level, least in (("beginner", 10), ("intermediate", 10), ("advanced", 10), ("expert", 10)):
            made = run(cli, "new", level, "--level", level, cwd=folder)
            if made.returncode:
                failures.append(f"new --level {level}: {made.stderr}")
                continue
            project = Path(folder, level)
            files = [path for path in sorted(project.rglob("*")) if path.is_file()]
            for path in files:
                said = complaint(path)
                if said:
                    failures.append(f"{path.relative_to(folder)}: {said.strip()}")
            tests = run("python3", "-m", "unittest", cwd=project)
            count = re.search(r"Ran (\d+) tests", tests.stderr)
            if tests.returncode or not count or int(count.group(1)) < least:
                failures.append(f"{level}: its own tests: {tests.stderr[-2000:]}")
            print(f"{level}: {len(files)} files, {count.group(1) if count else 0} tests of its own")
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
