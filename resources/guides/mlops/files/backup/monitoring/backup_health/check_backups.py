#!/usr/bin/env python3
"""Is the newest backup of each kind young enough, and not suspiciously small?

    check_backups.py ~/backups [--max-age-hours 26] [--textfile /var/lib/node_exporter/backups.prom]

Silent when all is well, so that cron writes a mail only when something is wrong.
"""
import argparse
import sys
import time
from pathlib import Path

ENDINGS = (".db.gz", ".dump", ".tar.gz")
SHRINK = 0.5  # warn when a backup has less than half the size of the one before


def newest_first(folder: Path) -> list[Path]:
    """The backups in one folder. Their times count, as an unchanged model is confirmed by touch."""
    found = [p for p in folder.iterdir() if p.name.endswith(ENDINGS) and p.is_file()]
    return sorted(found, key=lambda p: p.stat().st_mtime, reverse=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="holds one sub-folder for each kind")
    parser.add_argument("--max-age-hours", type=float, default=26.0)
    parser.add_argument("--textfile", type=Path, help="also write Prometheus metrics here")
    args = parser.parse_args()
    if not args.folder.is_dir():
        print(f"no backup folder {args.folder}", file=sys.stderr)
        return 1

    problems, metrics = [], []
    kinds = sorted(p for p in args.folder.iterdir() if p.is_dir())
    for kind in kinds:
        files = newest_first(kind)
        if not files:
            problems.append(f"{kind.name}: no backup at all")
            continue
        status = files[0].stat()
        age = (time.time() - status.st_mtime) / 3600
        if age > args.max_age_hours:
            problems.append(f"{kind.name}: newest backup is {age:.0f} hours old")
        if len(files) > 1 and status.st_size < SHRINK * files[1].stat().st_size:
            problems.append(f"{kind.name}: {files[0].name} is less than half of the one before")
        label = '{kind="' + kind.name + '"}'
        metrics += [f"backup_last_success_timestamp_seconds{label} {status.st_mtime:.0f}",
                    f"backup_last_size_bytes{label} {status.st_size}"]
    if not kinds:
        problems.append(f"{args.folder} is empty")
    if args.textfile:
        partial = args.textfile.with_suffix(".tmp")
        partial.write_text("\n".join(metrics) + "\n", encoding="utf-8")
        partial.chmod(0o644)
        partial.replace(args.textfile)
    print("".join(f"{problem}\n" for problem in problems), end="", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
