#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""windows_scripts.py CLI: reads exported PowerShell scripts and batch files by the rules of their languages (no interpreter of
either is packaged) and looks whether what they would make is what an export as a folder makes."""

import base64
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import awkward_projects
from awkward_projects import NAMES, differences, state_of

CLI = ""
RUNS = 300 if "ESPALIER_LONG_TESTS" in os.environ else 10
APOSTROPHES = "'\u2018\u2019\u201a\u201b"
FOR_WINDOWS = [name for name in NAMES if not re.search(r'[<>:"\\|?*\x00-\x1f]|[. ]$|^con$', name)]


def run(*command, cwd, code=0):
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=False)
    assert done.returncode == code, (command, done.returncode, done.stdout[-2000:], done.stderr[-2000:])
    return done


class PowerShell:
    """Follows the calls of Add-Folder, Add-File and Add-Bytes. Anything else behind the functions is refused."""

    def __init__(self, text):
        self.text = text
        self.at = 0
        self.name = None
        self.state = {}

    def single_quoted(self):
        assert self.text[self.at] in APOSTROPHES, self.text[self.at : self.at + 40]
        self.at += 1
        value = ""
        while True:
            c = self.text[self.at]
            if c in APOSTROPHES:
                if self.text[self.at + 1] not in APOSTROPHES:
                    self.at += 1
                    return value
                self.at += 1  # doubled: the first is kept
            value += c
            self.at += 1

    def here_string(self):
        assert self.text.startswith("@'\n", self.at)
        start = self.at + 3
        end = re.compile(r"\n['\u2018-\u201b]@").search(self.text, start - 1)
        self.at = end.end()
        return self.text[start : end.start()] if end.start() >= start else ""

    def word(self):
        while self.text[self.at] == " ":
            self.at += 1
        if self.text.startswith("@'", self.at):
            return self.here_string()
        if self.text[self.at] in APOSTROPHES:
            return self.single_quoted()
        plain = re.compile(r"[-A-Za-z$:]+").match(self.text, self.at)
        self.at = plain.end()
        return plain[0]

    def follow(self):
        self.at = self.text.index("$name = ") + len("$name = ")
        self.name = self.word()
        setup = re.compile(r"\nif \(-not \(Test-Name \$name\)\) \{ exit 1 \}\n\$root = .*\n\[void\].*\(\$root\)\n").match(self.text, self.at)
        self.at = setup.end()
        while self.text[self.at :] != "exit $script:failed\n":
            words = [self.word()]
            while self.text[self.at] != "\n":
                words.append(self.word())
            self.at += 1
            self.call(*words)

    def call(self, command, path, *rest):
        executable = "-Executable" in rest
        values = [word for word in rest if word != "-Executable"]
        path = path.encode()
        assert path not in self.state and (os.path.dirname(path) in self.state or b"/" not in path), path
        if command == "Add-Folder":
            assert not rest
            self.state[path] = None
        else:
            (value,) = values
            assert command in ("Add-File", "Add-Bytes"), command
            self.state[path] = (base64.b64decode(value) if command == "Add-Bytes" else value.replace("\r\n", "\n").encode(), executable)


class Batch:
    """Follows "if not exist … (mkdir … || goto failed)" and its kin, line by line, with percent signs taken as cmd takes them."""

    def __init__(self, data):
        assert data.count(b"\n") == data.count(b"\r\n"), "labels are not found without CR and LF"
        self.lines = data.decode().split("\r\n")
        self.state = {}

    @staticmethod
    def path(quoted):
        assert quoted[0] == quoted[-1] == '"' and '"' not in quoted[1:-1], quoted
        assert "%" not in quoted.replace("%%", ""), quoted
        return quoted[1:-1].replace("%%", "%").replace("\\", "/").encode()

    def follow(self):
        start = next(i for i, line in enumerate(self.lines) if line.startswith('if not exist "'))
        end = self.lines.index("goto end")
        i = start
        while i < end:
            line = self.lines[i]
            assert len(line) < 8191
            if made := re.fullmatch(r'if not exist ("[^"]*)\\" \(mkdir ("[^"]*") \|\| goto failed\)', line):
                assert made[1] + '"' == made[2]
                self.add(self.path(made[2]), None)
            elif made := re.fullmatch(r'if not exist ("[^"]*") \(type nul >("[^"]*") \|\| goto failed\)', line):
                assert made[1] == made[2]
                self.add(self.path(made[1]), b"")
            elif made := re.fullmatch(r'if not exist ("[^"]*") \(', line):
                assert self.lines[i + 1] == '>"%encoded%" ('
                i += 2
                encoded = ""
                while self.lines[i] != ")":
                    encoded += re.fullmatch(r"echo ([A-Za-z0-9+/=]+)", self.lines[i])[1]
                    i += 1
                assert self.lines[i + 1] == f'certutil -decode "%encoded%" {made[1]} >nul || goto failed', self.lines[i + 1]
                assert self.lines[i + 2] == ")"
                i += 2
                self.add(self.path(made[1]), base64.b64decode(encoded, validate=True))
            else:
                raise AssertionError(line)
            i += 1
        for label in (":failed", ":end"):
            assert self.lines.count(label) == 1

    def add(self, path, content):
        assert path not in self.state and (not self.state or os.path.dirname(path) in self.state), path
        self.state[path] = content


class WindowsScripts(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def projects(self, names):
        yield awkward_projects.every_name(names)
        for seed in range(RUNS):
            yield awkward_projects.random_project(seed, names)

    def test_powershell_makes_exactly_the_tree(self):
        for number, project in enumerate(self.projects(NAMES)):
            project.write(self.folder / "p.espalier")
            run(CLI, "export", "p.espalier", "-o", f"wanted{number}", cwd=self.folder)
            run(CLI, "export", "p.espalier", "-o", "s.ps1", cwd=self.folder)
            data = (self.folder / "s.ps1").read_bytes()
            self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
            script = PowerShell(data[3:].decode())
            script.follow()
            self.assertEqual(project.name, script.name)
            self.assertEqual([], differences(state_of(self.folder / f"wanted{number}"), script.state), number)

    def test_cmd_makes_exactly_the_tree(self):
        for number, project in enumerate(self.projects(FOR_WINDOWS)):
            project.name = "p %x% !y! & z"
            project.write(self.folder / "p.espalier")
            run(CLI, "export", "p.espalier", "-o", f"wanted{number}", cwd=self.folder)
            run(CLI, "export", "p.espalier", "-o", "s.cmd", cwd=self.folder)
            script = Batch((self.folder / "s.cmd").read_bytes())
            script.follow()
            top = project.name.encode()
            wanted = {top: None} | {top + b"/" + path: value and value[0] for path, value in state_of(self.folder / f"wanted{number}").items()}
            self.assertEqual([], differences(wanted, script.state), number)

    def test_cmd_refuses_what_windows_does(self):
        for name in ('a"b', "a|b", "a\\b", "con", "x.", "a\tb"):
            project = awkward_projects.Project("p")
            folder = project.add(None, name, "folder")
            project.add(folder, "inside", "file")
            project.add(None, "fine", "file")
            project.write(self.folder / "p.espalier")
            done = run(CLI, "export", "p.espalier", "-o", "s.cmd", cwd=self.folder, code=4)
            self.assertIn(b"2 entries were left out", done.stderr)
            script = Batch((self.folder / "s.cmd").read_bytes())
            script.follow()
            self.assertEqual([b"p", b"p/fine"], sorted(script.state), name)


if __name__ == "__main__":
    CLI = str(Path(sys.argv.pop(1)).absolute())
    unittest.main()
