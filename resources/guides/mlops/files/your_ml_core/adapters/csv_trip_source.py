"""Reads trips from a CSV file with a header line."""

from __future__ import annotations

import csv
from pathlib import Path

from {{ core_package }}.domain.trip import Trip, TripRequest, wall_clock


class CsvTripSource:
    """Fulfills TripSource; columns it does not know are left alone."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> list[Trip]:
        """All rows; a bad one is an error that names its line, never skipped in silence."""
        trips = []
        with self._path.open(newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file)
            for row in reader:
                try:
                    request = TripRequest(wall_clock(row["pickup_at"]), float(row["distance_km"]))
                    trips.append(Trip(request, float(row["duration_minutes"])))
                except KeyError as error:
                    raise ValueError(f"{self._path}: column {error} is missing") from None
                except (TypeError, ValueError) as error:
                    raise ValueError(f"{self._path}, line {reader.line_num}: {error}") from error
        return trips
