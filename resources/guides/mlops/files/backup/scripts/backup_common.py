"""What the backup scripts share: safe names, checksums, retention, common options."""
import argparse
import hashlib
import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path


def parser(description: str) -> argparse.ArgumentParser:
    """A parser with the options of every backup script; new files are private from here on."""
    os.umask(0o077)
    result = argparse.ArgumentParser(description=description)
    result.add_argument("--dest", type=Path, required=True, help="folder for the backups")
    result.add_argument("--keep", type=int, default=14, help="newest backups to keep (default 14)")
    result.add_argument("-n", "--dry-run", action="store_true", help="say what would be done")
    return result


def clean(name: str) -> str:
    """The name without any character that a shell or a file system would mind."""
    return re.sub(r"[^A-Za-z0-9_.]+", "_", name).strip("._") or "backup"


def new_name(name: str, suffix: str) -> str:
    """name-20260102T030405Z.suffix: sorting by name is sorting by time."""
    return f"{clean(name)}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.{suffix}"


def sha256_of(path: Path) -> str:
    """Checksum of a file of any size."""
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def sidecar(path: Path) -> Path:
    """Where the checksum of a backup is kept, in the form that sha256sum --check reads."""
    return path.with_name(path.name + ".sha256")


def publish(partial: Path, final: Path) -> None:
    """Give a finished backup its name only once its bytes and its checksum are on disk."""
    with partial.open("rb+") as written:
        os.fsync(written.fileno())
    sidecar(final).write_text(f"{sha256_of(partial)}  {final.name}\n", encoding="utf-8")
    partial.replace(final)
    print(f"wrote {final} ({final.stat().st_size} bytes)")


def is_intact(path: Path) -> bool:
    """Whether a backup still has the checksum it was written with."""
    note = sidecar(path)
    return note.is_file() and note.read_text(encoding="utf-8").split()[:1] == [sha256_of(path)]


def backups(folder: Path, name: str, suffix: str) -> list[Path]:
    """The backups of one name, newest first."""
    form = re.compile(re.escape(clean(name)) + r"-\d{8}T\d{6}Z\." + re.escape(suffix))
    if not folder.is_dir():
        return []
    return sorted((p for p in folder.iterdir() if form.fullmatch(p.name)), reverse=True)


def announce(final: Path, name: str, suffix: str, keep: int) -> int:
    """The dry run: what would be written, and what would be removed after it."""
    print(f"would write {final}")
    for old in backups(final.parent, name, suffix)[max(1, keep) - 1:]:
        print(f"would remove {old}")
    return 0


def prune(folder: Path, name: str, suffix: str, keep: int) -> None:
    """Remove all but the newest backups of one name; at least one always stays."""
    for old in backups(folder, name, suffix)[max(1, keep):]:
        old.unlink()
        sidecar(old).unlink(missing_ok=True)
        print(f"removed {old}")


def fail(message: str) -> int:
    """Report an error and give the exit code for it."""
    print(f"error: {message}", file=sys.stderr)
    return 1
