#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""list_archive.py ARCHIVE TOOL: what TOOL sees in it, one JSON document: {"path/": null, "file": size, …}.

python: its own zipfile or tarfile, and checks of every header on top. bsdtar, unzip, 7z: what they list."""

import json
import subprocess
import sys
import tarfile
import zipfile

ARCHIVE, TOOL = sys.argv[1:3]


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode("utf-8", "strict")


def by_python():
    found = {}
    if ARCHIVE.endswith(".zip"):
        with zipfile.ZipFile(ARCHIVE) as archive:
            if archive.testzip() is not None:
                raise SystemExit("a checksum is wrong")
            for info in archive.infolist():
                found[info.filename] = None if info.is_dir() else info.file_size
                expected = 0o40755 if info.is_dir() else 0o100755 if info.filename.endswith(".sh") else 0o100644
                if info.external_attr >> 16 != expected:
                    raise SystemExit(f"{info.filename}: mode {info.external_attr >> 16:o}")
                if info.date_time != (1980, 1, 1, 0, 0, 0):
                    raise SystemExit(f"{info.filename}: time {info.date_time}")
        return found
    with tarfile.open(ARCHIVE) as archive:
        for info in archive:
            found[info.name + "/" if info.isdir() else info.name] = None if info.isdir() else info.size
            if (info.uid, info.gid, info.uname, info.gname, info.mtime) != (0, 0, "", "", 315532800):
                raise SystemExit(f"{info.name}: owner or time {info.uid, info.gid, info.uname, info.gname, info.mtime}")
            if info.mode & 0o777 != (0o755 if info.isdir() or info.name.endswith(".sh") else 0o644):
                raise SystemExit(f"{info.name}: mode {info.mode:o}")
    return found


def by_bsdtar():
    # mtree tells names without ambiguity: every odd byte in octal.
    found = {}
    for line in output("bsdtar", "-cf", "-", "--format=mtree", "--options=!all,type,size", "@" + ARCHIVE).splitlines():
        if line.startswith("#"):
            continue
        name, *words = line.split(" ")
        values = dict(word.split("=", 1) for word in words if "=" in word)
        name = name.encode().decode("unicode_escape").encode("latin-1").decode().removeprefix("./")
        found[name.rstrip("/") + "/" if values["type"] == "dir" else name] = None if values["type"] == "dir" else int(values.get("size", 0))
    return found


def by_unzip():
    return dict.fromkeys(output("unzip", "-Z1", ARCHIVE).splitlines())


def by_7z():
    found = {}
    for block in output("7z", "l", "-slt", "-ba", ARCHIVE).split("\n\n"):
        values = dict(line.split(" = ", 1) for line in block.strip().splitlines() if " = " in line)
        if "Path" in values:
            folder = values.get("Folder") == "+" or values.get("Attributes", "").startswith("D")
            found[values["Path"] + "/" if folder else values["Path"]] = None if folder else int(values["Size"] or 0)
    return found


print(json.dumps({"python": by_python, "bsdtar": by_bsdtar, "unzip": by_unzip, "7z": by_7z}[TOOL](), ensure_ascii=False))
