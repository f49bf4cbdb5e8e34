"""Back up, lose, restore, compare: the whole circle on throw-away data.

    python3 backup/testing/restore_tests/test_restore.py
"""
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from contextlib import closing
from pathlib import Path

BACKUP = Path(__file__).resolve().parents[2]
ROWS = [(1, "airport", 41.0), (2, "station", 3.4)]


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run one of the scripts as cron would."""
    return subprocess.run([sys.executable, str(BACKUP / script), *map(str, arguments)],
                          capture_output=True, text=True, check=False)


class RestoreTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.database, self.dest = self.root / "app.db", self.root / "backups"
        with closing(sqlite3.connect(self.database)) as db, db:
            db.execute("CREATE TABLE trip (id INTEGER PRIMARY KEY, place TEXT, km REAL)")
            db.executemany("INSERT INTO trip VALUES (?, ?, ?)", ROWS)

    def back_up(self) -> Path:
        done = run("scripts/database_backup.py", "sqlite", self.database, "--dest", self.dest)
        self.assertEqual(done.returncode, 0, done.stderr)
        return next(self.dest.glob("app-*.db.gz"))

    def restore(self, backup: Path) -> subprocess.CompletedProcess[str]:
        return run("recovery/automation/restore_database.py", backup, "--to", self.database)

    def test_lost_rows_come_back(self) -> None:
        backup = self.back_up()
        with closing(sqlite3.connect(self.database)) as db, db:
            db.execute("DROP TABLE trip")
        self.assertEqual(self.restore(backup).returncode, 0)
        with closing(sqlite3.connect(self.database)) as db:
            self.assertEqual(db.execute("SELECT * FROM trip ORDER BY id").fetchall(), ROWS)
        self.assertEqual(len(list(self.root.glob("app.db.before-*"))), 1)

    def test_altered_backup_is_refused(self) -> None:
        backup = self.back_up()
        backup.write_bytes(backup.read_bytes()[:-1] + b"!")
        before = self.database.read_bytes()
        self.assertEqual(self.restore(backup).returncode, 1)
        self.assertEqual(self.database.read_bytes(), before)
        self.assertEqual(run("recovery/validation/verify_backups.py", self.dest).returncode, 1)

    def test_retention_keeps_the_newest(self) -> None:
        self.dest.mkdir()
        for day in range(1, 6):
            (self.dest / f"app-2020010{day}T000000Z.db.gz").touch()
        run("scripts/database_backup.py", "sqlite", self.database, "--dest", self.dest, "--keep", 3)
        names = sorted(p.name for p in self.dest.glob("*.db.gz"))
        self.assertEqual(names[:2], ["app-20200104T000000Z.db.gz", "app-20200105T000000Z.db.gz"])
        self.assertEqual(len(names), 3)

    def test_dry_run_writes_nothing(self) -> None:
        done = run("scripts/database_backup.py", "sqlite", self.database,
                   "--dest", self.dest, "--dry-run")
        self.assertIn("would write", done.stdout)
        self.assertFalse(self.dest.exists())


if __name__ == "__main__":
    unittest.main()
