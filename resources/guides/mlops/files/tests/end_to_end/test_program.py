"""Starts the program as a process of its own, in an empty working folder."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "raw" / "trips_sample.csv"


class ProgramTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def start(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs `python -m {{ core_package }}` with the settings of a real deployment."""
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TRIPS_FILE": str(SAMPLE)}
        return subprocess.run(
            [sys.executable, "-m", "{{ core_package }}", *arguments],
            cwd=self.folder, env=environment, capture_output=True, text=True,
            timeout=60, check=False,
        )

    def test_from_trips_to_an_answer(self) -> None:
        for arguments in (
            ["train"],
            ["evaluate", "--max-mae", "3"],
            ["predict", "--distance-km", "4", "--pickup-at", "2026-03-02T08:30"],
        ):
            done = self.start(*arguments)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("minutes", done.stdout)

    def test_errors_go_to_standard_error(self) -> None:
        done = self.start("evaluate")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertTrue(done.stderr.startswith("error: "))


if __name__ == "__main__":
    unittest.main()
