"""Checks one CSV of trips before anything downstream reads it.

    python3 data_engineering/pipelines/validation/quality_checks/trip_checks.py trips.csv [trips.prom]

Exit code 1 if a check failed: the scheduler stops there and the last good data stays. The second
file is for Prometheus (node_exporter's textfile collector): DataMissing and DataStale watch it.
"""

from __future__ import annotations

import csv
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

Row = dict[str, str]


def is_distance(row: Row) -> bool:
    try:
        return 0 <= float(row["distance_km"]) <= 500
    except ValueError:
        return False


def ends_after_start(row: Row) -> bool:
    try:
        return datetime.fromisoformat(row["pickup_at"]) < datetime.fromisoformat(row["dropoff_at"])
    except (TypeError, ValueError):
        return False


@dataclass(frozen=True)
class Check:
    """At most the share `allowed` of the rows may break the rule."""

    name: str
    rule: Callable[[Row], bool]
    allowed: float = 0.0


CHECKS = [
    Check("trip_id is filled", lambda row: bool(row["trip_id"])),
    Check("the trip ends after it starts", ends_after_start, allowed=0.001),
    Check("distance is between 0 and 500 km", is_distance, allowed=0.001),
    Check("passengers is filled", lambda row: bool(row["passengers"]), allowed=0.05),
]
MINIMUM_ROWS = 1000  # an empty file passes every rule above


def failures(rows: list[Row]) -> list[str]:
    """One line for each check that did not hold."""
    found = []
    if len(rows) < MINIMUM_ROWS:
        found.append(f"{len(rows)} rows, at least {MINIMUM_ROWS} expected")
    if len({row["trip_id"] for row in rows}) < len(rows):
        found.append("trip_id is not unique")
    for check in CHECKS:
        broken = sum(not check.rule(row) for row in rows)
        if broken > check.allowed * len(rows):
            found.append(f"{check.name}: {broken} of {len(rows)} rows break it")
    return found


def metrics_of(rows: list[Row], dataset: str, now: float) -> str:
    """The share of empty values in each column, and when the data was last seen to be sound."""
    lines = ["# TYPE dataset_missing_ratio gauge"]
    for column in rows[0] if rows else ():
        empty = sum(not row[column] for row in rows) / len(rows)
        lines.append(f'dataset_missing_ratio{{dataset="{dataset}",column="{column}"}} {empty:.6f}')
    lines += ["# TYPE dataset_updated_timestamp_seconds gauge",
              f'dataset_updated_timestamp_seconds{{dataset="{dataset}"}} {now:.0f}']
    return "\n".join(lines) + "\n"


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print("usage: trip_checks.py TRIPS.csv [METRICS.prom]", file=sys.stderr)
        return 2
    source = Path(sys.argv[1])
    with source.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    found = failures(rows)
    if len(sys.argv) == 3 and not found:
        target = Path(sys.argv[2])
        partial = target.with_suffix(".part")
        partial.write_text(metrics_of(rows, source.stem, time.time()), encoding="utf-8")
        os.replace(partial, target)
    for line in found:
        print(f"failed: {line}")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
