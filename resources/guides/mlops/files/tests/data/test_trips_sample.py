"""What must hold of a trips file before anything is trained on it."""

from __future__ import annotations

import csv
import os
import unittest
from datetime import datetime
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "raw" / "trips_sample.csv"
COLUMNS = ["trip_id", "pickup_at", "distance_km", "passengers", "duration_minutes"]


class TripsFileTest(unittest.TestCase):
    """Checks the sample, or the file named by TRIPS_FILE."""

    rows: list[dict[str, str]]
    columns: list[str]

    @classmethod
    def setUpClass(cls) -> None:
        with Path(os.environ.get("TRIPS_FILE", SAMPLE)).open(newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file)
            cls.rows = list(reader)
            cls.columns = list(reader.fieldnames or ())

    def test_the_columns_are_the_agreed_ones(self) -> None:
        self.assertEqual(self.columns, COLUMNS)

    def test_every_trip_appears_once(self) -> None:
        ids = [row["trip_id"] for row in self.rows]
        self.assertEqual(len(ids), len(set(ids)))

    def test_no_value_is_missing(self) -> None:
        self.assertEqual([row for row in self.rows if None in row or not all(row.values())], [])

    def test_speeds_are_possible(self) -> None:
        for row in self.rows:
            speed = 60 * float(row["distance_km"]) / float(row["duration_minutes"])
            with self.subTest(trip=row["trip_id"]):
                self.assertTrue(2 <= speed <= 110, f"{speed:.0f} km/h")

    def test_the_period_covers_whole_weeks(self) -> None:
        weekdays = {datetime.fromisoformat(row["pickup_at"]).weekday() for row in self.rows}
        self.assertEqual(weekdays, set(range(7)), "a weekday is missing: was the export cut off?")


if __name__ == "__main__":
    unittest.main()
