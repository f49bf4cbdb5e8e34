#!/usr/bin/env python3
"""Check every backup below a folder: its checksum, and that its contents can be read.

    verify_backups.py ~/backups
"""
import gzip
import sqlite3
import sys
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import backup_common as common


def trouble_in(path: Path) -> str:
    """What is wrong with a backup; empty when nothing is."""
    if not common.is_intact(path):
        return "checksum missing or different"
    try:
        if path.name.endswith(".db.gz"):
            with tempfile.NamedTemporaryFile(suffix=".db") as plain:
                with gzip.open(path, "rb") as packed:
                    while block := packed.read(2**20):
                        plain.write(block)
                plain.flush()
                with closing(sqlite3.connect(plain.name)) as copy:
                    verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
            return "" if verdict == "ok" else verdict
        if path.name.endswith(".tar.gz"):
            with tarfile.open(path) as packed:
                for entry in packed:
                    data = packed.extractfile(entry) if entry.isfile() else None
                    while data and data.read(2**20):
                        pass
            return ""
        with path.open("rb") as dump:
            return "" if dump.read(5) == b"PGDMP" else "not a PostgreSQL dump"
    except (OSError, EOFError, sqlite3.Error, tarfile.TarError) as error:
        return str(error)


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: verify_backups.py FOLDER", file=sys.stderr)
        return 2
    found = sorted(p for ending in ("*.db.gz", "*.tar.gz", "*.dump")
                   for p in Path(sys.argv[1]).rglob(ending))
    bad = 0
    for path in found:
        trouble = trouble_in(path)
        bad += bool(trouble)
        print(f"{'FAIL' if trouble else 'ok  '}  {path}  {trouble}".rstrip())
    print(f"{len(found)} backups, {bad} unusable")
    return 0 if found and not bad else 1


if __name__ == "__main__":
    sys.exit(main())
