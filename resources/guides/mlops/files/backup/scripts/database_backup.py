#!/usr/bin/env python3
"""Back up a SQLite file, or a PostgreSQL database by pg_dump, while it is in use.

    database_backup.py sqlite data/app.db --dest ~/backups/database
    database_backup.py postgres app --dest ~/backups/database

PostgreSQL: host, user and password come from PGHOST, PGUSER and ~/.pgpass, as for psql.
"""
import gzip
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import backup_common as common


def dump_sqlite(source: Path, target: Path) -> None:
    """Copy through SQLite's backup API, check the copy, then compress it."""
    plain = target.with_name(target.name + ".db")
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as live, \
                closing(sqlite3.connect(plain)) as copy:
            live.backup(copy, pages=1000)
            verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise RuntimeError(f"the copy of {source} is damaged: {verdict}")
        with plain.open("rb") as raw, gzip.open(target, "wb") as packed:
            shutil.copyfileobj(raw, packed)
    finally:
        plain.unlink(missing_ok=True)


def dump_postgres(database: str, target: Path) -> None:
    """Write a compressed dump that pg_restore can read, and have it read once."""
    subprocess.run(["pg_dump", "--format=custom", "--no-password", f"--file={target}",
                    f"--dbname={database}"], check=True)
    subprocess.run(["pg_restore", "--list", str(target)], check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    parser = common.parser(__doc__.splitlines()[0])
    parser.add_argument("engine", choices=["sqlite", "postgres"])
    parser.add_argument("database", help="path of the SQLite file, or name of the database")
    args = parser.parse_args()

    lite = args.engine == "sqlite"
    if lite and not Path(args.database).is_file():
        return common.fail(f"no database at {args.database}")
    if not lite and ("=" in args.database or "://" in args.database):
        return common.fail("give the database's plain name; the rest belongs in PG* variables")
    if not lite and not shutil.which("pg_dump"):
        return common.fail("pg_dump is not installed")
    name = Path(args.database).stem if lite else args.database
    suffix = "db.gz" if lite else "dump"
    final = args.dest / common.new_name(name, suffix)
    if args.dry_run:
        return common.announce(final, name, suffix, args.keep)

    args.dest.mkdir(parents=True, exist_ok=True)
    partial = final.with_name(f".{final.name}.partial")
    try:
        if lite:
            dump_sqlite(Path(args.database), partial)
        else:
            dump_postgres(args.database, partial)
        common.publish(partial, final)
    except (OSError, RuntimeError, sqlite3.Error, subprocess.CalledProcessError) as error:
        return common.fail(str(error))
    finally:
        partial.unlink(missing_ok=True)
    common.prune(args.dest, name, suffix, args.keep)
    return 0


if __name__ == "__main__":
    sys.exit(main())
