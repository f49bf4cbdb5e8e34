#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""diagrams_for_real.py CLI: has Graphviz, PlantUML, libxml2 and tree read what was exported for them, and reads Mermaid by its
grammar: every node must be there, once, in its place, under its name. Mermaid's own parser reads it in mermaid_for_real.py."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
from pathlib import Path

import awkward_projects
from awkward_projects import NAMES

CLI = ""
RUNS = 200 if "ESPALIER_LONG_TESTS" in os.environ else 8


def run(*command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=False)
    assert done.returncode == 0, (command, done.returncode, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout.decode()


def shown(name):
    """As a label shows it: control characters and what turns text as signs."""
    signs = {c: chr(0x2400 + c) for c in range(32)} | {0x7F: "␡"}
    text = "".join(signs.get(ord(c), f"‹U+{ord(c):04X}›" if c in "\u202e\u200b\u2028\u2029\ufeff" else c) for c in name)
    return text


def outline(project):
    """(depth, label) of every node in document order, the project first."""
    children = {}
    for node in project.nodes:
        children.setdefault(node.get("in"), []).append(node)
    lines = [(0, shown(project.name) + "/")]
    pending = [(1, node) for node in reversed(children.get(None, []))]
    while pending:
        depth, node = pending.pop()
        lines.append((depth, shown(node["name"]) + ("/" if node["kind"] == "folder" else "")))
        pending += [(depth + 1, child) for child in reversed(children.get(node["id"], []))]
    return lines


class Diagrams(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def projects(self):
        yield awkward_projects.every_name()
        for seed in range(RUNS):
            yield awkward_projects.random_project(seed)

    def export(self, project, name, *options):
        project.write(self.folder / "p.espalier")
        run(CLI, "export", "p.espalier", "-o", name, *options, cwd=self.folder)
        return (self.folder / name).read_bytes().decode()

    def test_graphviz_draws_every_node_under_its_name(self):
        for project in self.projects():
            self.export(project, "g.dot")
            drawn = xml.etree.ElementTree.fromstring(run("dot", "-Tsvg", "g.dot", cwd=self.folder))
            names = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
            normal = lambda names: sorted(re.sub(r"[\s\xa0]+", " ", name or "").strip() for name in names)
            self.assertEqual(normal(label for _, label in outline(project)), normal(names))
            edges = run("gvpr", 'E { print(tail.name, " ", head.name) }', "g.dot", cwd=self.folder).split("\n")[:-1]
            self.assertEqual(len(names) - 1, len(edges))

    def test_freeplane_holds_every_node(self):
        for project in self.projects():
            text = self.export(project, "m.mm")
            run("xmllint", "--noout", "m.mm", cwd=self.folder)
            tree = xml.etree.ElementTree.fromstring(text.replace("\ufffd", "?"))
            lines = []
            pending = [(0, tree.find("node"))]
            while pending:
                depth, node = pending.pop()
                lines.append((depth, node.get("TEXT")))
                pending += [(depth + 1, child) for child in reversed(node.findall("node"))]
            wanted = [(depth, label.replace("␉", "\t").replace("␊", "\n")) for depth, label in outline(project)]
            signs = str.maketrans({"␛": "?"})
            plain = lambda label: re.sub(r"‹U\+(\w+)›", lambda code: chr(int(code[1], 16)), label).translate(signs)
            self.assertEqual([(depth, plain(label)) for depth, label in wanted], lines)

    def test_mermaid_by_its_grammar(self):
        for project in self.projects():
            lines = self.export(project, "m.mmd").split("\n")
            self.assertEqual(("mindmap", ""), (lines[0], lines[-1]))
            read = []
            for number, line in enumerate(lines[1:-1]):
                node = re.fullmatch(r'( +)n(\d+)(\(\(|\[|\()"((?:[\w ,/.-]|#\d+;)*)"(\)\)|\]|\))', line)
                self.assertTrue(node, line)
                self.assertEqual(number, int(node[2]))
                read.append((len(node[1]) // 2 - 1, re.sub(r"#(\d+);", lambda code: chr(int(code[1])), node[4])))
            self.assertEqual(outline(project), read)
            lines = self.export(project, "t.mmd", "--diagram", "treeview").split("\n")
            self.assertEqual("treeView-beta", lines[0])
            read = [re.fullmatch(r'( +)"((?:[\w ,/.-]|#\d+;)*)"', line) for line in lines[1:-1]]
            self.assertEqual(outline(project), [(len(node[1]) // 2 - 1, re.sub(r"#(\d+);", lambda code: chr(int(code[1])), node[2])) for node in read])

    def test_plantuml_by_its_grammar(self):
        for project in self.projects():
            lines = self.export(project, "p.puml").split("\n")
            self.assertEqual(("@startwbs", ["@endwbs", ""]), (lines[0], lines[-2:]))
            read = []
            for line in lines[1:-2]:
                stars, label = re.fullmatch(r"(\*+) (.*)", line).groups()
                name = label.split("\\n<size:10>")[0]
                if folder := re.fullmatch(r"<b>(.*/)</b>", name):
                    name = folder[1]
                self.assertNotRegex(re.sub(r"<U\+[0-9A-F]+>", "", name), r"[*~%'<>&\\!$@\[\]{}\"]|__|//|--")
                read.append((len(stars) - 1, re.sub(r"<U\+([0-9A-F]+)>", lambda code: chr(int(code[1], 16)), name)))
            self.assertEqual(outline(project), read)

    @unittest.skipUnless(shutil.which("plantuml"), "no plantuml here: with its Java it would double the time that the environment takes to make")
    def test_plantuml_draws_every_node_under_its_name(self):
        projects = [awkward_projects.every_name(), *map(awkward_projects.random_project, range(RUNS))]
        names = [f"p{number}.puml" for number in range(len(projects))]
        for project, name in zip(projects, names):
            self.export(project, name)
        run("plantuml", "-tsvg", "-charset", "UTF-8", *names, cwd=self.folder)
        for project, name in zip(projects, names):
            drawn = xml.etree.ElementTree.parse((self.folder / name).with_suffix(".svg"))
            texts = drawn.iter("{http://www.w3.org/2000/svg}text")
            # Names are larger than the summaries below them.
            labels = ["".join(text.itertext()) for text in texts if text.get("font-size") == "12"]
            plain = lambda label: re.sub(r"[\s\xa0]+", " ", label).strip()
            self.assertEqual(sorted(plain(label) for _, label in outline(project)), sorted(map(plain, labels)), name)

    def test_depth_and_files(self):
        project = awkward_projects.Project("p")
        top = project.add(None, "a", "folder")
        project.add(project.add(top, "b", "folder"), "c", "folder")
        project.add(top, "f.txt", "file")
        for suffix in ("mmd", "puml", "dot"):
            text = self.export(project, "d." + suffix, "--depth", "2", "--no-files")
            self.assertIn("b/", text)
            self.assertNotIn("c/", text)
            self.assertNotIn("f.txt", text)

    def test_tree_shows_the_summaries(self):
        names = [name for name in NAMES if not re.search(r"[\n\r\t\x1b]", name)]
        project = awkward_projects.Project("p")
        for number, name in enumerate(names):
            folder = project.add(None, name, "folder", summary=f"about number {number}.")
            project.add(folder, name, "file", summary=f"inside number {number}.")
        project.write(self.folder / "p.espalier")
        run(CLI, "export", "p.espalier", "-o", "out", "--no-readme", cwd=self.folder)
        run(CLI, "export", "p.espalier", "-o", "out/.info", "--format", "info", cwd=self.folder)
        listing = run("tree", "--info", "-n", "out", cwd=self.folder)
        for number, name in enumerate(names):
            for word in ("about", "inside"):
                self.assertEqual(1, listing.count(f"{word} number {number}."), (word, name))

    def test_two_exports_are_the_same(self):
        project = awkward_projects.every_name()
        for suffix in ("mmd", "puml", "dot", "mm", "info"):
            self.assertEqual(self.export(project, "a." + suffix), self.export(project, "b." + suffix))


if __name__ == "__main__":
    CLI = str(Path(sys.argv.pop(1)).absolute())
    unittest.main()
