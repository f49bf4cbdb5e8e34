#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make_damaged.py FOLDER: archives of other programs that are whole, and ones that contradict themselves, for
tst_archivedamage."""

import bz2
import gzip
import io
import lzma
import os
import pathlib
import struct
import subprocess
import sys
import tarfile
import zipfile
import zlib

OUT = pathlib.Path(sys.argv[1])
FILES = [("top/a.txt", "alpha\n" * 40), ("top/sub/b.txt", "beta\n" * 300), ("top/sub/c.md", "# Gamma\n\nmore\n"), ("top/run.sh", "#!/bin/sh\necho\n"),
         ("top/empty.txt", ""), ("top/näme.txt", "ü\n" * 20)]
COMPOSED, DECOMPOSED = "\u00e9.txt", "e\u0301.txt"


def run(*command, **options):
    return subprocess.run(command, cwd=OUT, check=True, stdout=subprocess.PIPE, **options).stdout


def tar_of(files, kind=tarfile.PAX_FORMAT):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=kind) as archive:
        for path, content in files:
            info = tarfile.TarInfo(path)
            info.size = len(content.encode())
            archive.addfile(info, io.BytesIO(content.encode()))
    return out.getvalue()


def zip_of(name, files, comment=b"", method=zipfile.ZIP_DEFLATED, stream=False):
    out = io.BytesIO()

    class Pipe(io.RawIOBase):  # cannot go back, so that sums and sizes stand behind the contents
        def writable(self):
            return True

        def write(self, data):
            return out.write(data)

    with zipfile.ZipFile(Pipe() if stream else out, "w", method) as archive:
        for path, content in files:
            info = zipfile.ZipInfo(path)
            info.compress_type = method
            info.external_attr = 0o100644 << 16
            archive.writestr(info, content)
        archive.comment = comment
    (OUT / name).write_bytes(out.getvalue())
    return out.getvalue()


def raw_zip(name, entries, listed=None, local_names=None, count=None):
    """entries: (name as bytes, content). The UTF-8 flag is set; local headers may say something else."""
    out, central = io.BytesIO(), io.BytesIO()
    for at, (path, content) in enumerate(entries):
        offset = out.tell()
        def common(size):
            return struct.pack("<HHHHHIIIHH", 20, 0x800, 0, 0, 33, zlib.crc32(content), len(content), len(content), size, 0)
        local = (local_names or {}).get(at, path)
        if at < (len(entries) if listed is None else listed):
            out.write(b"PK\3\4" + common(len(local)) + local + content)
        central.write(b"PK\1\2" + struct.pack("<H", 20) + common(len(path)) + struct.pack("<HHHII", 0, 0, 0, 0, offset) + path)
    start = out.tell()
    directory = central.getvalue()
    total = len(entries) if count is None else count
    out.write(directory + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, total, total, len(directory), start, 0))
    (OUT / name).write_bytes(out.getvalue())


def others():
    tar = tar_of(FILES)
    half = len(tar) // 2
    (OUT / "others.tar").write_bytes(tar_of(FILES, tarfile.GNU_FORMAT))
    (OUT / "others.tar.gz").write_bytes(gzip.compress(tar))
    (OUT / "members.tar.gz").write_bytes(gzip.compress(tar[:half]) + gzip.compress(tar[half:]))
    (OUT / "others.tar.bz2").write_bytes(bz2.compress(tar))
    (OUT / "streams.tar.bz2").write_bytes(bz2.compress(tar[:half]) + bz2.compress(tar[half:]))
    (OUT / "others.tar.xz").write_bytes(lzma.compress(tar))
    (OUT / "streams.tar.xz").write_bytes(lzma.compress(tar[:half]) + bytes(8) + lzma.compress(tar[half:]))
    (OUT / "others.tar.zst").write_bytes(run("zstd", "-c", input=tar))
    zip_of("others.zip", FILES)
    zip_of("stored.zip", FILES, method=zipfile.ZIP_STORED)
    zip_of("streamed.zip", FILES, stream=True)
    zip_of("bzip2.zip", FILES, method=zipfile.ZIP_BZIP2)
    for path, content in FILES:
        file = OUT / "in" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    env = dict(os.environ, LC_ALL="C.UTF-8")
    run("7z", "a", "-bso0", "others.7z", "./in/top", env=env)
    run("7z", "a", "-bso0", "-tzip", "seven.zip", "./in/top", env=env)
    run("bsdtar", "-cf", "bsd.zip", "--format", "zip", "-C", "in", "top", env=env)


def forms():
    files = [(f"top/{COMPOSED}", "composed"), (f"top/{DECOMPOSED}", "decomposed")]
    lone = [(f"top/{DECOMPOSED}", "decomposed")]
    for label, some in (("both", files), ("lone", lone)):
        (OUT / f"{label}.tar").write_bytes(tar_of(some))
        (OUT / f"{label}.gnu.tar").write_bytes(tar_of(some, tarfile.GNU_FORMAT))
        (OUT / f"{label}.tar.gz").write_bytes(gzip.compress(tar_of(some)))
        zip_of(f"{label}.zip", some)
        for path, content in some:
            file = OUT / label / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        run("7z", "a", "-bso0", f"{label}.7z", f"./{label}/top", env=dict(os.environ, LC_ALL="C.UTF-8"))


def contradictions():
    raw_zip("not-utf8.zip", [(b"bad\xff.txt", b"one"), (b"bad\xfe.txt", b"two"), (b"good.txt", b"three")])
    raw_zip("nul.zip", [(b"ev\0il.txt", b"one"), (b"a\0/../../x", b"two"), (b"good.txt", b"three")])
    raw_zip("local-name.zip", [(b"good.txt", b"one"), (b"other.txt", b"two")], local_names={1: b"evil!.txt"})
    raw_zip("lacking.zip", [(b"one.txt", b"one"), (b"two.txt", b"two"), (b"three.txt", b"three")], listed=1)
    raw_zip("many-lacking.zip", [(b"f%d" % i, b"") for i in range(60000)], listed=1)
    raw_zip("miscounted.zip", [(b"one.txt", b"one"), (b"two.txt", b"two")], count=1)
    whole = zip_of("x.zip", FILES)
    (OUT / "setup.exe").write_bytes(b"MZ" + bytes(3000) + whole)
    inner = zip_of("inner.zip", [("inside.txt", "x")])
    outer = bytearray(zip_of("nested.zip", [("first.txt", "one"), ("inner.zip", inner)], method=zipfile.ZIP_STORED))
    outer[outer.rindex(b"PK\5\6") + 2] ^= 1
    (OUT / "nested.zip").write_bytes(outer)
    deleted = bytearray(whole)
    (OUT / "cut.zip").write_bytes(deleted[: deleted.index(b"PK\1\2")])
    tar = tar_of([("a.txt", "one"), ("b.txt", "two"), ("c.txt", "three")], tarfile.GNU_FORMAT)
    header = bytearray(tar)
    header[1024] ^= 1  # the first letter of b.txt
    (OUT / "header.tar").write_bytes(header)
    (OUT / "header.tar.gz").write_bytes(gzip.compress(header))
    (OUT / "behind.tar").write_bytes(tar + tar)
    (OUT / "behind.tar.gz").write_bytes(gzip.compress(tar) + b"rubbish")
    (OUT / "zeros-behind.tar.gz").write_bytes(gzip.compress(tar) + bytes(512))
    body = b"ev\0il.txt"
    record = b"path=" + body + b"\n"
    record = b"%d " % (len(record) + 3) + record
    info = tarfile.TarInfo("x")
    info.type, info.size = b"x", len(record)
    plain = tarfile.TarInfo("cut.txt")
    plain.size = 3
    (OUT / "nul.tar").write_bytes(info.tobuf() + record.ljust(512, b"\0") + plain.tobuf() + b"one".ljust(512, b"\0") + bytes(1024))


others()
forms()
contradictions()
