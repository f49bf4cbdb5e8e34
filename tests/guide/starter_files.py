#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""starter_files.py CLI GUIDE: exports every level of a built-in guide, lets each file's own tool judge it, and then runs
the project's own tests: unittest where it is Python, CMake and CTest where it is C++."""

import csv
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import yaml

LEVELS = ("beginner", "intermediate", "advanced", "expert")
PACKAGES = Path(__file__).resolve().parents[2] / "packaging/packages.txt"


def run(*command, **keywords):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **keywords)


def text_of(path):
    return path.read_text(encoding="utf-8")


def first_line(text):
    return text.split("\n", 1)[0]


def is_there(tool):
    """Whether a tool named like its Debian package can be used. Missing although the project asks for it: a failure."""
    if shutil.which(tool):
        return True
    if re.search(rf"^{re.escape(tool)}\b", PACKAGES.read_text(encoding="utf-8"), re.MULTILINE):
        raise ValueError(f"{tool}, which packaging/packages.txt lists, is not installed")
    return False


def said_by(*command, **keywords):
    result = run(*command, **keywords)
    return (result.stdout + result.stderr).strip() or "failed" if result.returncode else None


class AnyTag(yaml.SafeLoader):
    """Tags such as !reference belong to the tools that read the file."""


AnyTag.add_multi_constructor("!", lambda loader, suffix, node: None)


def check_python(path):
    compile(path.read_text(encoding="utf-8"), str(path), "exec")


def check_json(path):
    json.loads(path.read_text(encoding="utf-8"))


def check_yaml(path):
    if "templates" not in path.parts:  # Helm's templates are no YAML yet
        list(yaml.load_all(path.read_text(encoding="utf-8"), Loader=AnyTag))


def check_toml(path):
    tomllib.loads(path.read_text(encoding="utf-8"))


def check_csv(path):
    with path.open(encoding="utf-8", newline="") as file:
        if len({len(row) for row in csv.reader(file, strict=True)}) != 1:
            raise ValueError("rows of different lengths")


def check_settings(path):
    """Lines of KEY=value, as dotenv files and shells read them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not re.match(r"#|[A-Za-z_][A-Za-z0-9_]*=", line):
            raise ValueError(f"not KEY=value: {line}")


def check_hcl(path):
    """HashiCorp's own parser, in terraform-config-inspect. It reads folders of .tf files, so each goes into one alone."""
    if not is_there("terraform-config-inspect"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "main.tf").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
        return said_by("terraform-config-inspect", "--json", folder)


CHECKS = {
    ".py": check_python,
    ".json": check_json,
    ".ipynb": check_json,
    ".yml": check_yaml,
    ".yaml": check_yaml,
    ".clang-format": check_yaml,
    ".toml": check_toml,
    ".csv": check_csv,
    ".tf": check_hcl,
    ".tfvars": check_hcl,
    ".hcl": check_hcl,
    ".js": lambda path: said_by("node", "--check", path),
    ".mjs": lambda path: said_by("node", "--check", path),
    ".sh": lambda path: said_by("shellcheck", "-x", "-P", "SCRIPTDIR", path),
    ".xml": lambda path: said_by("xmllint", "--noout", path),
    ".svg": lambda path: said_by("xmllint", "--noout", path),
    ".ui": lambda path: said_by("xmllint", "--noout", path),
    ".desktop": lambda path: said_by("desktop-file-validate", path),
}


def check_of(path):
    name = path.name
    if name.startswith(".env"):
        return check_settings
    if name == "config" and ".gitflow" in path.parts:
        return lambda file: said_by("git", "config", "--file", file, "--list")
    if name.endswith(".metainfo.xml"):
        return lambda file: said_by("appstreamcli", "validate", "--no-net", "--no-color", file)
    if name.endswith(".ts") and "translations" in path.parts:  # elsewhere TypeScript, for which Debian has no parser
        return CHECKS[".xml"]
    if re.match(r"#!.*\b(ba)?sh\b", first_line(path.read_text(encoding="utf-8"))):
        return CHECKS[".sh"]
    return CHECKS.get(path.suffix or name)


def complaint(path):
    """What the file's tool says against it; None: nothing."""
    check = check_of(path)
    try:
        return check(path) if check else None
    except (SyntaxError, ValueError, csv.Error, yaml.YAMLError) as error:
        return str(error)


def python_tests(project):
    tests = run("python3", "-m", "unittest", cwd=project)
    count = re.search(r"Ran (\d+) tests", tests.stderr)
    passed = tests.returncode == 0 and count and int(count.group(1)) >= 10
    return None if passed else tests.stderr[-2000:]


def cmake_tests(project):
    """Configured, built, tested and installed by the presets that the project itself brings."""
    for command in (
        ("cmake", "--preset", "dev"),
        ("cmake", "--build", "--preset", "dev"),
        ("ctest", "--preset", "dev"),
        ("cmake", "--install", "build/dev", "--prefix", "installed"),
    ):
        said = said_by(*command, cwd=project)
        if said:
            return f"{' '.join(command)}: {said[-3000:]}"
    return None if list(project.glob("installed/bin/*")) else "cmake --install installed no program"


def problems_of(project):
    files = [path for path in sorted(project.rglob("*")) if path.is_file()]
    judged = [(path, complaint(path)) for path in files]
    problems = [f"{path.relative_to(project.parent)}: {said.strip()}" for path, said in judged if said]
    said = cmake_tests(project) if (project / "CMakeLists.txt").exists() else python_tests(project)
    if said:
        problems.append(f"{project.name}: its own tests: {said}")
    print(f"{project.name}: {len(files)} files, {sum(1 for path in files if check_of(path))} judged by a tool")
    return problems


def main(cli, guide):
    if not shutil.which("terraform-config-inspect"):
        print("terraform-config-inspect is not installed: Terraform files are not parsed")
    failures = []
    with tempfile.TemporaryDirectory(prefix="espalier-starters-") as folder:
        for level in LEVELS:
            made = run(cli, "new", level, "--guide", guide, "--level", level, cwd=folder)
            if made.returncode:
                failures.append(f"new --level {level}: {made.stderr}")
                continue
            failures += problems_of(Path(folder, level))
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2]))
