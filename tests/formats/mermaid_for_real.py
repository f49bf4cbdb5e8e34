#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""mermaid_for_real.py CLI: has Mermaid itself read and draw what was exported for it, in a headless Chromium. Needs
ESPALIER_MERMAID, the path of its dist/mermaid.min.js, which comes from npm and from no package of Debian: .ci/run gets it
where npm is. Ends with 77, which ctest calls skipped, where it is not told."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import awkward_projects
from diagrams_for_real import RUNS, outline

sys.path.insert(0, str(Path(__file__).parent.parent / "picture"))
from devtools import Browser

CLI = ""
MERMAID = os.environ.get("ESPALIER_MERMAID", "")
# How Mermaid keeps "#59;" between reading and drawing.
KEPT_CODE = re.compile("\ufb02\xb0\xb0(\\d+)\xb6\xdf")


def decoded(label):
    return KEPT_CODE.sub(lambda code: chr(int(code[1])), label)


def lines_of(tree, label):
    """(depth, label) in document order."""
    lines = []
    pending = [(0, tree)]
    while pending:
        depth, node = pending.pop()
        lines.append((depth, decoded(label(node))))
        pending += [(depth + 1, child) for child in reversed(node["children"])]
    return lines


class Mermaid(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        page = cls.folder / "page.html"
        page.write_text(f'<!doctype html><meta charset="utf-8"><script src="{Path(MERMAID).as_uri()}"></script><body>')
        cls.browser = cls.enterClassContext(Browser("--allow-file-access-from-files", "--no-proxy-server"))
        cls.browser.open(page.as_uri())
        cls.browser.until("typeof mermaid === 'object'")
        cls.browser.run("mermaid.initialize({startOnLoad: false, maxTextSize: 1e6})")

    def export(self, project, *options):
        project.write(self.folder / "p.espalier")
        done = subprocess.run([CLI, "export", "p.espalier", "-o", "m.mmd", *options], cwd=self.folder, capture_output=True, check=False)
        self.assertEqual(0, done.returncode, done.stderr)
        return (self.folder / "m.mmd").read_bytes().decode()

    def read(self, text, root):
        """The tree that Mermaid made of a text."""
        script = (f"(async text => {{ await mermaid.parse(text); const read = await mermaid.mermaidAPI.getDiagramFromText(text); "
                  f"return JSON.stringify(read.db.{root}(), (key, value) => key === 'parent' ? undefined : value) }})({json.dumps(text)})")
        return json.loads(self.browser.run(script))

    def projects(self):
        yield awkward_projects.every_name()
        for seed in range(RUNS):
            yield awkward_projects.random_project(seed)

    def test_the_mindmap_is_the_tree(self):
        for project in self.projects():
            tree = self.read(self.export(project), "getMindmap")
            self.assertEqual(outline(project), lines_of(tree, lambda node: node["descr"]))

    def test_the_tree_view_is_the_tree(self):
        for project in self.projects():
            above = self.read(self.export(project, "--diagram", "treeview"), "getRoot")
            self.assertEqual(1, len(above["children"]))
            name = lambda node: node["name"] + ("/" if node["nodeType"] == "directory" else "")
            self.assertEqual(outline(project), lines_of(above["children"][0], name))

    def test_names_are_drawn_as_they_are(self):
        project = awkward_projects.every_name()
        for options in ([], ["--diagram", "treeview"]):
            drawn = self.browser.run(
                f"mermaid.render('drawn', {json.dumps(self.export(project, *options))}).then(made => {{"
                "document.body.innerHTML = made.svg;"
                "return [...document.querySelectorAll('svg text, svg foreignObject')].map(label => label.textContent) })")
            plain = lambda label: re.sub(r"[\s\xa0]+", "", label).removesuffix("/")
            missing = {plain(label) for _, label in outline(project)} - set(map(plain, drawn))
            self.assertEqual(set(), missing, options)


if __name__ == "__main__":
    CLI = str(Path(sys.argv.pop(1)).absolute())
    if not MERMAID:
        print("Skipped: ESPALIER_MERMAID names no mermaid.min.js. Debian has none; .ci/run gets one where npm is.")
        sys.exit(77)
    unittest.main()
