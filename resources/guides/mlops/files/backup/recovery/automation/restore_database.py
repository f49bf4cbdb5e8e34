#!/usr/bin/env python3
"""Restore a database backup, after checking that it is the one that was written.

    restore_database.py ~/backups/database/app-20260102T030405Z.db.gz --to data/app.db
    restore_database.py ~/backups/database/app-20260102T030405Z.dump --to app_restored

A SQLite file in the way is moved aside, never overwritten. For PostgreSQL, --to names an
empty database that exists already (createdb app_restored).
"""
import argparse
import gzip
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import backup_common as common


def restore_sqlite(backup: Path, target: Path) -> None:
    """Unpack beside the target, check it, and only then give it the name."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(target.name + ".restoring")
    try:
        with gzip.open(backup, "rb") as packed, fresh.open("wb") as plain:
            shutil.copyfileobj(packed, plain)
        with closing(sqlite3.connect(fresh)) as copy:
            verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise RuntimeError(f"the backup is damaged: {verdict}")
        stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
        # A write-ahead log that is left over would be played into the restored file.
        for ending in ("", "-wal", "-shm"):
            old = target.with_name(target.name + ending)
            if old.exists():
                old.rename(target.with_name(f"{target.name}.before-{stamp}{ending}"))
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("backup", type=Path)
    parser.add_argument("--to", required=True, help="SQLite file, or an empty database")
    args = parser.parse_args()
    if not args.backup.is_file():
        return common.fail(f"no backup {args.backup}")
    if not common.is_intact(args.backup):
        return common.fail("the checksum is missing or differs: take another backup")
    try:
        if args.backup.name.endswith(".db.gz"):
            restore_sqlite(args.backup, Path(args.to))
        elif args.backup.suffix == ".dump":
            subprocess.run(["pg_restore", "--no-password", "--no-owner", "--exit-on-error",
                            f"--dbname={args.to}", str(args.backup)], check=True)
        else:
            return common.fail("not a database backup: .db.gz and .dump are known")
    except (OSError, EOFError, RuntimeError, sqlite3.Error, subprocess.CalledProcessError) as error:
        return common.fail(str(error))
    print(f"restored {args.backup.name} to {args.to}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
