#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""scripts_for_real.py CLI: exports projects as scripts, runs those in every shell there is, and looks whether what they make
is what an export as a folder makes; twice, since a script must change nothing then."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import awkward_projects
from awkward_projects import differences, state_of

CLI = ""
SHELLS = [["bash"], ["dash"], ["busybox", "sh"], ["zsh"], ["bash", "--posix"]]
LEVELS = ["beginner", "intermediate", "advanced", "expert"]
RUNS = 200 if "ESPALIER_LONG_TESTS" in os.environ else 6


def run(*command, cwd, code=0):
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=False)
    assert done.returncode == code, (command, done.returncode, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


class Scripts(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def export(self, source, out, *options, code=0):
        run(CLI, "export", source, "-o", out, *options, cwd=self.folder, code=code)
        return self.folder / out

    def projects(self):
        yield awkward_projects.every_name()
        for seed in range(RUNS):
            yield awkward_projects.random_project(seed)

    def same(self, wanted, found, message):
        self.assertEqual([], differences(wanted, found), message)

    def test_shells_make_exactly_the_tree_and_twice_nothing_more(self):
        for number, project in enumerate(self.projects()):
            project.write(self.folder / "p.espalier")
            wanted = state_of(self.export("p.espalier", f"wanted{number}"))
            for kind in ("bash", "sh"):
                script = self.export("p.espalier", f"s.{kind}")
                self.assertTrue(os.access(script, os.X_OK))
                for shell in SHELLS:
                    place = self.folder / "place"
                    place.mkdir()
                    run(*shell, script, cwd=place)
                    made = state_of(place / project.name)
                    self.same(wanted, made, (number, kind, shell))
                    self.assertEqual(1, len(list(place.iterdir())))
                    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
                    run(*shell, script, cwd=place)
                    self.assertEqual(before, {path: path.stat().st_mtime_ns for path in place.rglob("*")}, (number, kind, shell))
                    shutil.rmtree(place)

    def test_what_is_there_stays(self):
        project = awkward_projects.Project("p")
        project.add(None, "a.txt", "file", content="new\n")
        project.add(None, "empty", "file")
        project.add(None, "gone", "file", content="new\n")
        project.write(self.folder / "p.espalier")
        for kind in ("bash", "sh", "py"):
            script = self.export("p.espalier", f"s.{kind}")
            place = self.folder / kind
            (place / "p").mkdir(parents=True)
            (place / "p/a.txt").write_text("old")
            (place / "p/empty").write_text("old")
            (place / "p/gone").symlink_to(place / "nowhere")
            interpreter = [sys.executable] if kind == "py" else ["sh"]
            run(*interpreter, script, cwd=place, code=4 if kind == "py" else 0)
            self.assertEqual("old", (place / "p/a.txt").read_text())
            self.assertEqual("old", (place / "p/empty").read_text())
            self.assertFalse((place / "nowhere").exists(), "written through a link")

    def test_shellcheck_is_silent(self):
        for number, project in enumerate(self.projects()):
            project.write(self.folder / "p.espalier")
            for kind in ("bash", "sh"):
                run("shellcheck", "-S", "style", self.export("p.espalier", f"s.{kind}"), cwd=self.folder)
        for kind in ("bash", "sh"):
            run("shellcheck", "-S", "style", self.export("mlops", f"guide.{kind}"), cwd=self.folder)

    def test_our_own_reader_reads_the_tree(self):
        for source, level in (("mlops", "beginner"), ("mlops", "expert")):
            self.export(source, "s.sh", "--level", level, "--no-readme")
            run(CLI, "import", "s.sh", "-o", "read.espalier", cwd=self.folder)
            paths = sorted(run(CLI, "show", "read.espalier", "--format", "paths", cwd=self.folder).splitlines())
            wanted = sorted(run(CLI, "export", source, "-o", "-", "--format", "paths", "--level", level, cwd=self.folder).splitlines())
            self.assertEqual(wanted, paths)

    def test_python_makes_the_tree(self):
        for number, project in enumerate(self.projects()):
            project.write(self.folder / "p.espalier")
            wanted = state_of(self.export("p.espalier", f"wanted{number}"))
            script = self.export("p.espalier", "s.py")
            place = self.folder / f"place{number}"
            place.mkdir()
            run(sys.executable, script, "--dry-run", cwd=place)
            self.assertEqual([], list(place.iterdir()))
            run(sys.executable, "-I", script, cwd=place)
            self.same(wanted, state_of(place / project.name), number)
            before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
            run(sys.executable, script, cwd=place)
            self.assertEqual(before, {path: path.stat().st_mtime_ns for path in place.rglob("*")})

    def test_python_makes_what_new_makes_at_every_level(self):
        run(CLI, "new", "my-ml-project", "-o", "create_mlops_structure.py", cwd=self.folder)
        for name in ("taxi", "a_*b* & <c>", "1. x_"):
            for level in LEVELS:
                run(CLI, "new", "--project-name", name, "--level", level, "-o", "wanted", cwd=self.folder)
                run(sys.executable, "create_mlops_structure.py", "--project-name", name, "--level", level, cwd=self.folder)
                self.same(state_of(self.folder / "wanted"), state_of(self.folder / name), (name, level))
                shutil.rmtree(self.folder / "wanted")
                shutil.rmtree(self.folder / name)

    def test_python_grows_what_is_there(self):
        run(CLI, "new", "p", "-o", "s.py", cwd=self.folder)
        run(sys.executable, "s.py", "--level", "1", cwd=self.folder)
        (self.folder / "p/README.md").write_text("mine")
        run(sys.executable, "s.py", "--level", "expert", cwd=self.folder)
        self.assertEqual("mine", (self.folder / "p/README.md").read_text())
        run(CLI, "new", "q", cwd=self.folder)
        self.assertEqual(state_of(self.folder / "q").keys(), state_of(self.folder / "p").keys())

    def test_python_refuses_names_that_lead_elsewhere(self):
        run(CLI, "new", "p", "-o", "s.py", cwd=self.folder)
        for name in ("..", ".", "", "a/b", "/tmp/x", " "):
            run(sys.executable, "s.py", "--project-name", name, cwd=self.folder, code=2)
        run(sys.executable, "s.py", "--level", "5", cwd=self.folder, code=2)

    def test_two_exports_are_the_same(self):
        awkward_projects.every_name().write(self.folder / "p.espalier")
        for suffix in ("bash", "sh", "ps1", "py"):
            self.assertEqual(self.export("p.espalier", f"a.{suffix}").read_bytes(), self.export("p.espalier", f"b.{suffix}").read_bytes())

    def test_without_contents_files_are_empty(self):
        run(CLI, "new", "p", "--level", "1", "-o", "s.sh", "--no-contents", cwd=self.folder)
        run("sh", "s.sh", cwd=self.folder)
        self.assertEqual({b""}, {value[0] for value in state_of(self.folder / "p").values() if value})


if __name__ == "__main__":
    CLI = str(Path(sys.argv.pop(1)).absolute())
    unittest.main()
