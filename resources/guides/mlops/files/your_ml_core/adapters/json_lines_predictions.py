"""Predictions as JSON Lines, one line an answer, and the true durations as CSV."""

from __future__ import annotations

import csv
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from {{ core_package }}.domain.trip import TripRequest, wall_clock
from {{ core_package }}.ports.predictions import LoggedPrediction


class JsonLinesPredictionLog:
    """Fulfills PredictionLog; without a path the lines go to standard output.

    That is how a container logs: where its output is collected is the platform's business, and
    what is read back is then read from there.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def add(self, prediction: LoggedPrediction) -> None:
        """One line in one write, so that several processes do not mix theirs."""
        line = json.dumps({
            "kind": "prediction",
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "request_id": prediction.request_id,
            "pickup_at": prediction.request.pickup_at.isoformat(),
            "distance_km": prediction.request.distance_km,
            "minutes": prediction.minutes,
            "model_version": prediction.model_version,
        })
        if self._path is None:
            print(line, file=sys.stdout, flush=True)
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def load(self) -> list[LoggedPrediction]:
        """Every complete line."""
        if self._path is None or not self._path.exists():
            return []
        found = []
        for line in self._path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            request = TripRequest(wall_clock(row["pickup_at"]), row["distance_km"])
            found.append(LoggedPrediction(
                row["request_id"], request, row["minutes"], row["model_version"]
            ))
        return found


class CsvActualSource:
    """Fulfills ActualSource with a file of request_id,duration_minutes that another system writes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> dict[str, float]:
        """Nothing is known yet where there is no file."""
        if not self._path.exists():
            return {}
        with self._path.open(newline="", encoding="utf-8") as file:
            return {row["request_id"]: float(row["duration_minutes"]) for row in csv.DictReader(file)}
