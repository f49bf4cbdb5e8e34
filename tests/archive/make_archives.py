#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make_archives.py FOLDER: makes archives of every odd kind there, for tst_archivereader."""

import io
import pathlib
import random
import struct
import subprocess
import sys
import tarfile
import zipfile

OUT = pathlib.Path(sys.argv[1])
NOISE = random.Random(7)  # the same every time: chance could make the beginning of an archive
LONG = "/".join(["directory-with-a-long-name-" + "x" * 30] * 80) + "/file.txt"  # over 4 KiB


def tar(name, entries, kind=tarfile.PAX_FORMAT):
    """entries: (path, content) or a TarInfo."""
    with tarfile.open(OUT / name, "w", format=kind) as archive:
        for entry in entries:
            if isinstance(entry, tarfile.TarInfo):
                archive.addfile(entry)
                continue
            path, content = entry
            info = tarfile.TarInfo(path)
            if path.endswith("/"):
                info.type = tarfile.DIRTYPE
                info.mode = 0o755
            data = content if isinstance(content, bytes) else content.encode()
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


def special(path, kind, target=""):
    info = tarfile.TarInfo(path)
    info.type = kind
    info.linkname = target
    return info


def zipped(name, entries, system=3):
    with zipfile.ZipFile(OUT / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in entries:
            info = zipfile.ZipInfo("x")
            info.filename = path  # as given, without Python's mending
            info.create_system = system
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def raw_zip(name, entries):
    """Names as bytes, no UTF-8 flag, stored; method and flags as given."""
    out = io.BytesIO()
    central = io.BytesIO()
    for path, content, method in entries:
        offset = out.tell()
        crc = 0xFFFFFFFF & __import__("zlib").crc32(content)
        common = struct.pack("<HHHHHIIIHH", 20, 0, method, 0, 33, crc, len(content), len(content), len(path), 0)
        out.write(b"PK\x03\x04" + common + path + content)
        central.write(b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, offset) + path)
    start = out.tell()
    out.write(central.getvalue())
    out.write(b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(central.getvalue()), start, 0))
    (OUT / name).write_bytes(out.getvalue())


def run(*command):
    subprocess.run(command, cwd=OUT, check=True, stdout=subprocess.DEVNULL)


def names():
    slips = ["../x", "a/../../x", "/abs", "C:\\x", "c:/y", "\\\\srv\\x", "..\\x", "fine.txt", "a..b", "b/...", "./c//d.txt"]
    tar("slips.tar", [(path, "x") for path in slips])
    zipped("slips.zip", [(path, "x") for path in slips])
    zipped("backslashes.zip", [("top\\sub\\file.txt", "x"), ("top\\other.txt", "y")], system=0)
    odd = ["p/" + "a" * 120 + ".txt", "p/" + "b" * 200 + "/" + "ü" * 90 + ".txt", "p/näïve-ñ.txt", "p/日本.txt", "p/\U0001F468\u200D\U0001F469.txt",
           "p/line\nbreak", LONG]
    for kind, label in ((tarfile.PAX_FORMAT, "pax"), (tarfile.GNU_FORMAT, "gnu")):
        tar(f"names-{label}.tar", [(path, "x") for path in odd], kind)
    tar("names-ustar.tar", [("é" * 70 + "/" + "ñ" * 40 + ".txt", "x")], tarfile.USTAR_FORMAT)
    (OUT / "names.txt").write_text("\0".join(odd), encoding="utf-8")
    raw_zip("cp437.zip", [(b"caf\x82.txt", b"x", 0), (b"\x9aber/\x84.txt", b"y", 0)])
    raw_zip("method.zip", [(b"packed.bin", b"xyz", 77), (b"fine.txt", b"fine", 0)])
    tar("latin1.tar", [("caf\udce9.txt", "x")], tarfile.GNU_FORMAT)
    tar("deep.tar", [("/".join(["d"] * 100_000), "x")])


def kinds():
    tar("links.tar", [special("link", tarfile.SYMTYPE, "../../outside"), ("link/child.txt", "x"),
                      special("hard", tarfile.LNKTYPE, "/etc/passwd"), special("pipe", tarfile.FIFOTYPE), special("device", tarfile.CHRTYPE), ("real.txt", "x")])
    tar("duplicates.tar", [("a.txt", "first"), ("d/", ""), ("d/", ""), ("a.txt", "second")])
    zipped("duplicates.zip", [("a.txt", "first"), ("d/", ""), ("a.txt", "second")])
    tar("clash.tar", [("a", "file"), ("a/b.txt", "x"), ("a/c.txt", "y"), ("d/e.txt", "x"), ("d", "file")])
    tar("sole.tar", [("my project/", ""), ("my project/src/main.c", "int main;"), ("my project/README.md", "# Hi")])
    tar("several.tar", [("src/main.c", "int main;"), ("README.md", "# Hi")])
    tar("dotted.tar", [("./", ""), ("./src/main.c", "int main;"), ("./README.md", "# Hi")])
    tar("contents.tar", [("a.txt", "text"), ("b.bin", b"\0\1"), ("c.txt", "c" * 256 * 1024), ("d.txt", "d" * (256 * 1024 + 1)), ("e.txt", "")])
    (OUT / "zeros.tar").write_bytes(bytes(10240))
    (OUT / "nothing.tar").write_bytes(b"")
    (OUT / "noise.zip").write_bytes(NOISE.randbytes(4096))
    (OUT / "words.tar.gz").write_bytes(__import__("gzip").compress(b"only words, no archive\n" * 50))
    whole = (OUT / "sole.tar").read_bytes()
    (OUT / "sole.dat").write_bytes(whole)
    (OUT / "really-tar.zip").write_bytes(whole)
    (OUT / "cut.tar").write_bytes(whole[:1536])  # between two entries: only the end mark is missing
    zipped("plain.zip", [("a/b.txt", "text")])
    plain = (OUT / "plain.zip").read_bytes()
    (OUT / "prepended.zip").write_bytes(b"#!/bin/sh\nexit 0\n" * 100 + plain)
    with zipfile.ZipFile(OUT / "comment.zip", "w") as archive:
        archive.writestr("a/b.txt", "text")
        archive.comment = b"c" * 65535


def sevenzip():
    for path, content in (("in/a.txt", "secret"), ("in/b/c.txt", "more")):
        file = OUT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    run("7z", "a", "-bso0", "-psecret", "encrypted.zip", "./in")
    run("7z", "a", "-bso0", "-psecret", "encrypted.7z", "./in")
    run("7z", "a", "-bso0", "-psecret", "-mhe=on", "hidden.7z", "./in")
    (OUT / "noise").write_bytes(NOISE.randbytes(40_000))
    run("7z", "a", "-bso0", "-v10k", "parts.7z", "noise")
    run("7z", "a", "-bso0", "plain.7z", "./in")
    run("7z", "a", "-bso0", "-m0=Deflate64", "unknown.7z", "./in")
    whole = bytearray((OUT / "plain.7z").read_bytes())
    whole[32] = 0x7F  # no beginning of packed data; the names stand behind it
    (OUT / "damaged.7z").write_bytes(whole)


def bombs():
    zeros = OUT / "zeros"
    with open(zeros, "wb") as file:
        file.truncate(700 << 20)
    for name, option in (("bomb.tar.gz", "-z"), ("bomb.tar.zst", "--zstd")):
        run("bsdtar", "-c", "--no-read-sparse", option, "-f", name, "zeros")
    run("7z", "a", "-bso0", "-mx=1", "bomb.7z", "zeros")
    zeros.unlink()


names()
kinds()
sevenzip()
bombs()
