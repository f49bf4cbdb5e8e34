#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""templates_for_real.py CLI: has Cookiecutter itself fill in exported templates; Copier, which Debian has not, by what its
manual says: names and files ending in .jinja are rendered, all others copied."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import awkward_projects
import jinja2
import yaml
from awkward_projects import differences, state_of

CLI = ""
RUNS = 100 if "ESPALIER_LONG_TESTS" in os.environ else 4
# A name becomes a path in Cookiecutter's context and a template of its own there; braces in the project's name it renders twice.
PROJECT_NAMES = ["a'b \"c\" $(x)", "-rf", "~", "x"]


def run(*command, cwd, code=0):
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=False)
    assert done.returncode == code, (command, done.returncode, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def copied_by_copier(template, target, answers):
    """What Copier makes, as far as exported templates need it."""
    config = yaml.safe_load((template / "copier.yml").read_text(encoding="utf-8"))
    settings = {key: config.pop(key) for key in list(config) if key.startswith("_")}
    assert settings["_exclude"] == [] and settings["_templates_suffix"] == ".jinja", settings
    jinja = jinja2.Environment(undefined=jinja2.StrictUndefined, **settings["_envops"])
    values = {}
    for key, question in config.items():
        values[key] = answers.get(key, jinja.from_string(question["default"]).render(**values))
    top = os.fsencode(template / settings["_subdirectory"])
    for above, folders, files in os.walk(top):
        for name in [*folders, *files]:
            source = os.path.join(above, name)
            path = os.path.relpath(source, top)
            path = os.path.join(*(jinja.from_string(part.decode()).render(**values) for part in path.split(b"/")))
            if os.path.isdir(source):
                os.makedirs(target / path)
                continue
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            content = Path(os.fsdecode(source)).read_bytes()
            if path.endswith(".jinja"):
                path = path.removesuffix(".jinja")
                content = jinja.from_string(content.decode()).render(**values).encode()
            (target / path).write_bytes(content)


def without_modes(state):
    return {path: value and value[0] for path, value in state.items()}


class Templates(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def projects(self):
        for number, name in enumerate(PROJECT_NAMES):
            project = awkward_projects.every_name() if number == 0 else awkward_projects.random_project(number)
            project.name = name
            yield project
        for seed in range(RUNS):
            project = awkward_projects.random_project(1000 + seed)
            project.name = "p"
            yield project

    def fill_in(self, template, place, **answers):
        config = self.folder / "cookiecutter.yaml"
        config.write_text(f"cookiecutters_dir: {self.folder / 'cc'}\nreplay_dir: {self.folder / 'replay'}\n")
        place.mkdir()
        run("cookiecutter", "--no-input", "--config-file", config, "-o", place, template, *(f"{key}={value}" for key, value in answers.items()), cwd=self.folder)
        return place

    def test_cookiecutter_makes_exactly_the_tree(self):
        for number, project in enumerate(self.projects()):
            project.write(self.folder / "p.espalier")
            run(CLI, "export", "p.espalier", "-o", f"wanted{number}", cwd=self.folder)
            run(CLI, "export", "p.espalier", "-o", f"template{number}", "--format", "cookiecutter", cwd=self.folder)
            place = self.fill_in(self.folder / f"template{number}", self.folder / f"place{number}")
            self.assertEqual([project.name], [path.name for path in place.iterdir()])
            self.assertEqual([], differences(state_of(self.folder / f"wanted{number}"), state_of(place / project.name)), project.name)

    def test_cookiecutter_asks_for_the_variables(self):
        run(CLI, "new", "first", "-o", "template", "--format", "cookiecutter", cwd=self.folder)
        questions = json.loads((self.folder / "template/cookiecutter.json").read_text())
        self.assertEqual(["project_name", "core_package"], [key for key in questions if not key.startswith("_")])
        run(CLI, "new", "taxi", "--set", "core_package=taxi_ml", "-o", "wanted", cwd=self.folder)
        place = self.fill_in(self.folder / "template", self.folder / "place", project_name="taxi", core_package="taxi_ml")
        self.assertEqual([], differences(state_of(self.folder / "wanted"), state_of(place / "taxi")))

    def test_copier_makes_exactly_the_tree(self):
        for number, project in enumerate(self.projects()):
            project.write(self.folder / "p.espalier")
            run(CLI, "export", "p.espalier", "-o", f"wanted{number}", cwd=self.folder)
            run(CLI, "export", "p.espalier", "-o", f"template{number}", "--format", "copier", cwd=self.folder)
            copied_by_copier(self.folder / f"template{number}", self.folder / f"place{number}", {})
            (self.folder / f"place{number}").mkdir(exist_ok=True)
            self.assertEqual([], differences(without_modes(state_of(self.folder / f"wanted{number}")), without_modes(state_of(self.folder / f"place{number}"))), project.name)

    def test_copier_asks_for_the_variables(self):
        run(CLI, "new", "first", "-o", "template", "--format", "copier", cwd=self.folder)
        run(CLI, "new", "taxi", "--set", "core_package=taxi_ml", "-o", "wanted", cwd=self.folder)
        copied_by_copier(self.folder / "template", self.folder / "place", {"project_name": "taxi", "core_package": "taxi_ml"})
        self.assertEqual([], differences(without_modes(state_of(self.folder / "wanted")), without_modes(state_of(self.folder / "place"))))

    def test_an_existing_template_is_kept(self):
        run(CLI, "new", "p", "--level", "1", "-o", "t", "--format", "copier", cwd=self.folder)
        (self.folder / "t/copier.yml").write_text("mine")
        run(CLI, "new", "p", "--level", "1", "-o", "t", "--format", "copier", cwd=self.folder)
        self.assertEqual("mine", (self.folder / "t/copier.yml").read_text())
        run(CLI, "new", "p", "--level", "1", "-o", "t", "--format", "copier", "--on-conflict", "fail", cwd=self.folder, code=3)


if __name__ == "__main__":
    CLI = str(Path(sys.argv.pop(1)).absolute())
    unittest.main()
