#!/usr/bin/env python3
"""Pack files and folders into one compressed archive, leaving out what can be made again.

    file_backup.py data/raw --name raw_data --dest ~/backups/files
"""
import fnmatch
import os
import sys
import tarfile
from pathlib import Path

import backup_common as common

# Caches can be made again; .env files hold secrets, which a plain archive must not.
SKIP = [".git", ".venv", "node_modules", "__pycache__", "*.pyc", ".terraform", ".env*"]


def main() -> int:
    parser = common.parser(__doc__.splitlines()[0])
    parser.add_argument("sources", nargs="+", type=Path, help="files and folders")
    parser.add_argument("--name", default="files", help="first part of the archive's name")
    parser.add_argument("--exclude", action="append", default=[], metavar="PATTERN",
                        help="further names to leave out; may be repeated")
    args = parser.parse_args()
    for missing in (p for p in args.sources if not p.exists()):
        return common.fail(f"no such file or folder: {missing}")
    skip = SKIP + args.exclude
    into = args.dest.resolve()
    count = size = 0

    def choose(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
        """Leave out caches and the backups themselves; count what goes in."""
        nonlocal count, size
        if any(fnmatch.fnmatch(Path(entry.name).name, pattern) for pattern in skip):
            return None
        if Path("/", entry.name) == into or Path(entry.name).resolve() == into:
            return None
        count, size = count + entry.isfile(), size + entry.size
        return entry

    suffix = "tar.gz"
    final = args.dest / common.new_name(args.name, suffix)
    if args.dry_run:
        with tarfile.open(os.devnull, "w") as nowhere:
            for source in args.sources:
                nowhere.add(source, filter=choose)
        print(f"{count} files, {size} bytes before compression")
        return common.announce(final, args.name, suffix, args.keep)

    args.dest.mkdir(parents=True, exist_ok=True)
    partial = final.with_name(f".{final.name}.partial")
    try:
        with tarfile.open(partial, "w:gz") as packed:
            for source in args.sources:
                packed.add(source, filter=choose)
        with tarfile.open(partial) as packed:  # read it all once: a bad archive is found today
            kept = sum(1 for entry in packed if entry.isfile())
        if kept != count:
            return common.fail(f"{count} files went in, {kept} came out")
        common.publish(partial, final)
    except (OSError, tarfile.TarError) as error:
        return common.fail(str(error))
    finally:
        partial.unlink(missing_ok=True)
    common.prune(args.dest, args.name, suffix, args.keep)
    return 0


if __name__ == "__main__":
    sys.exit(main())
