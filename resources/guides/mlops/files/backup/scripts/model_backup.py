#!/usr/bin/env python3
"""Archive trained models together with their metadata, unless nothing has changed.

    model_backup.py data/models --dest ~/backups/models

The archive holds MANIFEST.sha256, one checksum a file: two backups with the same manifest
hold the same models, so the second one is not written; the first gets a new timestamp instead.
"""
import io
import sys
import tarfile
from pathlib import Path

import backup_common as common

MANIFEST = "MANIFEST.sha256"


def manifest_of(source: Path) -> str:
    """One line for each file below the folder, sorted, in sha256sum's form."""
    files = sorted(p for p in source.rglob("*") if p.is_file() and p.name != ".gitkeep")
    return "".join(f"{common.sha256_of(p)}  {p.relative_to(source).as_posix()}\n" for p in files)


def manifest_in(archive: Path) -> str:
    """The manifest of an existing backup; empty when it cannot be read."""
    try:
        with tarfile.open(archive) as packed:
            member = packed.extractfile(MANIFEST)
            return member.read().decode() if member else ""
    except (KeyError, OSError, EOFError, tarfile.TarError):
        return ""


def main() -> int:
    parser = common.parser(__doc__.splitlines()[0])
    parser.add_argument("source", type=Path, help="folder with one sub-folder for each model")
    args = parser.parse_args()
    if not args.source.is_dir():
        return common.fail(f"no folder {args.source}")
    manifest = manifest_of(args.source)
    if not manifest:
        return common.fail(f"no model files below {args.source}")
    for model in sorted(p for p in args.source.iterdir() if p.is_dir()):
        if not any(model.rglob("*.json")) and not any(model.rglob("*.md")):
            print(f"warning: {model} has no metadata; nobody will know what it is", file=sys.stderr)

    name, suffix = args.source.name, "tar.gz"
    newest = next(iter(common.backups(args.dest, name, suffix)), None)
    if newest and common.is_intact(newest) and manifest_in(newest) == manifest:
        if not args.dry_run:
            newest.touch()  # "still the state of today", for check_backups.py
        print(f"unchanged since {newest.name}")
        return 0
    final = args.dest / common.new_name(name, suffix)
    if args.dry_run:
        return common.announce(final, name, suffix, args.keep)

    args.dest.mkdir(parents=True, exist_ok=True)
    partial = final.with_name(f".{final.name}.partial")
    try:
        with tarfile.open(partial, "w:gz") as packed:
            note = tarfile.TarInfo(MANIFEST)
            note.size = len(manifest.encode())
            packed.addfile(note, io.BytesIO(manifest.encode()))
            for line in manifest.splitlines():
                relative = line.split("  ", 1)[1]
                packed.add(args.source / relative, arcname=relative, recursive=False)
        if manifest_of(args.source) != manifest:
            return common.fail("a model was written while it was being copied; run it again")
        common.publish(partial, final)
    except (OSError, tarfile.TarError) as error:
        return common.fail(str(error))
    finally:
        partial.unlink(missing_ok=True)
    common.prune(args.dest, name, suffix, args.keep)
    return 0


if __name__ == "__main__":
    sys.exit(main())
